import type { Taken, Words } from './package/contract.ts'
import { type Contact, sendReports } from './package/sending.ts'
import { openApi, type UnitApi } from './package/unit-api.ts'

const main = document.querySelector<HTMLElement>('#package')
if (main) run(main)

/** The page around a package: starts its units, keeps their reports, and says honestly what is saved. */
function run(main: HTMLElement) {
  const { kind, addresses: listed, words: said, unit: first } = main.dataset
  const words: Words = JSON.parse(said ?? '{}')
  const addresses: string[] = JSON.parse(listed ?? '[]')
  const place = document.querySelector<HTMLElement>('#package-frame')
  const status = document.querySelector<HTMLElement>('#package-status')
  const parts = [...document.querySelectorAll<HTMLButtonElement>('[data-part]')]
  const next = document.querySelector<HTMLButtonElement>('#package-next')
  let [open, running, current]: [number, UnitApi | undefined, string] = [-1, undefined, '']

  const sender = sendReports((contact: Contact, taken?: Taken) => say(wordOf(contact, taken)))
  const say = (text: string) => {
    if (status && status.textContent !== text) status.textContent = text
  }
  const wordOf = (contact: Contact, taken?: Taken) => {
    if (contact !== 'saved' || !taken) return words[contact]
    return taken.isItemDone ? words.done : `${words.saved} · ${words.standing[taken.status]}`
  }

  async function start(unit: number) {
    const address = addresses[unit]
    if (!address || !place) return
    await stop()
    say(words.opening)
    // What is on its way arrives first, so that the unit goes on where it was left.
    await sender.resume()
    current = crypto.randomUUID()
    const data = await begin(current, unit)
    if (data === undefined) return say(words.failed)
    const runKey = current
    let sequence = 0
    running = openApi({
      kind: kind === 'scorm-1.2' ? 'scorm-1.2' : 'scorm-2004',
      data,
      report(data, isLast) {
        sequence += 1
        sender.add({ at: new URL('reports', location.href).pathname, run: runKey, sequence, data, isLast })
      },
    })
    open = unit
    place.replaceChildren(frameOf(address, place.dataset.title ?? ''))
    say('')
    parts.forEach((part, i) => {
      if (i === unit) part.setAttribute('aria-current', 'step')
      else part.removeAttribute('aria-current')
    })
    if (next) next.disabled = unit + 1 >= addresses.length
  }

  /** Its frame goes first, so that the unit may report as it closes. */
  async function stop() {
    place?.replaceChildren()
    await new Promise((resolve) => setTimeout(resolve))
    running?.leave()
    running = undefined
  }

  for (const part of parts) part.addEventListener('click', () => void start(Number(part.dataset.part)))
  next?.addEventListener('click', () => void start(open + 1))
  window.addEventListener('pagehide', () => {
    running?.leave()
    sender.sendLast()
  })
  void start(Number(first ?? 0))
}

function frameOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.className = 'package-unit'
  frame.title = title
  frame.allow = 'fullscreen; autoplay'
  frame.src = address
  return frame
}

async function begin(run: string, unit: number): Promise<Record<string, string> | undefined> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('runs', { method: 'POST', headers, body: JSON.stringify({ run, unit }) })
    return answer.ok ? (await answer.json()).data : undefined
  } catch {
    return undefined
  }
}
