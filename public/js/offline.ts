import { asset, forgetPages, isAsset, isKept, keepFor, keepPage, keptPage } from './offline/pages.ts'
import { forget, keep, listWaiting } from './offline/queue.ts'

// Reads what was opened before when there is no network, and sends what was ticked then when there is one again.
declare const self: ServiceWorkerGlobalScope

const isTick = (url: URL, method: string) =>
  method === 'POST' && /^\/courses\/\d+\/items\/\d+\/completion$/.test(url.pathname)
const isSignOut = (url: URL, method: string) => method === 'POST' && url.pathname === '/sign-out'

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (isSignOut(url, request.method)) event.waitUntil(forgetPages())
  else if (isTick(url, request.method)) event.respondWith(tick(event))
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

self.addEventListener('message', (event) => {
  const { say, person, path } = event.data as { say: string; person: string; path: string }
  const answer = (data: unknown) => event.source?.postMessage(data)
  // The page that was open before this began to listen, and the first of another person.
  const keepOpen = () => fetch(path).then((response) => keepPage(new Request(path), response))
  if (say === 'mine')
    event.waitUntil(keepFor(person).then((since) => (since === 'theirs now' ? keepOpen() : undefined)))
  if (say === 'send') event.waitUntil(send(person).then((outcome) => answer({ say: 'sent', ...outcome })))
  if (say === 'waiting')
    event.waitUntil(
      listWaiting(person).then((waiting) =>
        answer({
          say: 'waiting',
          count: waiting.length,
          here: waiting.filter((one) => one.path === `${path}/completion`).at(-1)?.body,
        }),
      ),
    )
})

let sending: Promise<{ sent: number; left: number; signedOut: boolean }> | undefined

/** Sends what waits, oldest first, one by one; stops where the network or the sign-in ends, and loses nothing. */
function send(person: string): Promise<{ sent: number; left: number; signedOut: boolean }> {
  sending ??= sendAll(person).finally(() => {
    sending = undefined
  })
  return sending
}

async function sendAll(person: string) {
  const waiting = await listWaiting(person)
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
    if (!isThere && !isRefused) return { sent, left: waiting.length - sent, signedOut: answer?.status === 401 }
    await forget(id)
    sent += 1
  }
  return { sent, left: 0, signedOut: false }
}
