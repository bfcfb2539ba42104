import { SETTINGS, type Setting } from '#config/settings.ts'

/** The settings as a Markdown table, in their own order. */
export function drawSettings(): string {
  const rows = SETTINGS.map((setting: Setting) =>
    rowOf([
      `\`${setting.name}\``,
      setting.description,
      setting.default === '' ? 'none' : `\`${setting.default}\``,
      setting.accepted,
    ]),
  )
  return [rowOf(['setting', 'what it is for', 'default', 'accepted']), '|-|-|-|-|', ...rows].join(
    '\n',
  )
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
