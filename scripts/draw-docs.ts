/** `npm run map`: draws what the docs take from the code: the map of rooms and the table of settings. */
import { writeFile } from 'node:fs/promises'
import { drawDocs } from './drawn-docs.ts'

for (const { path, text, drawn } of await drawDocs()) {
  if (drawn === text) continue
  await writeFile(path, drawn)
  console.log(`${path} drawn anew`)
}
