import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'

let site: Site
let window: Window
let checklist: { courseId: number; itemId: number; href: string }

before(async () => {
  holdClock(aThursday)
  site = await openSite()
  window = await site.visit('with scripts', { width: 390, height: 844 })
  const item = await site.world.db
    .selectFrom('item')
    .innerJoin('courseRevision', 'courseRevision.id', 'item.revisionId')
    .select(['item.id', 'courseRevision.courseId'])
    .where('item.title', '=', 'Förbered ett barnsamtal')
    .executeTakeFirstOrThrow()
  checklist = { courseId: item.courseId, itemId: item.id, href: `/courses/${item.courseId}/items/${item.id}` }
})

after(async () => {
  await window.close()
  await site.close()
  holdClock()
})

const ready = () => window.page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
const offline = (is: boolean) => window.page.context().setOffline(is)
const answers = async () =>
  site.world.db
    .selectFrom('itemAnswer')
    .select('answer')
    .where('itemId', '=', checklist.itemId)
    .where('personId', '=', await site.world.personIdOf('fia@kalix.example'))
    .execute()

test('the site says that it may be installed', async () => {
  await window.signInAs('Fia')
  const href = await window.page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await window.page.request.get(href ?? '')).json()
  assert.equal(manifest.display, 'standalone')
  assert.equal((await window.page.request.get(manifest.icons[0].src)).status(), 200)
})

test('what was opened can be read without network, and says that it was kept', async () => {
  await ready()
  await window.go(`/courses/${checklist.courseId}`)
  await window.go(checklist.href)
  await offline(true)
  await window.go(checklist.href)
  assert.match(await window.heading(), /Förbered ett barnsamtal/)
  await window.page.getByText('Du är utan nät').waitFor()
  await window.go(`/courses/${checklist.courseId}`)
  assert.match(await window.heading(), /Handläggning med barnet i centrum/)
})

test('what is ticked without network stays ticked, waits, and arrives once', async () => {
  await window.go(checklist.href)
  const boxes = window.page.locator('main form[action$="/completion"] input[type=checkbox]')
  await boxes.nth(0).check()
  await boxes.nth(2).check()
  await window.page.locator('main form[action$="/completion"] button[type=submit]').click()
  await window.page.getByText('En sak väntar på att skickas').waitFor()
  assert.ok(await boxes.nth(0).isChecked())
  assert.ok(await boxes.nth(2).isChecked())
  assert.deepEqual(await answers(), [])

  await offline(false)
  await window.page.getByText('En sak som du gjorde utan nät är skickad').waitFor()
  const arrived = await answers()
  assert.equal(arrived.length, 1)
  assert.deepEqual(arrived[0]?.answer, { format: 'checklist', ticked: ['syfte', 'plats'] })
  await window.go(checklist.href)
  assert.ok(await boxes.nth(0).isChecked())
  assert.equal((await answers()).length, 1)
})

test('whoever signs in after someone who never signed out finds nothing of theirs', async () => {
  await window.page.context().clearCookies()
  await window.signInAs('Gun')
  await window.page.waitForFunction(
    (path) => caches.open('pages-1').then(async (cache) => (await cache.match(path)) === undefined),
    checklist.href,
  )
  await window.page.context().clearCookies()
  await window.signInAs('Fia')
})

test('whoever signs out leaves nothing to read on the device', async () => {
  await window.signOut()
  await offline(true)
  await assert.rejects(window.page.goto(checklist.href), /ERR_/)
  await offline(false)
})
