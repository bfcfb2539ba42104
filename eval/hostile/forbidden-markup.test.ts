import { describe, expect, it } from 'vitest'
import { listForbidden } from './forbidden-markup.ts'

describe('forbidden markup', () => {
  it.each([
    ['<p>hello<script>1</script>', ['<script>']],
    ['<p ONCLICK=1>', ['p[onclick]']],
    ['<a href=" java\nscript:x()">', ['a[href=" java\nscript:x()"]']],
    ['<img src="data:text/html,x">', ['img[src="data:text/html,x"]']],
    ['<svg><a xlink:href="javascript:x()">', ['a[href="javascript:x()"]']],
    ['<iframe srcdoc="x">', ['<iframe>', 'iframe[srcdoc]']],
    ['<meta http-equiv=Refresh content="0;url=x">', ['<meta>']],
    ['<script type="application/ld+json">{"a": "</script><b>"}</script>', ['<script>']],
    ['<body><style>p{}</style>', ['<style>']],
    ['<body><script type="module" src="/onix.js"></script>', ['<script>']],
    ['<head><script src="/other.js"></script>', ['<script>']],
    ['<head><script src="/onix.js">1</script>', ['<script>']],
  ])('is found in %s', (html, faults) => {
    expect(listForbidden(html)).toEqual(faults)
  })

  it('is not what is only written about', () => {
    const html = `<!doctype html><head><script type="application/ld+json">{"a":"\\u003c/script>"}</script><script type="module" src="/onix.js"></script></head>
      <p>&lt;script>alert(1)&lt;/script> <a href="/stories/1" title="onclick=1">javascript:</a> <a href="mailto:desk@paper.example">x</a>`
    expect(listForbidden(html)).toEqual([])
  })
})
