/** The picture of what grouping costs, from figures just measured. */
import type { GroupFigures } from './group.ts'

const WIDTH = 640
const HEIGHT = 300
const LEFT = 70
const RIGHT = 590
const TOP = 40
const BOTTOM = 240

/** An SVG: documents a second and kilobytes each over open documents, the latter by powers of ten. */
export function drawGroupingCost(figures: readonly GroupFigures[]): string {
  const most = Math.max(...figures.map(({ documentsPerSecond }) => documentsPerSecond))
  const top = Math.ceil(most / 200) * 200
  const x = (open: number) => LEFT + ((Math.log10(open) - 3) / 2) * (RIGHT - LEFT)
  const y = (perSecond: number) => BOTTOM - (perSecond / top) * (BOTTOM - TOP)
  const points = figures.map(({ open, documentsPerSecond: speed }) => [x(open), y(speed)] as const)
  const marks = figures.map((one, at) => {
    const [px, py] = points[at] ?? [0, 0]
    const label = `${Math.round(one.documentsPerSecond).toLocaleString('en-GB')} a second`
    const memory = `${(one.heapBytesEach / 1000).toFixed(1)} kB each`
    return `<circle cx="${fixed(px)}" cy="${fixed(py)}" r="4"/>
<text x="${fixed(px)}" y="${fixed(py - 12)}">${label}</text>
<text x="${fixed(px)}" y="${String(BOTTOM + 20)}">${one.open.toLocaleString('en-GB')}</text>
<text x="${fixed(px)}" y="${String(BOTTOM + 38)}" class="soft">${memory}</text>`
  })
  const rungs = [0, top / 2, top].map(
    (value) => `<path class="rule" d="M${String(LEFT)} ${fixed(y(value))}H${String(RIGHT)}"/>
<text x="${String(LEFT - 8)}" y="${fixed(y(value) + 4)}" class="left">${String(value)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img" aria-label="What grouping costs over the number of open documents">
<style>
svg { background: #fff; font: 13px sans-serif; fill: #222 }
text { text-anchor: middle }
.left { text-anchor: end }
.soft { fill: #555 }
.rule { stroke: #ccc }
.line { fill: none; stroke: #8a1c1c; stroke-width: 2 }
circle { fill: #8a1c1c }
</style>
<text x="${String(WIDTH / 2)}" y="20">Documents grouped a second, by documents open</text>
${rungs.join('\n')}
<path class="line" d="M${points.map(([px, py]) => `${fixed(px)} ${fixed(py)}`).join('L')}"/>
${marks.join('\n')}
<text x="${String(WIDTH / 2)}" y="${String(BOTTOM + 56)}" class="soft">open documents, and the memory each takes</text>
</svg>
`
}

function fixed(value: number): string {
  return value.toFixed(1)
}
