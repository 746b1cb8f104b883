import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { holdClock } from '#platform'
import { openSite, type Walked } from './access/open-site.ts'
import { table } from './access/table.ts'
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
  const routes = site.app
    .listRoutes()
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url }) => `${method} ${url === '/' ? url : url.replace(/\/$/, '')}`)
  const told = table.map(({ route }) => route)
  const unknown = [...new Set(routes)].filter((route) => !told.includes(route))
  const gone = told.filter((route) => !routes.includes(route))
  assert.deepEqual(
    [...unknown.map((route) => `say who may come to ${route}`), ...gone.map((route) => `${route} is gone`)],
    [],
  )
})

test('nobody sees or does what is not theirs, and everyone what is', () => {
  assert.deepEqual(sentences(answered), [])
})

function sentences(those: readonly Answered[]): string[] {
  return those.flatMap(({ asking, someone, wrong }) =>
    wrong.map(
      (each) => `${someone.called} ${each}: ${asking.method} ${asking.url}, ${asking.line.what} (${asking.whose})`,
    ),
  )
}
