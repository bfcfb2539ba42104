/** Time zones as dates name them. */

// Hours east of Greenwich of the zone names that feeds use.
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 1, bst: 1, cet: 1, cest: 2, met: 1, mest: 2 },
    ...{
      eet: 2,
      eest: 3,
      msk: 3,
      trt: 3,
      ist: 5.5,
      sgt: 8,
      hkt: 8,
      awst: 8,
      jst: 9,
      kst: 9,
      acst: 9.5,
    },
    ...{
      aest: 10,
      acdt: 10.5,
      aedt: 11,
      nzst: 12,
      nzdt: 13,
      nst: -3.5,
      ndt: -2.5,
      ast: -4,
      adt: -3,
    },
    ...{ at: -4, est: -5, edt: -4, et: -5, cst: -6, cdt: -5, ct: -6, mst: -7, mdt: -6, mt: -7 },
    ...{ pst: -8, pdt: -7, pt: -8, akst: -9, akdt: -8, hst: -10, brt: -3, art: -3 },
  }),
)
// The widest there are: Kiribati and Baker Island.
const MAX_HOURS = 14
const OFFSET = /^(?:gmt|utc)?\s*([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:])/i

/**
 * Hours east of Greenwich of what follows a time: an offset, a zone's name, or both ("GMT+0200"). Names that nobody
 * knows, and other words, are taken as UTC.
 *
 * @returns undefined for an offset that is none (`+zz:00`)
 */
export function zoneHours(text: string): number | undefined {
  const zone = text.trim().replace(/^etc\//i, '')
  const offset = OFFSET.exec(zone)
  if (offset) {
    const [, sign, hours, minutes = '0'] = offset
    const east = Number(hours) + Number(minutes) / 60
    return east > MAX_HOURS || Number(minutes) > 59 ? undefined : east * (sign === '-' ? -1 : 1)
  }
  if (/^[+-]/.test(zone)) return /^[+-]\s*(?:$|[^\d\w:])/.test(zone) ? 0 : undefined
  return ZONES.get(/^[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? '') ?? 0
}
