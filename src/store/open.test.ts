import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openStore, StoreNewer, StoreUnusable } from './index.ts'

function freshPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'onix-store-')), 'onix.sqlite')
}

describe('opening the store', () => {
  it('keeps everything for the next opening', async () => {
    const path = freshPath()
    const first = await openStore({ kind: 'sqlite', path })
    await first.saveFact('colour', 'blue')
    await first.close()
    const second = await openStore({ kind: 'sqlite', path })
    expect(await second.findFact('colour')).toBe('blue')
    await second.close()
  })

  it('lets a transaction that began by reading write, whatever another process wants', async () => {
    const path = freshPath()
    const store = await openStore({ kind: 'sqlite', path })
    const other = new DatabaseSync(path, { timeout: 0 })
    const writeOther = () => {
      other.exec("insert into meta (key, value) values ('colour', 'red')")
    }
    await store.transaction(async (tx) => {
      await tx.findFact('colour')
      expect(writeOther).toThrow('database is locked')
      await tx.saveFact('shape', 'round')
    })
    writeOther()
    expect(await store.findFact('colour')).toBe('red')
    other.close()
    await store.close()
  })

  it('refuses a store that a newer Onix wrote, and leaves it as it was', async () => {
    const path = freshPath()
    await (await openStore({ kind: 'sqlite', path })).close()
    const database = new DatabaseSync(path)
    const rows = 'select name from kysely_migration order by name'
    const before = database.prepare(rows).all()
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030')")
    database.close()
    await expect(openStore({ kind: 'sqlite', path })).rejects.toBeInstanceOf(StoreNewer)
    const after = new DatabaseSync(path)
    expect(after.prepare(rows).all()).toEqual([...before, { name: '9999-later' }])
    after.close()
  })

  it('says what to check when the folder cannot be used, or the file is no store', async () => {
    const file = freshPath()
    writeFileSync(file, 'this is no database, only a text of some length '.repeat(40))
    await expect(openStore({ kind: 'sqlite', path: file })).rejects.toBeInstanceOf(StoreUnusable)
    for (const path of ['/proc/onix/onix.sqlite', '/dev/null/onix/onix.sqlite'])
      await expect(openStore({ kind: 'sqlite', path })).rejects.toBeInstanceOf(StoreUnusable)
    const under = { kind: 'sqlite', path: join(file, 'onix.sqlite') } as const
    await expect(openStore(under)).rejects.toMatchObject({
      code: 'store-unusable',
      nextStep: expect.stringContaining('ONIX_DATA_DIR') as string,
    })
  })
})
