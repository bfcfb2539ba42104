/** Before the first journey: the site is built when its sources are newer, and the sample edition is made once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildSite, isSiteOutdated } from '#cli/start/site.ts'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the store of the finished sample edition; copied for each paper. */
    sampleDataDir: string
  }
}

export default async function setUp(project: TestProject): Promise<() => void> {
  if (isSiteOutdated()) await buildSite(AbortSignal.timeout(120_000))
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-sample-'))
  await makeSampleEdition(dataDir)
  project.provide('sampleDataDir', dataDir)
  return () => {
    rmSync(dataDir, { recursive: true })
  }
}

async function makeSampleEdition(dataDir: string): Promise<void> {
  const newsroom = await openNewsroom(readConfig({ env: { ONIX_DATA_DIR: dataDir }, file: null }))
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  await newsroom.close()
}
