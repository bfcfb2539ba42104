import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSiteOutdated } from './site.ts'

function checkout(): { root: string; built: string; touch: (file: string, at: number) => void } {
  const root = mkdtempSync(join(tmpdir(), 'onix-site-'))
  const touch = (file: string, at: number) => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), '')
    utimesSync(join(root, file), at, at)
  }
  return { root, built: join(root, 'build', 'handler.js'), touch }
}

describe('the site’s build', () => {
  it('is outdated when there is none', () => {
    const { root, built } = checkout()
    expect(isSiteOutdated(root, built)).toBe(true)
  })

  it('is outdated when a source is newer, but not for a test or the command line', () => {
    const { root, built, touch } = checkout()
    touch('src/web/routes/+page.svelte', 1000)
    touch('build/handler.js', 2000)
    expect(isSiteOutdated(root, built)).toBe(false)
    touch('src/web/page.test.ts', 3000)
    touch('src/cli/main.ts', 3000)
    expect(isSiteOutdated(root, built)).toBe(false)
    touch('src/web/routes/+page.svelte', 3000)
    expect(isSiteOutdated(root, built)).toBe(true)
  })
})
