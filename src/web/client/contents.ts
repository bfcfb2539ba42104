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
      if (link.hash !== `#${current?.id ?? ''}`) link.removeAttribute('aria-current')
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location')
        keepInSight(link)
      }
    }
  }
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' })
  for (const part of parts) observer.observe(part)
}

/** A long Navigation is moved along in its own box; the page itself stands still. */
function keepInSight(link: HTMLElement): void {
  const box = link.closest('.contents')
  if (!box || box.scrollHeight <= box.clientHeight) return
  const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - outer.height / 3
}
