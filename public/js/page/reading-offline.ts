import type { PhoneMark } from '../offline/marks.ts'

interface Answer {
  readonly say: 'waiting' | 'sent'
  readonly count?: number
  readonly here?: string
  readonly sent?: number
  readonly left?: number
  readonly signedOut?: boolean
  readonly refused?: readonly string[]
  readonly marks?: readonly PhoneMark[]
}

const words = {
  sv: {
    kept: 'Du är utan nät. Det här är sidan som du öppnade senast, och det du bockar av sparas här tills nätet är tillbaka.',
    renew: 'Visa sidan på nytt',
    waiting: (n: number) => `${n === 1 ? 'En sak' : `${n} saker`} väntar på att skickas.`,
    sent: (n: number) =>
      `${n === 1 ? 'En sak' : `${n} saker`} som du gjorde utan nät är ${n === 1 ? 'skickad' : 'skickade'}.`,
    signedOut: 'Logga in, så skickas det du gjorde utan nät.',
  },
  en: {
    kept: 'You are offline. This is the page as you last opened it, and what you tick is kept here until you are back online.',
    renew: 'Show the page anew',
    waiting: (n: number) => `${n === 1 ? 'One thing is' : `${n} things are`} waiting to be sent.`,
    sent: (n: number) =>
      `${n === 1 ? 'One thing' : `${n} things`} that you did offline ${n === 1 ? 'has' : 'have'} been sent.`,
    signedOut: 'Sign in, and what you did offline will be sent.',
  },
}

/** Keeps what is read for reading without network, and sends what was ticked without it. Only for whoever is signed in. */
export function readOffline(): void {
  const { person } = document.body.dataset
  if (person === undefined || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const say = words[document.documentElement.lang === 'en' ? 'en' : 'sv']
  const path = location.pathname
  const ask = (what: 'send' | 'waiting' | 'mine') =>
    void serviceWorker.ready.then(({ active }) => active?.postMessage({ say: what, person, path }))
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.say === 'sent' && data.sent) tell(say.sent(data.sent), { renew: say.renew })
    for (const refused of data.refused ?? []) tell(refused)
    if (data.say === 'sent' && data.left && !data.signedOut) tryAgain(() => ask('send'))
    if (data.say === 'sent' && data.signedOut) tell(say.signedOut)
    if (data.say !== 'waiting' || !data.count) return
    tell(say.waiting(data.count))
    if (data.here !== undefined) fillIn(new URLSearchParams(data.here))
    for (const mark of data.marks ?? []) choose(mark)
  })
  for (const form of document.forms) nameWho(form, person)
  if (document.body.dataset.kept === undefined) {
    ask('mine')
    ask('send')
    tellClock((ahead) => void serviceWorker.ready.then(({ active }) => active?.postMessage({ say: 'clock', ahead })))
  } else {
    tell(say.kept)
    ask('waiting')
  }
  window.addEventListener('online', () => ask('send'))
  void serviceWorker.register('/offline.js')
}

let pause = 1000

/** The network is there again before all of it answers: asked for again, ever more seldom, while the page is open. */
function tryAgain(send: () => void): void {
  setTimeout(send, pause)
  pause = Math.min(pause * 2, 60_000)
}

/** A form that may be kept says whose it is, since somebody else may use the device before it is sent; and arrives once. */
function nameWho(form: HTMLFormElement, person: string): void {
  if (form.method !== 'post' || !/\/(completion|attendance)$/.test(form.action)) return
  form.addEventListener('formdata', ({ formData }) => {
    formData.set('person', person)
    formData.set('once', crypto.randomUUID())
  })
}

/** How far this phone's clock is ahead, where the page says what the house's clock showed when the page was made. */
function tellClock(tell: (ahead: number) => void): void {
  const now = Number(document.querySelector<HTMLElement>('[data-now]')?.dataset.now)
  const [came] = performance.getEntriesByType('navigation')
  const answered = came instanceof PerformanceNavigationTiming ? came.responseStart : performance.now()
  if (now > 0) tell(performance.timeOrigin + answered - now)
}

/** Shows again what was marked without network. */
function choose({ bookingId, part, mark }: PhoneMark): void {
  const names = [`mark-${bookingId}-${part}`, `mark-${bookingId}`]
  for (const name of names)
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"][value="${mark}"]`))
      box.checked = true
}

/** Shows again what was ticked and written without network. */
function fillIn(body: URLSearchParams): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('form [type=checkbox], form [type=radio]'))
    if (body.has(box.name)) box.checked = body.getAll(box.name).includes(box.value)
  for (const text of document.querySelectorAll<HTMLTextAreaElement>('form textarea'))
    if (body.has(text.name)) text.value = body.get(text.name) ?? ''
}

/** Says it at the top of the page; `renew` offers the page as it is now. */
function tell(what: string, more: { readonly renew?: string } = {}): void {
  let place = document.getElementById('offline-says')
  if (place === null) {
    place = document.createElement('div')
    Object.assign(place, { id: 'offline-says', className: 'notice notice-info', role: 'status' })
    document.querySelector('.page-head')?.after(place)
  }
  const line = document.createElement('p')
  line.textContent = what
  if (more.renew !== undefined && document.querySelector('[data-now]') !== null) {
    const link = Object.assign(document.createElement('a'), { href: location.href, textContent: more.renew })
    line.append(' ', link)
  }
  place.append(line)
}
