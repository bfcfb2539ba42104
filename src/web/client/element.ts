/** Makes elements from text: nothing that a page holds is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A plain button that does one thing. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label)
  made.addEventListener('click', act)
  return made
}

/** Says something to those who hear the page, without moving them. */
export function say(words: string): void {
  const known = document.getElementById('onix-said')
  const said = known ?? element('p', { id: 'onix-said', role: 'status', class: 'visually-hidden' })
  if (!known) document.body.append(said)
  said.textContent = words
}
