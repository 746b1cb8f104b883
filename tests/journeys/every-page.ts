import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { holdClock } from '#platform'
import { listStarts } from '../bad-input/starts.ts'
import { openCallOut } from '../bad-input/starts-of-crew.ts'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'

const narrowest = { width: 320, height: 640 }

/** Answers of other kinds than pages: files to keep, and what programs ask for. */
const notPages = [/\.\w+$/, /^\/assets/, /^\/content/, /^\/(healthz|readyz|metrics)$/, /\/archive\/file/, /\/files\/:/]

export interface Walk {
  readonly people: readonly string[]
  /** Which routes these people are to be led to; together the walks have them all. */
  readonly isTheirs: (route: string) => boolean
  /** Pages that no link leads these people to as the demo stands, each with why. */
  readonly unmet: Readonly<Record<string, string>>
}

/** Answered by whoever has the letter; its way on is that person's, and not the one's who walks. */
const isLetterToAnother = /^\/(staff-answers|call-outs|trainer-meeting-answers)\//

/** Differs more than in what it is filled with: each is walked to, not one of them. So is each start. */
const manySided = '/courses/:courseId/items/:itemId'

/**
 * Walks as each person to every kind of page that a link leads to, on the narrowest phone: answered, and nothing to scroll sideways for.
 * axe, which takes most of the time, looks at each kind once, as whoever comes there first has it.
 */
export function walkEveryPage({ people, isTheirs, unmet }: Walk): void {
  let site: Site
  let starts: readonly string[] = []
  const met = new Set<string>()
  const looked = new Set<string>()

  before(async () => {
    holdClock(aThursday)
    site = await openSite()
    starts = [...(await listStarts(site.world)), await openCallOut(site.world)]
  })
  after(async () => {
    await site.close()
    holdClock()
  })

  for (const person of people)
    test(`every page that ${person} is led to is whole at 320 px`, async () => {
      const { faults, routes } = await walkAs(site, { person, starts, looked })
      for (const route of routes) met.add(route)
      assert.deepEqual(faults, [])
      assert.ok(routes.size > 10, `${person} met ${routes.size} pages`)
    })

  test('no page is left out', () => {
    const wanted = gotBy(site).filter((route) => isPage(route) && isTheirs(route))
    const left = wanted.filter((route) => !met.has(route))
    assert.deepEqual(
      left.filter((route) => unmet[route] === undefined),
      [],
      'pages that nobody was led to',
    )
    assert.deepEqual(
      Object.keys(unmet).filter((route) => !left.includes(route)),
      [],
      'said to be unmet, and met or gone',
    )
  })
}

interface Walked {
  readonly faults: readonly string[]
  readonly routes: ReadonlySet<string>
}

interface Asked {
  readonly person: string
  readonly starts: readonly string[]
  /** The kinds axe has looked at. */
  readonly looked: Set<string>
}

async function walkAs(site: Site, { person, starts, looked }: Asked): Promise<Walked> {
  const window = await site.visit('with scripts', narrowest)
  const statusOf = watchStatus(window)
  await window.signInAs(person)
  const routeOf = routesOf(site)
  const faults: string[] = []
  const routes = new Set<string>()
  const kinds = new Set<string>()
  const waiting = [...starts, '/', ...(await linksOn(window))]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path)
    const isStart = starts.includes(path)
    const kind = route === undefined || isStart || route === manySided ? path.replace(/[?#].*/, '') : route
    if (kinds.has(kind) || !isPage(kind)) continue
    kinds.add(kind)
    if (isStart && (await window.page.goto(path))?.ok() !== true) continue
    const goes = looked.has(kind) ? window.page.goto(path) : window.go(path)
    const wrong = await goes.then(
      () => whyScrolling(window),
      (fault: Error) => fault.message,
    )
    looked.add(kind)
    if (statusOf() >= 400) faults.push(`${path} was answered ${statusOf()}`)
    else for (const each of [route, routeOf(new URL(window.page.url()).pathname)]) routes.add(each ?? '')
    if (wrong) faults.push(`${path}: ${wrong}`)
    if (!isLetterToAnother.test(path)) waiting.push(...(await linksOn(window)))
  }
  await window.close()
  return { faults, routes }
}

/** How the last page was answered. */
function watchStatus({ page }: Window): () => number {
  let status = 0
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) status = response.status()
  })
  return () => status
}

/** Every address that answers to GET, once: a place is listed with and without its last slash. */
function gotBy(site: Site): string[] {
  const routes = site.world.app.listRoutes().filter(({ method }) => method === 'GET')
  return [...new Set(routes.map(({ url }) => url.replace(/(.)\/$/, '$1')))]
}

function isPage(route: string): boolean {
  return !notPages.some((other) => other.test(route))
}

/** The route that answers an address; where several could, the one that says more of it. */
function routesOf(site: Site): (path: string) => string | undefined {
  const patterns = gotBy(site)
    .map((url) => ({ url, said: url.split('/').filter((part) => part !== '' && !part.startsWith(':')).length }))
    .sort((a, b) => b.said - a.said)
    .map(({ url }) => ({
      url,
      pattern: new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+(\([^)]*\))?/g, '[^/]+')}/?$`),
    }))
  return (path) => patterns.find(({ pattern }) => pattern.test(path.replace(/[?#].*/, '')))?.url
}

async function linksOn({ page }: Window): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(hrefs)]
}

async function whyScrolling({ page }: Window): Promise<string | undefined> {
  const { wide, over } = await page.evaluate(() => {
    const outside = [...document.querySelectorAll('main *')].find(
      (each) => each.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(each).position !== 'absolute',
    )
    return { wide: document.documentElement.scrollWidth, over: outside?.outerHTML.slice(0, 200) ?? '' }
  })
  return wide > narrowest.width ? `${wide} px wide: ${over}` : undefined
}
