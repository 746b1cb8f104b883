import { fillIn, payloadOf } from './fill.ts'
import { type FoundForm, readForms, readLinks } from './html.ts'
import type { ListedRoute, Person, Site } from './site.ts'

/** A route where someone has really been: by which address, and with which form as it stood on the page. */
export interface Met {
  readonly route: string
  readonly person: Person
  readonly url: string
  readonly form?: FoundForm
  /** What stands after the question mark in links and search forms that lead there. */
  readonly asks: readonly string[]
}

/** Addresses of one route that are as good as each other; the first of each person are walked. */
const enoughOfEach = 2

/** Everyone follows every link of every page from there, and finds the forms: the site as it is, with real addresses. */
export async function crawl(site: Site, starts: readonly string[]): Promise<Map<string, Met>> {
  const notes = takeNotes(site)
  for (const person of site.people) {
    const waiting = [...starts]
    const isNew = sieve(notes.routeOf)
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const { status, html, headers } = await site.ask(person, { method: 'GET', url })
      const to = status === 303 ? String(headers.location) : undefined
      if (to !== undefined) waiting.push(...[to].filter(isNew))
      if (to?.startsWith('/sign-in?to=') || (status !== 200 && status !== 303)) continue
      notes.take('GET', { person, url })
      for (const form of [...readForms(html), ...(await formsBehind(site, person, html))])
        notes.take(form.method, { person, url: form.action, form })
      waiting.push(...readLinks(html).filter(isNew))
    }
  }
  return notes.met()
}

/** A preview posts nothing, and what is posted for good stands only in its answer. */
async function formsBehind(site: Site, person: Person, html: string): Promise<FoundForm[]> {
  const found: FoundForm[] = []
  for (const form of readForms(html).filter(({ action }) => /\/(preview|payments)$/.test(action))) {
    // What is pasted is read; a file is not needed.
    const filled = fillIn({ ...form, controls: form.controls.filter(({ type }) => type !== 'file') })
    const answer = await site.ask(person, { method: 'POST', url: form.action, payload: payloadOf(filled) })
    if (answer.status === 200) found.push(...readForms(answer.html))
  }
  return found
}

function takeNotes(site: Site) {
  const routeOf = router(site)
  const met = new Map<string, Omit<Met, 'asks'>>()
  const asks = new Map<string, Set<string>>()
  const take = (method: 'GET' | 'POST', given: Omit<Met, 'asks' | 'route'>) => {
    const { pathname, searchParams } = new URL(given.url, 'http://site')
    const route = routeOf(method, pathname)
    if (route === undefined) throw new Error(`${given.person.called} is led to ${given.url}, where nothing is`)
    const names = asks.get(route) ?? new Set()
    asks.set(route, names)
    for (const name of searchParams.keys()) names.add(name)
    if (method === 'GET') for (const { name } of given.form?.controls ?? []) names.add(name)
    const found = met.get(route)
    if (found === undefined || (found.form?.controls.length ?? 0) < (given.form?.controls.length ?? 0))
      met.set(route, { ...given, route })
  }
  return {
    take,
    routeOf,
    met: () => new Map([...met].map(([route, one]) => [route, { ...one, asks: [...(asks.get(route) ?? [])] }])),
  }
}

/** Lets through links of the site that have not been through, and no more of each kind than it takes to know the kind. */
function sieve(routeOf: ReturnType<typeof router>) {
  const times = new Map<string, number>()
  const seen = new Set<string>()
  return (link: string): boolean => {
    const { origin, pathname, search, searchParams } = new URL(link, 'http://site')
    if (origin !== 'http://site' || seen.has(pathname + search)) return false
    seen.add(pathname + search)
    const kind = `${routeOf('GET', pathname)} ${[...searchParams.keys()].sort()}`
    times.set(kind, (times.get(kind) ?? 0) + 1)
    return (times.get(kind) ?? 0) <= enoughOfEach
  }
}

/** Finds which route an address leads to: the one with the fewest parameters that fits, and most said of what it looks like. */
export function router({ routes }: Pick<Site, 'routes'>) {
  const patterns = routes.map((route) => {
    const name = plainRoute(route)
    const [method = '', plain = ''] = name.split(' ')
    const source = plain.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+?')
    return { method, name, fits: new RegExp(`^${source}/?$`), open: plain.split(':').length }
  })
  return (method: string, path: string): string | undefined =>
    patterns
      .filter((one) => one.method === method && one.fits.test(path))
      .sort((a, b) => a.open - b.open || b.name.length - a.name.length)[0]?.name
}

/** `GET /people/:personId`: without what the parameters must look like, and without a last slash. */
export function plainRoute({ method, url }: Pick<ListedRoute, 'method' | 'url'>): string {
  const plain = url.replace(/(:\w+)\([^)]*\)/g, '$1').replace(/\/+$/, '')
  return `${method} ${plain === '' ? '/' : plain}`
}
