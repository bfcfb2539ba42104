type Metrics = Readonly<Record<string, number>>
type Peer = { readonly name: string; readonly metrics: Metrics }

/**
 * Our figures beside those of other libraries, as lines of text: a row a library, ours first; a column a metric that
 * any of them has. Empty without libraries.
 */
export function peerTable(ours: Metrics, peers: readonly Peer[]): readonly string[] {
  if (peers.length === 0) return []
  const metrics = [...new Set(peers.flatMap((peer) => Object.keys(peer.metrics)))]
  const rows = [
    ['beside others', ...metrics],
    ...[{ name: 'Onix', metrics: ours }, ...peers].map((peer) => [
      peer.name,
      ...metrics.map((metric) => formatFigure(peer.metrics[metric])),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  return rows.map(([name = '', ...cells]) =>
    [
      name.padEnd(widths[0] ?? 0),
      ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0)),
    ].join('  '),
  )
}

/** Whole numbers as they are, others with four digits; a dash where there is no figure. */
export function formatFigure(value: number | undefined): string {
  if (value === undefined) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(4)
}
