/** Tells the first lines of an article, shown to those who do not pay, from a short article. */
import type { Block } from './page-blocks.ts'

type Shown = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What the page says of itself; null where it says nothing. */
  readonly isFree: boolean | null
}

// Publishers show two or three paragraphs at most; longer texts are mostly whole, and their walls go up in the browser.
const WHOLE_TEXT = 1_000
const MAX_WALL = 300

// Whole phrases: "Already a subscriber?" alone stands in the menu of pages that are free.
const WALL =
  /\b(?:(?:subscribe|register|sign (?:up|in)|log in|become a (?:member|subscriber))[^.!?]{0,40} to (?:continue|keep|read (?:the (?:full|rest)|this|on)|unlock|access this)|to (?:continue|keep) reading|(?:continue|keep) reading (?:with|for|by)|(?:this|the full) (?:article|story|content|post) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:our )?(?:paying |premium |digital )?(?:subscribers|members)|subscriber[- ]only|(?:for|to) subscribers only|you have reached your (?:limit|article)|(?:weiterlesen|jetzt lesen|lesen sie weiter|alles lesen) mit\b|um (?:weiterzulesen|den (?:ganzen |vollständigen )?artikel (?:zu lesen|weiterzulesen))|(?:dieser|den ganzen) artikel .{0,30}(?:abonnenten|abo|kostenpflichtig)|(?:nur|exklusiv) für (?:abonnenten|abonnentinnen|mitglieder)|sie haben bereits ein (?:abo|digital)|réservée?s? aux abonnés|pour lire la suite|abonnez-vous pour (?:lire|continuer)|(?:exclusivo|solo) para suscriptores|suscríb\w+ para (?:leer|seguir|continuar)|para seguir leyendo|riservat[oa] agli abbonati|per continuare a leggere|abbonati per (?:leggere|continuare)|exclusivo para assinantes|alleen voor abonnees|tylko dla (?:subskrybentów|prenumeratorów))/iu

/** True for the words of a wall: that the rest is for those who pay or register. */
export function isWall(text: string): boolean {
  return text.length <= MAX_WALL && !/^["“„«]/.test(text) && WALL.test(text)
}

/** True where the page shows only the beginning of its article: it says so, or a wall stands on it. */
export function isStub({ text, blocks, isFree }: Shown): boolean {
  if (text.length >= WHOLE_TEXT || isFree === true) return false
  return isFree === false || blocks.some((block) => isWall(block.text))
}
