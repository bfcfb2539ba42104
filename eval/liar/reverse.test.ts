import { expect, it } from 'vitest'
import { reverseDeed } from './reverse.ts'

it('a deed between two names is turned round, and nothing else', () => {
  const turned = (text: string) => reverseDeed(text, text)
  expect(turned('Mette Frand accused Oskar Lund of delay.')).toBe(
    'Oskar Lund accused Mette Frand of delay.',
  )
  expect(turned('Frand later told Mr. Lund that it would close.')).toBe(
    'Mr. Lund later told Frand that it would close.',
  )
  for (const told of [
    'Mette Frand met Oskar Lund on Friday.',
    'The council accused Oskar Lund.',
    'Frand thanked Lund of Aldermoor.',
  ])
    expect(turned(told), told).toBeUndefined()
})
