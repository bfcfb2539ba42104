const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** One character a number, as tall as it is beside the largest; `·` for none. */
export function sparklineOf(counts: readonly number[]): string {
  const most = Math.max(1, ...counts)
  return counts
    .map((count) =>
      count <= 0 ? '·' : (BLOCKS[Math.ceil((count / most) * BLOCKS.length) - 1] ?? '█'),
    )
    .join('')
}
