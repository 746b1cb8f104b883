const pages = 'pages-1'
const assets = 'assets-1'
const whose = 'whose-1'
const most = 150

/**
 * What is kept for reading without network: one's own start page, courses and record, and the pictures in them; one's seat and
 * its code; and, for whoever leads a day, its whole list and its scanner.
 */
export function isKept({ pathname, search }: URL): boolean {
  if (pathname === '/' || /^\/(courses|journeys|record|content)(\/|$)/.test(pathname)) return true
  const isOfADay = /^\/occasions\/\d+\/(place(\/code)?|days\/\d+\/(attendance|scanner))$/.test(pathname)
  return search === '' && (pathname === '/check-in' || isOfADay)
}

export const isAsset = ({ pathname }: URL) => pathname.startsWith('/assets/')

/** Keeps what was just read; the oldest goes when there are too many. Films are too large to be kept unasked. */
export async function keepPage(request: Request, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? ''
  const isReadable = /^(text\/html|text\/vtt|image\/)/.test(type)
  if (response.status !== 200 || response.redirected || !isReadable) return
  const cache = await caches.open(pages)
  await cache.put(new URL(request.url).pathname, response)
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((old) => cache.delete(old)))
}

export async function keptPage(path: string): Promise<Response | undefined> {
  return (await caches.open(pages)).match(path)
}

/** An asset never changes under its name. */
export async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(assets)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** Says whose the kept pages are. Those of whoever had the device before are forgotten, also when they never signed out. */
export async function keepFor(person: string): Promise<'theirs before' | 'theirs now'> {
  const before = await whoseKept()
  if (before === person) return 'theirs before'
  if (before !== undefined) await forgetPages()
  await (await caches.open(whose)).put('/whose', new Response(person))
  return 'theirs now'
}

/** Whose the kept pages are, when someone has signed in here. */
export async function whoseKept(): Promise<string | undefined> {
  return (await caches.open(whose)).match('/whose').then((kept) => kept?.text())
}

/** Nothing of what was read stays for whoever uses the device next. */
export async function forgetPages(): Promise<void> {
  await caches.delete(pages)
  await caches.delete(whose)
}
