/** Follow and mute, on the pages of sections and names. */
import { button, say } from './element.ts'
import { changeData, hasTopic, readData, toggleTopic, type Topic } from './reader-data.ts'

export function startFollow(): void {
  const place = document.querySelector<HTMLElement>('[data-topic]')
  const { topic: href, name } = place?.dataset ?? {}
  if (!place || href === undefined || name === undefined) return
  const topic = { href, name }
  place.append(
    toggle({ topic, list: 'followed', off: 'Follow', on: 'Following' }),
    toggle({ topic, list: 'muted', off: 'Mute', on: 'Muted' }),
  )
}

type Toggle = {
  readonly topic: Topic
  readonly list: 'followed' | 'muted'
  readonly off: string
  readonly on: string
}

function toggle({ topic, list, off, on }: Toggle): HTMLButtonElement {
  const show = () => {
    const isOn = hasTopic(readData()[list], topic.href)
    made.textContent = isOn ? on : off
    made.setAttribute('aria-pressed', String(isOn))
  }
  const made = button(off, () => {
    changeData({ [list]: toggleTopic(readData()[list], topic) })
    show()
    say(`${topic.name}: ${made.textContent}. Kept in this browser only.`)
  })
  made.className = 'quiet'
  show()
  return made
}
