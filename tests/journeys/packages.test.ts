import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Frame, Page, Route } from 'playwright-core'
import { travelledPackage } from '../world/packages.ts'
import { packageOf } from '../world/scorm.ts'
import { openSite, type Site, type Window } from './site.ts'

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

interface Unit {
  get(name: string): Promise<string>
  set(name: string, value: string): Promise<string>
  commit(): Promise<string>
  end(): Promise<string>
  error(): Promise<string>
  /** Runs in the unit, as anything in a package may. */
  run<T>(script: string): Promise<T>
}

async function visit(personId: number): Promise<Window> {
  const window = await site.visit('with scripts')
  const value = await site.world.sessionOf(personId)
  await window.page.context().addCookies([{ name: 'yrkesresan', value, url: site.origin, httpOnly: true }])
  return window
}

/** The unit in its frame, in the frame of our page on the origin of packages, in the item's page. */
async function unitIn(page: Page): Promise<Unit> {
  const frame = await waitFor(page, (all) => all.find((each) => each.url().includes('/content/')))
  await frame.waitForFunction(() => Reflect.get(globalThis, 'scorm') !== undefined)
  const call = (act: string) => frame.evaluate<string>(`scorm.${act}`)
  return {
    get: (name) => call(`get(${JSON.stringify(name)})`),
    set: (name, value) => call(`set(${JSON.stringify(name)}, ${JSON.stringify(value)})`),
    commit: () => call('commit()'),
    end: () => call('end()'),
    error: () => call('error()').then(String),
    run: (script) => frame.evaluate(script),
  }
}

async function waitFor(page: Page, find: (frames: readonly Frame[]) => Frame | undefined): Promise<Frame> {
  for (let time = 0; time < 100; time += 1) {
    const found = find(page.frames())
    if (found) return found
    await page.waitForTimeout(100)
  }
  throw new Error(`no such frame among ${page.frames().map((frame) => frame.url())}`)
}

function statusIn(page: Page) {
  return page.frameLocator('.package-window').locator('#package-status')
}

async function says(page: Page, text: string): Promise<void> {
  await statusIn(page).filter({ hasText: text }).waitFor({ timeout: 15_000 })
}

const sequences = async (personId: number) =>
  (
    await site.world.db
      .selectFrom('packageCommit')
      .innerJoin('packageRun', 'packageRun.id', 'packageCommit.runId')
      .innerJoin('packageLaunch', 'packageLaunch.id', 'packageRun.launchId')
      .select(['packageCommit.runId', 'packageCommit.sequence'])
      .where('packageLaunch.personId', '=', personId)
      .orderBy('packageCommit.id')
      .execute()
  ).map(({ runId, sequence }) => `${runId}:${sequence}`)

const unit = { title: 'Del ett', href: 'start.html', mastery: 80, launchData: 'sida=3' }

test('1.2: launched from the task, left in the middle, gone on with, passed by its score, and done', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const first = await unitIn(page)
  assert.equal(await first.get('cmi.core.entry'), 'ab-initio')
  assert.equal(await first.get('cmi.core.student_name'), 'Fia')
  assert.equal(await first.get('cmi.launch_data'), 'sida=3')
  assert.equal(await first.get('cmi.student_data.mastery_score'), '80')
  assert.equal(await first.get('cmi.core.lesson_status'), 'not attempted')
  assert.equal(await first.set('cmi.core.student_id', 'x'), 'false')
  assert.equal(await first.error(), '403')
  await first.get('cmi.nothing')
  assert.equal(await first.error(), '401')
  assert.equal(await first.set('cmi.core.lesson_status', 'incomplete'), 'true')
  assert.equal(await first.set('cmi.core.lesson_location', 'sida 7'), 'true')
  assert.equal(await first.set('cmi.suspend_data', 'å'.repeat(4096)), 'true')
  assert.equal(await first.commit(), 'true')
  await says(page, 'Sparat · Påbörjad')

  await page.reload()
  const again = await unitIn(page)
  assert.equal(await again.get('cmi.core.entry'), 'resume')
  assert.equal(await again.get('cmi.core.lesson_location'), 'sida 7')
  assert.equal(await again.get('cmi.suspend_data'), 'å'.repeat(4096))
  await again.set('cmi.core.score.raw', '85')
  assert.equal(await again.end(), 'true')
  await says(page, 'Klar, och sparat som gjord')
  await go(itemHref)
  assert.match((await page.locator('main').textContent()) ?? '', /Godkänd · 85 procent rätt/)
  await close()
})

