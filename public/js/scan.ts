import { bodyOf, phoneTime, scannedMark } from './offline/marks.ts'
import { keep } from './offline/queue.ts'
import { openCamera } from './page/camera.ts'

const said = document.querySelector<HTMLElement>('[data-said]')

/** One sentence, large, about the code that was just read. */
function say(text: string, kind: 'done' | 'waiting' | 'problem'): void {
  if (said === null) return
  said.className = `scan-said scan-said-${kind}`
  said.textContent = text
}

/** A button that opens the camera, and the picture under it. */
function offerCamera(box: HTMLElement, tell: (text: string) => void): void {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-primary' })
  const video = Object.assign(document.createElement('video'), { className: 'scan-picture', muted: true, hidden: true })
  video.setAttribute('playsinline', '')
  button.textContent = box.dataset.start ?? ''
  let close: (() => void) | undefined
  button.addEventListener('click', async () => {
    if (close) close()
    else video.hidden = false
    const isOpening = close === undefined
    close = undefined
    if (isOpening) {
      try {
        close = await openCamera(video, tell)
      } catch {
        say(box.dataset.noCamera ?? '', 'problem')
      }
    }
    video.hidden = close === undefined
    button.textContent = (close ? box.dataset.stop : box.dataset.start) ?? ''
  })
  box.append(button, video)
  box.hidden = false
}

/** A participant reads the leader's code. */
function readTheDay(box: HTMLElement): void {
  offerCamera(box, (text) => {
    const code = /\/check-in\/([\w-]+)$/.exec(text)?.[1]
    if (code !== undefined) location.assign(`/check-in/${code}`)
  })
}

/** The leader reads one participant after the other. */
function readSeats(box: HTMLElement): void {
  let last = { text: '', at: 0 }
  const read = (text: string) => {
    if (text === last.text && Date.now() - last.at < 4000) return
    last = { text, at: Date.now() }
    void markOne(box, text)
  }
  offerCamera(box, read)
  const form = document.querySelector<HTMLFormElement>('form[action$="/scanner"]')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const field = form.querySelector<HTMLInputElement>('input[name=code]')
    void markOne(box, `YR-${cleaned(field?.value ?? '').replace(/^YR/, '')}`)
    if (field) field.value = ''
  })
}

/** As people type: in small letters, with spaces, an O for a nought. */
function cleaned(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

async function markOne(box: HTMLElement, text: string): Promise<void> {
  const { dataset } = box
  const code = /^YR-([0-9A-Z]{10})$/.exec(text)?.[1]
  if (code === undefined) return say(dataset.notACode ?? '', 'problem')
  const person = document.querySelector<HTMLElement>(`[data-code="${code}"]`)
  if (person === null) return say(dataset.unknown ?? '', 'problem')
  const named = (sentence: string | undefined) => (sentence ?? '').replace('{name}', person.dataset.name ?? '')
  if (person.dataset.isHere === 'yes') return say(named(dataset.wasIn), 'done')
  const mark = scannedMark(Number(person.dataset.booking), await phoneTime())
  const outcome = await sendOrKeep(dataset.marks ?? '', await bodyOf([mark]))
  if (outcome.refused !== undefined) return say(outcome.refused, 'problem')
  person.dataset.isHere = 'yes'
  const state = person.querySelector('[data-state]')
  if (state) state.textContent = (outcome.isKept ? dataset.waits : dataset.here) ?? ''
  say(named(outcome.isKept ? dataset.kept : dataset.in), outcome.isKept ? 'waiting' : 'done')
}

/** Sent now, or kept until the network is back. Sent twice it counts once. */
async function sendOrKeep(path: string, body: string): Promise<{ isKept: boolean; refused?: string | undefined }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(path, { method: 'POST', headers, body }).catch(() => undefined)
  if (answer !== undefined && (answer.ok || answer.status === 422)) {
    const { refused = [] }: { refused?: string[] } = await answer.json()
    return { isKept: false, refused: refused[0] }
  }
  await keep({ person: document.body.dataset.person ?? '', path, body })
  return { isKept: true }
}

document.querySelector<HTMLFormElement>('form[data-at-once]')?.requestSubmit()
const box = document.querySelector<HTMLElement>('[data-scan]')
if (box?.dataset.scan === 'check-in') readTheDay(box)
if (box?.dataset.scan === 'seats') readSeats(box)
// A code that was read without network: the page about checking in is shown in its place, and says that it is kept.
if (said?.dataset.keptTitle && document.body.dataset.kept && /^\/check-in\/./.test(location.pathname)) {
  const heading = document.querySelector('h1')
  if (heading) heading.textContent = said.dataset.keptTitle
  say(said.dataset.keptBody ?? '', 'waiting')
}
