import { tokenize } from '#base/tokens.ts'

// Everyday words of news reports, by the rough share of reports that hold them; rounded from counts over some
// thousands of general news reports, with every word left out that belongs to a place, a person or a season.
const WORDS_BY_SHARE: readonly (readonly [number, string])[] = [
  [0.4, 'new year time people call first two week day last'],
  [
    0.25,
    `report include country work news national government right want official month former leader need support show
    public law change plan office like`,
  ],
  [
    0.15,
    `president state policy issue party question end know ask try look part help point continue long three see member
    face world statement security group press million follow top add effort believe move story run today talk come
    claim far power force general close start number order lead post good set turn meet win fact clear decision high
    place case local police city company monday tuesday wednesday thursday friday saturday sunday`,
  ],
  [
    0.08,
    `mean sign base release announce action least open live night rule court appear pass happen business allow recent
    speak several big provide likely concern chief foreign major job expect director past later early found less
    percent control fire family remain morning fight four push earlier history term hear hold center result line
    interview charge second stop great old home head reason find step cut wrote matter problem raise view read leave
    consider man fail suggest offer minister name record play comment process tell serve note response service
    information hour system stand team nearly interest hope money free program little late kill side hand create key
    important decade mark economic share better person university led protect begin community event pay full fund
    real warn best senior receive address threat possible increase attempt build agree five rate seek level position
    known special hard different decide held cause bring explain require involve course moment current role third
    reach actually source hit target staff measure school return woman man child future detail january february march
    april may june july august september october november december`,
  ],
]

/** Rough share of news reports (0..1) that hold a term, for the terms that many hold. */
export const COMMON_TERM_SHARES: ReadonlyMap<string, number> = new Map(
  WORDS_BY_SHARE.toReversed().flatMap(([share, words]) =>
    tokenize(words).map((term): [string, number] => [term, share]),
  ),
)
