/** Whole texts to begin with, of made-up publishers, and the words that parsers stumble over. */
const STORY = [
  'The ferry Solveig ran aground off Aldermoor on Monday morning with 214 people on board, the coast guard said.',
  '“Nobody was hurt,” said Anna Vale, the harbour master of Aldermoor. “We pulled [the ship] free before noon.”',
  'The line stays closed until Wednesday, while inspectors look at the hull and at the charts that the ship carried.',
]
const BODY = STORY.map((one) => `<p>${one}</p>`).join('\n')

export const FEED_SEEDS = [
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://post.example/"><channel><title>Harbour Post</title><link>/</link><language>en-GB</language><ttl>15</ttl><item><title>Ferry &amp; tug</title><link>/1?a=1&amp;b=2</link><guid isPermaLink="false">1</guid><pubDate>Mon, 23 Nov 2026 07:00:00 GMT</pubDate><dc:creator>Anna Vale</dc:creator><category>Sea</category><description><![CDATA[<b>Aground</b>]]></description><content:encoded><![CDATA[${BODY}]]></content:encoded></item><item><title>Second</title><guid>https://post.example/2</guid></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example/"><title type="html">Wire &lt;i&gt;daily&lt;/i&gt;</title><link rel="alternate" href="/"/><id>urn:1</id><updated>2026-11-23T07:00:00+01:00</updated><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <em>more</em></div></title><id>urn:2</id><link href="b/c"/><author><name>Bo</name></author><published>2026-11-23T06:00:00Z</published><summary>Text</summary><content type="html">${BODY.replaceAll('<', '&lt;')}</content></entry></feed>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link></channel><item rdf:about="https://old.example/1"><title>First</title><link>https://old.example/1</link><dc:date>2026-11-23</dc:date></item></rdf:RDF>`,
  `{"version":"https://jsonfeed.org/version/1.1","title":"Json Post","home_page_url":"https://json.example/","feed_url":"https://json.example/feed","items":[{"id":"1","url":"https://json.example/1","title":"One","content_html":"<p>x</p>","date_published":"2026-11-23T07:00:00Z","authors":[{"name":"Bo"}],"tags":["a","b"]},{"id":2,"content_text":"y"}]}`,
]

export const PAGE_SEEDS = [
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><base href="/x/"><title>Ferry runs aground | Harbour Post</title><link rel="canonical" href="https://post.example/1"><meta property="article:published_time" content="2026-11-23T07:00:00Z"><meta name="author" content="Anna Vale"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-11-23","author":[{"name":"Bo"}],"articleBody":"x"}</script></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>Ferry runs aground</h1><div class="byline">By <a rel="author">Anna Vale</a> <time datetime="2026-11-23">Monday</time></div>${BODY}<figure><img src="a.jpg"><figcaption>A ferry</figcaption></figure><blockquote>Words</blockquote><table><tr><td>1</td><td>2</td></tr></table></article></main><aside>${BODY}</aside><footer>All rights reserved</footer></body></html>`,
  `<html><body><table><tr><td>${STORY.join('<br><br>')}</td></tr></table><template><p>${STORY.join(' ')}</p></template><svg><title>x</title></svg></body></html>`,
  `<div>${BODY}${BODY}</div><noscript><p>x</p></noscript><iframe srcdoc="&lt;p&gt;"></iframe>`,
]

export const ROBOTS_SEEDS = [
  'User-agent: *\nDisallow: /private/\nAllow: /private/open$\nCrawl-delay: 2\n\nUser-agent: Onix\nUser-agent: Other\nDisallow: /*?print=*&a\n# end\nSitemap: https://post.example/s.xml\n',
  'user-agent:onix/1.0\r\ndisallow /a%2fb\rAllow: /ä/\n\n\ufeffUser-agent: *\nDisallow:\n',
]

export const MARKUP_WORDS = [
  ...'<![CDATA[ ]]> <!-- --> --!> <? ?> <!DOCTYPE <!ENTITY &#0; &#x110000; &#xD800; &amp; & &lt; < > </ /> = " \' \\0'.split(
    ' ',
  ),
  ...'<p> </p> <div> </div> <table> <tr> <td> </table> <b> <i> <a <svg> <math> <template> <script> </script> <style> <title>'.split(
    ' ',
  ),
  ...'<textarea> <plaintext> <select> <option> <form> <frameset> <noscript> <base <meta <link <br> <li> <ul> <item> </item>'.split(
    ' ',
  ),
  ...'<entry> <channel> </channel> </rss> </feed> xml:base= xmlns:a= http:// javascript:alert(1) data:text/html,x // \\\\ {'.split(
    ' ',
  ),
  ...'} [ ] , : null true 1e999 __proto__ constructor \ud800 \u202e \u0000 \ufeff \u2028 “ ” ‘ said 2026-99-99 Mon,'.split(
    ' ',
  ),
  ' ',
  '\n\n',
  '\t',
]

export const ROBOTS_WORDS = [
  'User-agent:',
  'Disallow:',
  'Allow:',
  '*',
  '**',
  '$',
  '%',
  '%2F',
  '%zz',
  '#',
  ':',
  '\r',
  '\n',
  '\0',
  '\ud800',
  'Onix',
  'Crawl-delay: 1e9',
  '/',
  '?',
  'é',
]
