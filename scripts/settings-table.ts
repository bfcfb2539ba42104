import { SETTINGS, type Setting } from '#config/settings.ts'
import { renderTable } from './markdown-table.ts'

/** The settings as a Markdown table, in their own order. */
export function drawSettings(): string {
  const rows = SETTINGS.map((setting: Setting) => [
    `\`${setting.name}\``,
    setting.description,
    setting.default === '' ? 'none' : `\`${setting.default}\``,
    setting.accepted,
  ])
  return renderTable(['setting', 'what it is for', 'default', 'accepted'], rows)
}
