/** An article as Markdown, for programs and for people who keep notes: the same words, the same citations. */
import type { ArticleView, CitationMark, ClaimView, SourceView } from './view.ts'

/**
 * Headline, sections, timeline, differences and sources, every sentence followed by the numbers of its sources.
 *
 * @param origin  without a slash at its end
 */
export function renderMarkdown(article: ArticleView, origin: string): string {
  const blocks = [
    `# ${lineOf(article.headline)}`,
    ...(article.dek ? [`*${plain(article.dek.text)}*`] : []),
    `${article.section.label} · updated ${article.updatedAt.text} · ${String(article.publisherCount)} publishers · ${origin}${article.path}`,
    making(article),
    ...article.sections.flatMap(({ heading, paragraphs, pullQuotes }) => [
      `## ${plain(heading)}`,
      ...paragraphs.map((paragraph) => paragraph.map(lineOf).join(' ')),
      ...pullQuotes.map(
        (quote) =>
          `> “${plain(quote.text)}”${marksOf(quote.marks)}\n>\n> ${plain(quote.speaker)}${quote.role ? `, ${plain(quote.role)}` : ''}`,
      ),
    ]),
    ...listed(
      'Timeline',
      article.timeline.map(({ at, claim }) => `${at.text}: ${lineOf(claim)}`),
    ),
    ...article.differences.flatMap(({ subject, positions }, place) => [
      ...(place === 0 ? ['## Where publishers differ'] : []),
      `### ${plain(subject)}`,
      positions
        .map(({ publisherName, claim }) => `- ${plain(publisherName)}: ${lineOf(claim)}`)
        .join('\n'),
    ]),
    '## Sources',
    article.sources.map(sourceOf).join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function making({ making: { writerKind, writerName }, isSample }: ArticleView): string {
  const how =
    writerKind === 'extractive'
      ? 'Selected and quoted by machine; no model wrote a word.'
      : `Written by a model (${writerName}), every sentence checked against the words it cites.`
  return isSample ? `${how} Sample: made-up publishers, made-up happening.` : how
}

function listed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')]
}

function lineOf({ text, marks }: ClaimView): string {
  return `${plain(text)}${marksOf(marks)}`
}

function marksOf(marks: readonly CitationMark[]): string {
  const numbers = [...new Set(marks.map(({ number }) => number))]
  return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`
}

function sourceOf({ number, title, url, publisherName, publishedAt }: SourceView): string {
  const name = url === null ? plain(title) : `[${plain(title)}](<${url}>)`
  return `${String(number)}. ${plain(publisherName)}: ${name}, ${publishedAt.text}`
}

/** Text that means nothing to Markdown or to HTML inside it. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\d*)([-+.])(?=\s)/, '$1\\$2')
}
