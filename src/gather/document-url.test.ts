import { describe, expect, it } from 'vitest'
import { documentUrlOf } from './document-url.ts'

const PAGE = 'https://m.harbour.example/ferry?utm_source=feed'

describe('the address of a document', () => {
  it.each([
    [
      'the page’s own, without what trackers hang on it',
      PAGE,
      null,
      'https://m.harbour.example/ferry',
    ],
    [
      'the canonical one of the same site',
      PAGE,
      'https://www.harbour.example/ferry-aground',
      'https://www.harbour.example/ferry-aground',
    ],
    [
      'never one at somebody else’s',
      PAGE,
      'https://other.example/ferry',
      'https://m.harbour.example/ferry',
    ],
    [
      'never one at a neighbour’s',
      'https://ida.blogs.example/1',
      'https://per.blogs.example/1',
      'https://ida.blogs.example/1',
    ],
    [
      'never one of a whole domain',
      'https://m.example/1',
      'https://www.example/1',
      'https://m.example/1',
    ],
    ['never the front page', PAGE, 'https://m.harbour.example/', 'https://m.harbour.example/ferry'],
  ])('is %s', (_, url, canonical, address) => {
    expect(documentUrlOf(url, canonical)).toBe(address)
  })
})
