import { afterEach, describe, expect, it } from 'vitest'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'
import { printAbout } from './print-about.testing.ts'

describe.each(dialects)('related articles on $name', ({ open }) => {
  let opened: Store | undefined

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  it('meet by two people, however each spells them', async () => {
    const { store } = await open()
    opened = store
    const first = await printAbout(store, 'Talks', ['Volodymyr Zarelsky', 'Joe Vale'])
    const second = await printAbout(store, 'Visit', ['Volodymyr Zarelskyy', 'Joseph A. Vale'])
    await printAbout(store, 'Storm', ['Joe Vale', 'Ida Lane'])
    const related = await store.articles.listRelated(first, 5)
    expect(related.map(({ id }) => id)).toEqual([second])
  })
})
