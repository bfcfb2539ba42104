/**
 * `npm run learn:support [DATA]`: learns what the signs of support weigh, and writes src/check/support/learned-weights.json.
 * Learns only from the development parts of sets whose licence allows it (NOTICE names them). The same data always give the
 * same file.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDefaultData } from '#eval/data-folder.ts'
import { countTerms, learnSupport, readRows, withMade } from '#eval/support-lessons.ts'
import { readLearnedItems } from '#eval/support-sets.ts'

const root = process.argv[2] ?? findDefaultData()
if (root === undefined) throw new Error('say where the data sets are: npm run learn:support DATA')

const items = readLearnedItems(root)
const terms = countTerms(items)
const rows = readRows(withMade(items), terms)
const { trees } = learnSupport(rows)
const file = {
  texts: terms.texts,
  terms: [...terms.counts.keys()].join(' '),
  counts: [...terms.counts.values()].join(' '),
  nodes: trees[0]?.signs.length ?? 0,
  signs: Buffer.from(Int8Array.from(trees.flatMap(({ signs }) => signs)).buffer).toString('base64'),
  values: trees.flatMap(({ values }) => values).join(' '),
}
const path = join(import.meta.dirname, '../src/check/support/learned-weights.json')
writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`)
console.log(`${trees.length} trees from ${rows.length} sentences written to ${path}`)
