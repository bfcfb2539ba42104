/** The claim as pieces copied from the evidence: where they are joined tells whether a cut or a joint changed what is said. */
import type { EvidenceSentence } from './evidence-index.ts'
import type { Word } from './words.ts'

type Piece = {
  /** Its first word in the claim, and how many they are. */
  readonly at: number
  readonly length: number
  readonly sentence: number
  /** Its first word in that sentence. */
  readonly from: number
}

type Joint =
  'glued' | 'glued-roughly' | 'turned-back' | 'cut' | 'cut-roughly' | 'put-in' | 'swapped' | 'none'

/**
 * Fourteen signs: how much is copied and in how long pieces, what was done between two pieces (see `jointOf`), and whether
 * the claim begins or ends in the middle of a phrase of its source.
 *
 * @param near the sentences that say most of it, best first
 */
export function jointSigns(
  words: readonly Word[],
  near: readonly EvidenceSentence[],
): readonly number[] {
  const pieces = listPieces(words, near)
  const size = Math.max(1, words.length)
  const copied = pieces.reduce((sum, { length }) => sum + length, 0)
  const joints = pieces.slice(1).map((piece, place) => {
    const before = pieces[place]
    return before ? jointOf(before, piece, { words, near }) : NO_JOINT
  })
  const count = (...some: readonly Joint[]) =>
    joints.filter(({ joint }) => some.includes(joint)).length
  const [first, last] = [pieces[0], pieces.at(-1)]
  return [
    copied / size,
    Math.sqrt(pieces.reduce((sum, { length }) => sum + length ** 2, 0) / size),
    pieces.length / size,
    count('cut'),
    count('cut-roughly'),
    joints.reduce((sum, { joint, gone }) => sum + (joint === 'cut-roughly' ? gone : 0), 0),
    count('turned-back'),
    count('glued', 'glued-roughly'),
    count('glued-roughly'),
    count('swapped'),
    count('put-in'),
    Number(first?.at === 0 && isInsidePhrase(near, first.sentence, first.from)),
    Number(
      last?.at === words.length - (last?.length ?? 0) &&
        isInsidePhrase(near, last.sentence, last.from + last.length),
    ),
    size - copied,
  ]
}

/** No punctuation stands before the word there, and it is neither the first nor behind the last. */
function isInsidePhrase(
  near: readonly EvidenceSentence[],
  sentence: number,
  place: number,
): boolean {
  return place > 0 && near[sentence]?.words[place]?.isAfterBreak === false
}

type JointFound = {
  readonly joint: Joint
  /** Content words of the sentence that were left out there. */
  readonly gone: number
}
const NO_JOINT: JointFound = { joint: 'none', gone: 0 }

/**
 * Two sentences glued, roughly where no punctuation shows it; one step back in a sentence; words of it left out, roughly where
 * neither their begin nor their end is at punctuation; others put in, or put in their place.
 */
function jointOf(
  left: Piece,
  right: Piece,
  { words, near }: { readonly words: readonly Word[]; readonly near: readonly EvidenceSentence[] },
): JointFound {
  const between = words.slice(left.at + left.length, right.at)
  if (left.sentence !== right.sentence) {
    const isShown = [...between, words[right.at]].some((word) => word?.isAfterBreak)
    return { joint: isShown ? 'glued' : 'glued-roughly', gone: 0 }
  }
  const source = near[left.sentence]?.words ?? []
  const end = left.from + left.length
  if (right.from < end) return { joint: 'turned-back', gone: 0 }
  const gone = source.slice(end, right.from).filter(isContent).length
  const isAdded = between.some(isContent)
  if (isAdded) return { joint: gone > 0 ? 'swapped' : 'put-in', gone }
  if (gone === 0) return NO_JOINT
  const isClean = source[end]?.isAfterBreak === true || source[right.from]?.isAfterBreak === true
  return { joint: isClean ? 'cut' : 'cut-roughly', gone }
}

const isContent = ({ kind }: Word) => kind !== 'function'

/** From the left, always the longest stretch that a sentence has as it stands; a small word alone is no piece. */
function listPieces(words: readonly Word[], near: readonly EvidenceSentence[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < words.length) {
    const piece = longestAt(words, at, { near, before: pieces.at(-1) })
    if (piece) pieces.push(piece)
    at += piece?.length ?? 1
  }
  return pieces
}

function longestAt(
  words: readonly Word[],
  at: number,
  {
    near,
    before,
  }: { readonly near: readonly EvidenceSentence[]; readonly before: Piece | undefined },
): Piece | undefined {
  const [word] = words.slice(at, at + 1)
  const found = near
    .flatMap(({ words: source, places }, sentence) =>
      (places.get(word?.term ?? '') ?? []).map((from): Piece => {
        let length = 0
        while (words[at + length] && words[at + length]?.lower === source[from + length]?.lower)
          length += 1
        return { at, length, sentence, from }
      }),
    )
    // Of equally long ones the one that reads on where the piece before it ended.
    .toSorted(
      (one, other) =>
        other.length - one.length || Number(follows(other, before)) - Number(follows(one, before)),
    )[0]
  if (!found || found.length === 0) return undefined
  return found.length > 1 || (word && isContent(word)) ? found : undefined
}

function follows({ sentence, from }: Piece, before: Piece | undefined): boolean {
  return before?.sentence === sentence && from > before.from
}
