import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { holdClock } from '#platform'
import { wideDoors } from './access/doors.ts'
import { listRoutes, openSite, type Walked } from './access/open-site.ts'
import { table } from './access/table.ts'
import { nameOf, withoutGuard, withoutJourney, withoutLastDay, withoutReach } from './access/taken-out.ts'
import { type Answered, walk } from './access/walk.ts'
import { aThursday } from './world/templates.ts'
import { openWorld } from './world.ts'

let site: Walked
let answered: readonly Answered[] = []
let close = async () => {}
before(async () => {
  holdClock(aThursday)
  const opened = await openWorld('bare')
  site = await openSite(opened.world)
  close = async () => {
    await site.close()
    await opened.close()
  }
  answered = await walk(site, { lines: table, everyone: site.everyone })
})
after(() => close())

test('the table says of every route who may come, and of no route that is gone', () => {
  const routes = listRoutes(site)
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url }) => `${method} ${url}`)
  const told = table.map(({ route }) => route)
  const unknown = [...new Set(routes)].filter((route) => !told.includes(route))
  const gone = [...new Set(told)].filter((route) => !routes.includes(route))
  sayNone([...unknown.map((route) => `say who may come to ${route}`), ...gone.map((route) => `${route} is gone`)])
})

test('to ask for the head of a page is guarded as to ask for the page', () => {
  const routes = listRoutes(site)
  const guardOf = (asked: string, page: string) =>
    routes.find(({ method, url }) => method === asked && url === page)?.guard
  const heads = routes.filter(({ method }) => method === 'HEAD')
  assert.ok(heads.length > 20)
  sayNone(heads.filter(({ url, guard }) => guard !== guardOf('GET', url)).map(({ url }) => `HEAD ${url}`))
})

test('whoever has nothing to do in a place is stopped at its door', () => {
  sayNone(wideDoors(listRoutes(site), table))
})

test('nobody sees or does what is not theirs, and everyone what is', () => {
  sayNone(wrongs(answered))
})

test('what is posted is what the pages send: it changes something for someone who may', () => {
  const posts = table.filter(({ route, mayCome, changesNothing }) => {
    return route.startsWith('POST') && mayCome.length > 0 && changesNothing === undefined
  })
  const idle = posts.filter((line) => !answered.some((one) => one.asking.line === line && one.changed.length > 0))
  sayNone(idle.map(({ route, what }) => `${route}, ${what}, changed nothing for anyone who may: is the form right?`))
})

test('every secret of home is met by someone who may read it, so that it means something when others do not', () => {
  const met = new Set(answered.flatMap(({ read }) => read))
  const ofHome = site.secrets.filter(({ of }) => of === 'home')
  sayNone(ofHome.filter((secret) => !met.has(secret)).map(({ word }) => `nobody who may read ${word} met it`))
})

test('the walk notices when the guard of a place is removed', async () => {
  const guarded = site.places.filter(({ guard }) => guard.kind !== 'open')
  assert.ok(guarded.length > 20)
  const unnoticed: string[] = []
  for (const place of guarded) if ((await withoutGuard(site, place)).length === 0) unnoticed.push(nameOf(place))
  sayNone(unnoticed.map((name) => `${name} can lose its guard, and nobody notices`))
})

test('the walk notices when a role reaches beyond its part of the tree', async () => {
  const unnoticed = await withoutReach(site)
  sayNone(unnoticed.map(({ route, what }) => `${route}, ${what}: a role elsewhere would do`))
})

test('the walk notices when a role for one journey reaches another', async () => {
  const unnoticed = await withoutJourney(site)
  sayNone(unnoticed.map(({ route, what }) => `${route}, ${what}: a role for another journey would do`))
})

test('the walk notices when a role outlives its last day', async () => {
  assert.ok((await withoutLastDay(site)).length > 50)
})

/** What was wrong, each with everyone for whom it was. */
function wrongs(those: readonly Answered[]): string[] {
  const whom = new Map<string, string[]>()
  for (const { asking, someone, wrong } of those) {
    for (const each of wrong) {
      const sentence = `${asking.method} ${asking.url}, ${asking.line.what} (${asking.whose}): ${each}`
      whom.set(sentence, [...(whom.get(sentence) ?? []), someone.called])
    }
  }
  return [...whom].map(([sentence, some]) => `${sentence}\n    ${some.join(', ')}`)
}

function sayNone(faults: readonly string[]): void {
  if (faults.length > 0) assert.fail(`${faults.length} to mend\n  ${faults.join('\n  ')}`)
}
