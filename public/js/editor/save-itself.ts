/** What the page says of saving, in the reader's language; the server put it on the form's box. */
interface Words {
  readonly saving: string
  readonly notSaved: string
  readonly seeBoth: string
}

interface Answered {
  readonly status: number
  readonly facts: {
    readonly version?: number
    readonly words?: string
    readonly href?: string
    readonly faults?: string[]
  }
}

const afterTyping = 2500
const firstRetry = 4000
const longestRetry = 30_000

/**
 * Saves a form by itself a moment after the last key: the same form to the same address. It never overwrites: the server
 * keeps the text beside a colleague's, or beside a draft that was closed, and answers 409. Without network it says so, and tries until it is there again.
 */
export function saveItself(form: HTMLFormElement, state: HTMLElement, words: Words) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  let wait = firstRetry
  let sent = bodyOf(form)

  const say = (text: string, link?: { href: string; words: string }) => {
    state.textContent = text
    if (link === undefined) return
    const anchor = document.createElement('a')
    anchor.href = link.href
    anchor.textContent = link.words
    state.append(' ', anchor)
  }
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (saving !== undefined) await saving
    const body = bodyOf(form)
    if (withoutVersion(body) === withoutVersion(sent)) return
    saving = once(body).finally(() => {
      saving = undefined
    })
    await saving
  }

  async function once(body: string): Promise<void> {
    say(words.saving)
    const answer = await post(form.action, body).catch(() => undefined)
    if (answer === undefined) {
      say(words.notSaved)
      later(wait)
      wait = Math.min(wait * 2, longestRetry)
      return
    }
    wait = firstRetry
    sent = body
    const { version, words: told = '', href } = answer.facts
    if (answer.status === 409 && href !== undefined) return say(told, { href, words: words.seeBoth })
    const field = form.elements.namedItem('version')
    if (version !== undefined && field instanceof HTMLInputElement) field.value = String(version)
    say([told, ...(answer.facts.faults ?? [])].join(' '))
  }

  form.addEventListener('input', () => later(afterTyping))
  form.addEventListener('change', () => later(afterTyping))
  window.addEventListener('online', () => void save())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
  // A save on its way has a version of its own: the button waits for it, or it would race with it.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    if (saving === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const { submitter } = event
    void saving.then(() => form.requestSubmit(submitter))
  })
}

function bodyOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new URLSearchParams(fields).toString()
}

function withoutVersion(body: string): string {
  return body.replace(/(^|&)version=\d*/, '')
}

/** The server's answer; undefined when none came, or one that is no answer of ours, such as a page to sign in on. */
async function post(address: string, body: string): Promise<Answered | undefined> {
  const type = 'application/x-www-form-urlencoded'
  const headers = { accept: 'application/json', 'content-type': type }
  const response = await fetch(address, { method: 'POST', headers, body, keepalive: body.length < 60_000 })
  if (!(response.headers.get('content-type') ?? '').includes('application/json')) return undefined
  return { status: response.status, facts: await response.json() }
}
