/** Every setting of Onix, once: its name, what it is for, what it may be. The reader and the reference are made from it. */
import { isIP } from 'node:net'
import { z } from 'zod'

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

const text = z.string().max(2000)
const optionalText = orNone(text)

/** An empty value means: none. */
function orNone<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal('').transform(() => null), schema])
}

function numberBetween(least: number, most: number) {
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
}

function wholeBetween(least: number, most: number) {
  return numberBetween(least, most).pipe(z.number().int())
}

function addressOf(...schemes: readonly string[]) {
  return text.refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol))
}

const webAddress = addressOf('http:', 'https:').transform((value) => value.replace(/\/+$/, ''))

const addressRanges = text
  .transform((value) =>
    value
      .split(',')
      .map((range) => range.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().refine(isRange)).max(100))

/** `10.0.0.0/8`, `fd00::/8`, or one address. */
function isRange(range: string): boolean {
  const [address = '', prefix, ...rest] = range.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128)
}

/** One setting; `default` is written as a person would, empty for none. */
export type Setting = {
  readonly name: string
  readonly description: string
  readonly default: string
  /** What is accepted, in words that follow "Accepted:". */
  readonly accepted: string
  /** Never shown in a message. */
  readonly isSecret?: true
  readonly schema: z.ZodType
}

