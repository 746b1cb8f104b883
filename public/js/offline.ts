import { bodyOf, keepClock, marksIn, marksOfForm, phoneTime } from './offline/marks.ts'
import { asset, forgetPages, isAsset, isKept, keepFor, keepPage, keptPage, whoseKept } from './offline/pages.ts'
import { forget, keep, listWaiting } from './offline/queue.ts'

// Reads what was opened before when there is no network, and sends what was ticked then when there is one again.
declare const self: ServiceWorkerGlobalScope

const isTick = (url: URL, method: string) =>
  method === 'POST' && /^\/courses\/\d+\/items\/\d+\/completion$/.test(url.pathname)
const isMarking = (url: URL, method: string) =>
  method === 'POST' && /^\/occasions\/\d+\/days\/\d+\/attendance$/.test(url.pathname)
const isCode = (url: URL, method: string) => method === 'GET' && /^\/check-in\/[\w-]+$/.test(url.pathname)
const isSignOut = (url: URL, method: string) => method === 'POST' && url.pathname === '/sign-out'

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (isSignOut(url, request.method)) event.waitUntil(forgetPages())
  else if (isTick(url, request.method)) event.respondWith(tick(event))
  else if (isMarking(url, request.method)) event.respondWith(mark(event))
  else if (isCode(url, request.method)) event.respondWith(readCode(event))
  else if (request.method !== 'GET') return
  else if (isAsset(url)) event.respondWith(asset(request))
  else if (isKept(url) && request.headers.get('range') === null) event.respondWith(read(event))
})

/** From the network, and kept; without it, what was kept. */
async function read(event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    const response = await fetch(request)
    event.waitUntil(keepPage(request, response.clone()))
    return response
  } catch (fault) {
    const kept = await keptPage(new URL(request.url).pathname)
    if (kept !== undefined) return asRead(kept)
    if (request.mode !== 'navigate') throw fault
    return (await keptPage('/').then((start) => start && asRead(start))) ?? Response.error()
  }
}

/** Says in the page that it was kept, so that its script can tell the reader. */
async function asRead(kept: Response): Promise<Response> {
  if (!(kept.headers.get('content-type') ?? '').startsWith('text/html')) return kept
  const html = (await kept.text()).replace('<body ', '<body data-kept="yes" ')
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', ...policyOf(kept) } })
}

function policyOf(kept: Response): Record<string, string> {
  const policy = kept.headers.get('content-security-policy')
  return policy === null ? {} : { 'content-security-policy': policy }
}

/** Sent now; or kept, and the page it came from shown again. */
async function tick(event: FetchEvent): Promise<Response> {
  const { request } = event
  const path = new URL(request.url).pathname
  const copy = request.clone()
  try {
    return await fetch(request)
  } catch {
    const form = new URLSearchParams(await copy.text())
    const person = form.get('person') ?? ''
    await keep({ person, path, body: form.toString() })
    return Response.redirect(path.replace(/\/completion$/, ''), 303)
  }
}

/** What was marked on the list of a day: sent now; or kept as marks of their own, each with its time. */
async function mark(event: FetchEvent): Promise<Response> {
  const { request } = event
  const path = new URL(request.url).pathname
  const copy = request.clone()
  try {
    return await fetch(request)
  } catch {
    const form = new URLSearchParams(await copy.text())
    const marks = marksOfForm(form, await phoneTime())
    const person = form.get('person') ?? ''
    if (marks.length > 0) await keep({ person, path: path.replace(/attendance$/, 'marks'), body: await bodyOf(marks) })
    return Response.redirect(path, 303)
  }
}

/** A code that was read: opened now; or kept with its time, and the page about checking in shown, which says so. */
async function readCode(event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    return await fetch(request)
  } catch (fault) {
    const [person, page] = [await whoseKept(), await keptPage('/check-in')]
    if (person === undefined || page === undefined) throw fault
    const code = new URL(request.url).pathname.replace('/check-in/', '')
    const waits = await listWaiting(person)
    if (!waits.some(({ body }) => new URLSearchParams(body).get('code') === code)) {
      const { at, ahead } = await phoneTime()
      const claim = { code, at: String(at), ahead: String(ahead), once: crypto.randomUUID() }
      await keep({ person, path: '/check-in/claims', body: new URLSearchParams(claim).toString() })
    }
    return asRead(page)
  }
}

self.addEventListener('message', (event) => {
  const { say, person, path, ahead } = event.data as { say: string; person: string; path: string; ahead: number }
  const answer = (data: unknown) => event.source?.postMessage(data)
  // The page that was open before this began to listen, and the first of another person.
  const keepOpen = () => fetch(path).then((response) => keepPage(new Request(path), response))
  if (say === 'mine')
    event.waitUntil(
      keepFor(person).then((since) => (since === 'theirs now' ? Promise.all([keepOpen(), keepAhead()]) : undefined)),
    )
  if (say === 'clock') event.waitUntil(keepClock(ahead))
  if (say === 'send') event.waitUntil(send(person).then((outcome) => answer({ say: 'sent', ...outcome })))
  if (say === 'waiting')
    event.waitUntil(
      listWaiting(person).then((waiting) =>
        answer({
          say: 'waiting',
          count: waiting.length,
          here: waiting.filter((one) => one.path === `${path}/completion`).at(-1)?.body,
          marks: waiting.filter((one) => one.path === marksOf(path)).flatMap(({ body }) => marksIn(body)),
        }),
      ),
    )
})

/** The page about checking in, before anyone needs it without network. */
async function keepAhead(): Promise<void> {
  const response = await fetch('/check-in')
  await keepPage(new Request('/check-in'), response)
}

/** Where the marks made on a page are sent. */
const marksOf = (path: string) => path.replace(/\/(attendance|scanner)$/, '/marks')

interface Sent {
  readonly sent: number
  readonly left: number
  readonly signedOut: boolean
  /** What the house answered in words, where it could not take something. */
  readonly refused: readonly string[]
}

let sending: Promise<Sent> | undefined

/** Sends what waits, oldest first, one by one; stops where the network or the sign-in ends, and loses nothing. */
function send(person: string): Promise<Sent> {
  sending ??= sendAll(person).finally(() => {
    sending = undefined
  })
  return sending
}

async function sendAll(person: string): Promise<Sent> {
  const waiting = await listWaiting(person)
  const refused: string[] = []
  let sent = 0
  for (const { id, path, body } of waiting) {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'manual',
    }).catch(() => undefined)
    const isThere = answer !== undefined && (answer.type === 'opaqueredirect' || answer.ok)
    // A refusal is an answer, too: the course was left, or closed. The page says why when it is opened.
    const isRefused = answer !== undefined && [403, 404, 409, 422].includes(answer.status)
    if (!isThere && !isRefused) return { sent, left: waiting.length - sent, signedOut: answer?.status === 401, refused }
    refused.push(...(await refusedBy(answer)))
    await forget(id)
    sent += 1
  }
  return { sent, left: 0, signedOut: false, refused }
}

async function refusedBy(answer: Response): Promise<readonly string[]> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/json')) return []
  const { refused = [] }: { refused?: string[] } = await answer.json()
  return refused
}