test('2004: its own names, its own limits, its own score', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('2004 4th Edition', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const first = await unitIn(page)
  assert.equal(await first.get('cmi.scaled_passing_score'), '0.8')
  assert.equal(await first.set('cmi.suspend_data', 'x'.repeat(64_000)), 'true')
  assert.equal(await first.set('cmi.suspend_data', 'x'.repeat(64_001)), 'false')
  assert.equal(await first.error(), '406')
  await first.set('cmi.completion_status', 'completed')
  await first.set('cmi.score.scaled', '0.5')
  await first.set('cmi.exit', 'suspend')
  await first.end()
  await says(page, 'Inte godkänd än')
  await page.reload()
  const again = await unitIn(page)
  assert.equal(await again.get('cmi.entry'), 'resume')
  assert.equal((await again.get('cmi.suspend_data')).length, 64_000)
  await again.set('cmi.score.scaled', '0.9')
  await again.end()
  await says(page, 'Klar, och sparat som gjord')
  await close()
})

test('a lost connection loses nothing: what was reported meanwhile arrives in order, once', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const open = await unitIn(page)
  const cut = (route: Route) => route.abort('internetdisconnected')
  await page.route('**/reports', cut)
  for (const place of ['1', '2', '3']) {
    await open.set('cmi.core.lesson_location', place)
    assert.equal(await open.commit(), 'true')
  }
  await says(page, 'Ingen kontakt – sparas när nätet är tillbaka')
  assert.deepEqual(await sequences(personId), [])
  await page.unroute('**/reports', cut)
  await says(page, 'Sparat')
  const arrived = await sequences(personId)
  assert.deepEqual(
    arrived.map((each) => each.split(':')[1]),
    ['1', '2', '3'],
  )

  // Answers are lost on their way back: what has arrived is sent again, and counts once.
  await page.route('**/reports', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await open.set('cmi.core.lesson_location', '4')
  await open.commit()
  await says(page, 'Ingen kontakt')
  await page.unroute('**/reports')
  await says(page, 'Sparat')
  assert.equal((await sequences(personId)).length, 4)
  await close()
})

test('a page closed without a connection keeps its reports, and sends them when it is opened again', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const open = await unitIn(page)
  // In the page itself, since no route stops what a page sends as it goes away.
  await open.run("parent.fetch = () => Promise.reject(new TypeError()); parent.navigator.sendBeacon = () => false; ''")
  await open.set('cmi.suspend_data', 'skrivet utan nät')
  await open.commit()
  await says(page, 'Ingen kontakt')
  await page.goto('about:blank')
  assert.deepEqual(await sequences(personId), [])
  await go(itemHref)
  const again = await unitIn(page)
  assert.equal(await again.get('cmi.core.entry'), 'resume')
  assert.equal(await again.get('cmi.suspend_data'), 'skrivet utan nät')
  await close()
})

test('what is set and never committed is reported as the page goes away', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const open = await unitIn(page)
  await open.set('cmi.suspend_data', 'aldrig sparat av paketet')
  await go('/')
  await go(itemHref)
  assert.equal(await (await unitIn(page)).get('cmi.suspend_data'), 'aldrig sparat av paketet')
  await close()
})