/** In the order of the reference: where things are, who may be reached, what is printed, who writes. */
export const SETTINGS = [
  {
    name: 'ONIX_CONFIG',
    description:
      'File with settings under these same names, as one JSON object; what the environment says goes before it.',
    default: 'onix.config.json',
    accepted: 'the path of a JSON file (in the environment only)',
    schema: text,
  },
  {
    name: 'ONIX_DATA_DIR',
    description: 'Folder of the embedded store, made if it is not there.',
    default: './data',
    accepted: 'the path of a folder that may be written to',
    schema: text,
  },
  {
    name: 'ONIX_HOST',
    description:
      'Network address that the site listens on: 127.0.0.1 for this machine only, 0.0.0.0 for everybody who can reach it.',
    default: '127.0.0.1',
    accepted: 'an address of this machine, or its name',
    schema: z.string().regex(/^[\w.:-]{1,253}$/),
  },
  {
    name: 'ONIX_PORT',
    description: 'Port that the site listens on; 0 takes any free one.',
    default: '3000',
    accepted: 'a whole number from 0 to 65535',
    schema: wholeBetween(0, 65_535),
  },
  {
    name: 'ONIX_SITE_TITLE',
    description: 'Name of the paper, on its pages and in its feeds.',
    default: 'Onix',
    accepted: 'a name of at most 80 characters',
    schema: z.string().max(80),
  },
  {
    name: 'ONIX_SITE_URL',
    description:
      'Address that readers use, for links in feeds and sitemap, and where hubs of feeds call (WebSub); without it, the address that a request came to, and no hub is asked.',
    default: '',
    accepted: 'an address that starts with http:// or https://',
    schema: orNone(webAddress),
  },
  {
    name: 'ONIX_PROXIES',
    description:
      'How many proxies of yours stand one behind the other in front of the site: a reader’s address is then the one that X-Forwarded-For has that far from its end. With 0 no such header is believed, and what comes from the machine itself is not limited.',
    default: '0',
    accepted: 'a whole number from 0 to 10',
    schema: wholeBetween(0, 10),
  },
  {
    name: 'ONIX_ASKS_PER_MINUTE',
    description:
      'Questions that one address may send to Ask, as many at once and again in each minute.',
    default: '10',
    accepted: 'a whole number from 0 to 100000; 0 for no limit',
    schema: wholeBetween(0, 100_000),
  },
  {
    name: 'ONIX_REPORTS_PER_MINUTE',
    description:
      'Reports of problems that one address may send, as many at once and again in each minute.',
    default: '5',
    accepted: 'a whole number from 0 to 100000; 0 for no limit',
    schema: wholeBetween(0, 100_000),
  },
  {
    name: 'ONIX_SEARCHES_PER_MINUTE',
    description:
      'Searches, and feeds of searches, that one address may ask for, as many at once and again in each minute.',
    default: '60',
    accepted: 'a whole number from 0 to 100000; 0 for no limit',
    schema: wholeBetween(0, 100_000),
  },
  {
    name: 'ONIX_SUGGESTIONS_PER_MINUTE',
    description:
      'Suggestions while typing that one address may ask for, as many at once and again in each minute.',
    default: '240',
    accepted: 'a whole number from 0 to 100000; 0 for no limit',
    schema: wholeBetween(0, 100_000),
  },
  {
    name: 'ONIX_CONTACT',
    description:
      'Address or mail of the owner, sent to publishers with every request so that they can reach you.',
    default: '',
    accepted: 'one line of at most 200 plain characters',
    schema: orNone(z.string().regex(/^[\x20-\x7e]{1,200}$/)),
  },
  {
    name: 'ONIX_ALLOW_ADDRESSES',
    description:
      'Private network addresses that feeds and pages may be fetched from all the same; all others are refused.',
    default: '',
    accepted: 'ranges such as 10.0.0.0/8 or fd00::/8, or single addresses, with commas between',
    schema: addressRanges,
  },
  {
    name: 'ONIX_FETCH_TIMEOUT_SECONDS',
    description: 'Longest time for one feed or page, redirects included.',
    default: '15',
    accepted: 'a number of seconds from 1 to 120',
    schema: numberBetween(1, 120),
  },
  {
    name: 'ONIX_FETCH_CONCURRENCY',
    description: 'Feeds and pages fetched at the same time, from different publishers.',
    default: '16',
    accepted: 'a whole number from 1 to 128',
    schema: wholeBetween(1, 128),
  },
  {
    name: 'DATABASE_URL',
    description: 'PostgreSQL database to use in place of the embedded store.',
    default: '',
    accepted: 'an address such as postgres://user:password@host:5432/name',
    isSecret: true,
    schema: orNone(addressOf('postgres:', 'postgresql:')),
  },
  {
    name: 'ONIX_DATABASE_SCHEMA',
    description: 'Schema of that database that holds the tables.',
    default: 'public',
    accepted: 'a name of small letters, digits and _, at most 63 long',
    schema: z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/),
  },
  {
    name: 'ONIX_MIN_PUBLISHERS',
    description:
      'Independent publishers that must tell of a happening before it gets an article of its own.',
    default: '2',
    accepted: 'a whole number from 1 to 20',
    schema: wholeBetween(1, 20),
  },
  {
    name: 'ONIX_EXCERPT_WORDS',
    description: 'Most words of one document that an article may show.',
    default: '250',
    accepted: 'a whole number from 20 to 2000',
    schema: wholeBetween(20, 2000),
  },
  {
    name: 'ONIX_EXCERPT_SHARE',
    description: 'Largest share of one document that an article may show; the smaller cap holds.',
    default: '0.3',
    accepted: 'a number from 0.01 to 1',
    schema: numberBetween(0.01, 1),
  },
  {
    name: 'ONIX_MODEL_URL',
    description:
      'Base address of an OpenAI-compatible model that writes; without it Onix selects and quotes.',
    default: '',
    accepted: 'an address such as http://127.0.0.1:11434/v1',
    schema: orNone(webAddress),
  },
  {
    name: 'ONIX_MODEL',
    description: 'Name of the model, as its server knows it.',
    default: '',
    accepted: 'a name; needed with ONIX_MODEL_URL',
    schema: optionalText,
  },
  {
    name: 'ONIX_MODEL_KEY',
    description: 'Key for the model’s server, if it wants one.',
    default: '',
    accepted: 'one line of plain characters',
    isSecret: true,
    schema: orNone(z.string().regex(/^[\x21-\x7e]{1,2000}$/)),
  },
  {
    name: 'ONIX_MODEL_JUDGES',
    description:
      'Whether the model also votes on every sentence it wrote, beside Onix’s own check: it can only cut more. Costs about as much again as writing.',
    default: 'no',
    accepted: 'yes, no',
    schema: z.enum(['yes', 'no']),
  },
  {
    name: 'ONIX_MODEL_CONTEXT_TOKENS',
    description:
      'Window that the server gives the model, in tokens: a question and its answer fit into it together.',
    default: '8192',
    accepted: 'a whole number from 4096 to 2000000',
    schema: wholeBetween(4096, 2_000_000),
  },
  {
    name: 'ONIX_MODEL_CONCURRENCY',
    description:
      'Questions to the model at one time, by each worker process; local servers mostly answer one after the other.',
    default: '1',
    accepted: 'a whole number from 1 to 64',
    schema: wholeBetween(1, 64),
  },
  {
    name: 'ONIX_MODEL_SILENCE_SECONDS',
    description:
      'Longest silence of the model, before its first word and between two of them; as long as it speaks it is waited for.',
    default: '120',
    accepted: 'a number of seconds from 1 to 3600',
    schema: numberBetween(1, 3600),
  },
  {
    name: 'ONIX_MODEL_TIMEOUT_SECONDS',
    description: 'Longest time for one answer of the model, tries again included.',
    default: '300',
    accepted: 'a number of seconds from 1 to 3600',
    schema: numberBetween(1, 3600),
  },
  {
    name: 'ONIX_MODEL_USD_PER_MILLION_PROMPT_TOKENS',
    description: 'Price of a million tokens that the model reads, in US dollars.',
    default: '0',
    accepted: 'a number from 0 to 10000',
    schema: numberBetween(0, 10_000),
  },
  {
    name: 'ONIX_MODEL_USD_PER_MILLION_COMPLETION_TOKENS',
    description: 'Price of a million tokens that the model writes, in US dollars.',
    default: '0',
    accepted: 'a number from 0 to 10000',
    schema: numberBetween(0, 10_000),
  },
  {
    name: 'ONIX_MODEL_USD_PER_DAY',
    description:
      'Most that the model may cost on one day (UTC), in US dollars; then Onix selects and quotes until the next. Needs prices.',
    default: '',
    accepted: 'a number from 0 to 100000, or nothing for no limit',
    schema: orNone(numberBetween(0, 100_000)),
  },
  {
    name: 'ONIX_MODEL_USD_PER_STORY',
    description:
      'Most that the model may cost for one story over all its days, in US dollars. Needs prices.',
    default: '',
    accepted: 'a number from 0 to 100000, or nothing for no limit',
    schema: orNone(numberBetween(0, 100_000)),
  },
  {
    name: 'ONIX_MODEL_TOKENS_PER_DAY',
    description:
      'Most tokens that the model may read and write on one day (UTC): the limit for models without a price.',
    default: '',
    accepted: 'a whole number from 0 to 10000000000, or nothing for no limit',
    schema: orNone(wholeBetween(0, 10_000_000_000)),
  },
  {
    name: 'ONIX_LOG_LEVEL',
    description:
      'How much is told on the way: with debug a line for every job, and where in the program an error arose.',
    default: 'info',
    accepted: LOG_LEVELS.join(', '),
    schema: z.enum(LOG_LEVELS),
  },
] as const satisfies readonly Setting[]

export type SettingName = (typeof SETTINGS)[number]['name']

/** What each setting gives once read. */
export type SettingValues = {
  readonly [One in (typeof SETTINGS)[number] as One['name']]: z.output<One['schema']>
}
