/** Marks in the article's Navigation the part that is being read. */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a[href^="#"]')]
  const parts = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? [])
  if (parts.length === 0) return
  const mark = () => {
    // The last heading above the upper third of the window is the one being read.
    const line = innerHeight / 3
    const current = parts.findLast((part) => part.getBoundingClientRect().top < line)
    for (const link of links) {
      if (link.hash === `#${current?.id ?? ''}`) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    }
  }
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' })
  for (const part of parts) observer.observe(part)
}