test('several units are chosen between and stepped through, and all of them make it done', async () => {
  const units = [unit, { title: 'Del två', href: 'två.html' }]
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('2004 3rd Edition', units))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const first = await unitIn(page)
  await first.set('cmi.success_status', 'passed')
  const frame = page.frameLocator('.package-window')
  await frame.getByRole('button', { name: 'Nästa del' }).click()
  await waitFor(page, (all) => all.find((each) => each.url().endsWith(encodeURI('två.html'))))
  assert.equal(await frame.getByRole('button', { name: 'Del två' }).getAttribute('aria-current'), 'step')
  assert.equal(await frame.getByRole('button', { name: 'Nästa del' }).isDisabled(), true)
  const second = await unitIn(page)
  assert.equal(await second.get('cmi.entry'), 'ab-initio')
  await second.set('cmi.completion_status', 'completed')
  await second.end()
  await says(page, 'Klar, och sparat som gjord')
  await close()
})

test('a package reads no cookie of ours, posts nothing to us, and leads our page nowhere', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const open = await unitIn(page)
  assert.equal(await open.run('document.cookie'), '')
  const wrapped = page
    .frames()
    .find((each) => each.url().startsWith(site.packageOrigin) && !each.url().includes('/content/'))
  assert.ok(wrapped, 'the package is on its own origin')

  const tried = (script: string) =>
    open.run<string>(`(async () => { try { ${script} } catch (fault) { return 'refused' } })()`)
  const post = `await fetch(${JSON.stringify(`${site.origin}${itemHref}/completion`)}, { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams() }); return 'sent'`
  assert.equal(await tried(post), 'refused')
  assert.equal(await tried('return top.document.title'), 'refused')
  assert.equal(await tried('return top.location.href'), 'refused')
  assert.equal(await tried("top.location.href = '/'; return 'led away'"), 'refused')
  await tried(`document.cookie = 'yrkesresan=tossed; path=/'; return ''`)
  const ours = await page.context().cookies(site.origin)
  assert.deepEqual(
    ours.filter(({ name, value }) => name === 'yrkesresan' && value === 'tossed'),
    [],
  )
  const form = `const form = document.createElement('form'); form.method = 'post'; form.target = '_top'; form.action = ${JSON.stringify(`${site.origin}${itemHref}/completion`)}; document.body.append(form); form.submit(); return ''`
  await tried(form)
  await page.waitForTimeout(300)
  assert.ok(page.url().endsWith(itemHref), 'the page of the task stays')
  const evidence = await site.world.db.selectFrom('evidence').select('id').where('personId', '=', personId).execute()
  assert.deepEqual(evidence, [])
  await close()
})

test('nobody else may frame a package, and the site is framed by nobody', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const open = await unitIn(page)
  const framed = await open.run<string>(`new Promise((resolve) => {
    const frame = document.createElement('iframe'); frame.src = ${JSON.stringify(site.origin)}
    frame.onload = () => { try { resolve(String(frame.contentWindow.length) + frame.contentDocument) } catch (fault) { resolve('refused') } }
    document.body.append(frame)
  })`)
  assert.match(framed, /refused|null/)
  await close()
})

test('without scripts the page says what to do, and full size opens in a window of its own', async () => {
  const { personId, itemHref } = await travelledPackage(site.world, packageOf('1.2', [unit]))
  const without = await site.visit('without scripts')
  const value = await site.world.sessionOf(personId)
  await without.page.context().addCookies([{ name: 'yrkesresan', value, url: site.origin, httpOnly: true }])
  await without.go(itemHref)
  assert.match((await without.page.locator('main').textContent()) ?? '', /behöver JavaScript/)
  await without.close()

  const { page, go, close } = await visit(personId)
  await go(itemHref)
  const [full] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /full storlek/ }).click(),
  ])
  const open = await unitIn(full)
  await open.set('cmi.core.lesson_location', 'stor')
  assert.equal(await open.commit(), 'true')
  await full.locator('#package-status', { hasText: 'Sparat' }).waitFor()
  await close()
})
