import { VERBS } from '#cli/verbs.ts'
import { renderTable } from './markdown-table.ts'

/** The verbs of `onix` as a Markdown table, in the order of its help. */
export function drawVerbs(): string {
  const rows = VERBS.map(({ name, usage, summary, options }) => [
    `\`${name}\``,
    usage === '' ? '' : `\`${usage}\``,
    summary,
    options.map(([option, does]) => `\`${option}\`: ${does}`).join('<br>'),
  ])
  return renderTable(['verb', 'takes', 'what it does', 'options'], rows)
}
