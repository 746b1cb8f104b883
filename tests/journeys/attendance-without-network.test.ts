import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { moneyPort, pricePort } from '#economy'
import { bookSeats, planOccasion } from '#occasions'
import { holdClock } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, isRefusal, timeOfDay } from '#values'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'

const onDay = day('2026-02-19')
const itIs = (time: string) => holdClock(`${onDay}T${time}+01:00`)
const emails = ['fia@kalix', 'ali@kalix', 'bo@kalix', 'jon@kalix'].map((name) => `${name}.example`)

let site: Site
let karin: Window
let fia: Window
let at: { occasionId: number; dayId: number; list: string; scanner: string; code: string }

before(async () => {
  holdClock(aThursday)
  site = await openSite()
  at = await aDayOfKalix()
  itIs('09:00:05')
  karin = await site.visit('with scripts', { width: 390, height: 844 })
  fia = await site.visit('with scripts', { width: 390, height: 844 })
  await karin.signInAs('Karin')
  await fia.signInAs('Fia')
  for (const { page } of [karin, fia]) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
})

after(async () => {
  await karin.close()
  await fia.close()
  await site.close()
  holdClock()
})

/** One day in a week, led by Karin, with four from Kalix. */
async function aDayOfKalix() {
  const { db, personIdOf, organisationIdOf } = site.world
  const regionId = await organisationIdOf('Norrbottens Kommuner')
  const course = await db
    .selectFrom('courseDay')
    .innerJoin('courseRevision as r', 'r.id', 'courseDay.revisionId')
    .select(({ fn }) => ['r.courseId', fn.countAll<number>().as('days')])
    .where('r.publishedOn', 'is not', null)
    .where('r.supersededOn', 'is', null)
    .groupBy('r.courseId')
    .having(({ fn }) => fn.countAll(), '=', 2)
    .orderBy('r.courseId')
    .executeTakeFirstOrThrow()
  const actor = { personId: await personIdOf('eivor@norrbotten.example'), address: null }
  const staff = [{ personId: await personIdOf('karin@lulea.example'), role: 'course-leader' as const }]
  const aDay = (number: number, on: typeof onDay) => ({
    ...{ number, onDay: on, starts: timeOfDay('09:00'), ends: timeOfDay('16:00') },
    ...{ form: 'on-site' as const, place: 'Kulturens hus, Luleå', link: '', staff },
  })
  const today = day('2026-02-12')
  const planned = await attempt(db, (tx) =>
    planOccasion(tx, {
      ...{ regionId, courseId: course.courseId, actor, today, prices: pricePort },
      plan: {
        ...{ seats: 10, bookingOpens: today, bookingCloses: addDays(onDay, -1) },
        days: [aDay(1, onDay), aDay(2, addDays(onDay, 70))],
      },
    }),
  )
  if (isRefusal(planned)) throw new Error(JSON.stringify(planned))
  const { occasionId } = planned
  const personIds = await Promise.all(emails.map((email) => personIdOf(email)))
  const booked = await attempt(db, (tx) =>
    bookSeats(tx, { occasionId, personIds, whenFull: 'leave', actor, today, money: moneyPort }),
  )
  if (isRefusal(booked)) throw new Error(JSON.stringify(booked))
  const { id: dayId } = await db
    .selectFrom('occasionDay')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const of = (what: string) => `/occasions/${occasionId}/days/${dayId}/${what}`
  return { occasionId, dayId, list: of('attendance'), scanner: of('scanner'), code: of('check-in') }
}

const offline = (window: Window, is: boolean) => window.page.context().setOffline(is)

async function counting(): Promise<Record<string, string>> {
  const rows = await site.world.db
    .selectFrom('countedMark as m')
    .innerJoin('booking as b', 'b.id', 'm.bookingId')
    .innerJoin('person as p', 'p.id', 'b.personId')
    .select(['p.email', 'm.mark', 'm.source'])
    .where('m.dayId', '=', at.dayId)
    .orderBy('p.email')
    .execute()
  return Object.fromEntries(rows.map(({ email, mark, source }) => [email.split('@')[0], `${mark} ${source}`]))
}

const bookingOf = async (name: string): Promise<number> =>
  (
    await site.world.db
      .selectFrom('booking')
      .select('id')
      .where('occasionId', '=', at.occasionId)
      .where('personId', '=', await site.world.personIdOf(emails.find((email) => email.startsWith(name)) ?? ''))
      .executeTakeFirstOrThrow()
  ).id

test('the code on the wall turns by itself, and a phone that types it is in at once', async () => {
  await karin.go(at.code)
  assert.match(await karin.heading(), /Rikta mobilkameran hit/)
  const shown = karin.page.locator('.turning-typed')
  const before = await shown.textContent()
  await fia.go('/check-in')
  itIs('09:01:05')
  await karin.page.waitForFunction((old) => document.querySelector('.turning-typed')?.textContent !== old, before)
  const typed = (await shown.textContent()) ?? ''
  await fia.page.getByLabel('Eller skriv koden').fill(typed)
  await fia.press('Checka in')
  assert.match(await fia.heading(), /Du är incheckad/)
  assert.deepEqual(await counting(), { fia: 'attended self' })
  await karin.page.getByText('1 av 4 är här').waitFor()
})

test('the leader marks and reads codes without network; it stays, waits, and arrives once when the network is back', async () => {
  await karin.go(at.scanner)
  const ali = await bookingOf('ali')
  const code = await karin.page.locator(`[data-booking="${ali}"]`).getAttribute('data-code')
  await karin.go(at.list)
  await karin.page.waitForFunction(() => caches.match('/clock').then((kept) => kept !== undefined))
  await offline(karin, true)
  await karin.page.goto(at.list)
  await karin.page.getByText('Du är utan nät').waitFor()
  const [bo, jon] = [await bookingOf('bo'), await bookingOf('jon')]
  await karin.page.locator(`input[name="mark-${bo}"][value="attended"]`).check()
  await karin.page.locator(`input[name="mark-${jon}"][value="absent"]`).check()
  await karin.page.getByRole('button', { name: 'Spara närvaron' }).click()
  await karin.page.getByText('En sak väntar på att skickas').waitFor()
  assert.ok(await karin.page.locator(`input[name="mark-${bo}"][value="attended"]`).isChecked())
  await karin.page.goto(at.scanner)
  await karin.page.getByLabel('Eller skriv deltagarens kod').fill(code ?? '')
  await karin.page.getByRole('button', { name: 'Markera som här' }).click()
  await karin.page.getByText(/Sparat i telefonen/).waitFor()
  assert.deepEqual(await counting(), { fia: 'attended self' })

  itIs('11:00:00')
  await offline(karin, false)
  await karin.page.getByText('2 saker som du gjorde utan nät är skickade').waitFor()
  const arrived = { ali: 'attended scanned', bo: 'attended by-hand', fia: 'attended self', jon: 'absent by-hand' }
  assert.deepEqual(await counting(), arrived)
  await karin.go(at.list)
  assert.deepEqual(await counting(), arrived)
  const marks = await site.world.db.selectFrom('attendanceMark').select('id').where('dayId', '=', at.dayId).execute()
  assert.equal(marks.length, 4)
})

test('a code that a participant reads without network is kept, sent, and waits for the leader', async () => {
  const jon = await site.visit('with scripts', { width: 390, height: 844 })
  const session = await site.world.sessionOf(await site.world.personIdOf('jon@kalix.example'))
  await jon.page.context().addCookies([{ name: 'yrkesresan', value: session, url: site.origin }])
  await jon.go('/')
  await jon.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await jon.go('/check-in')
  await jon.page.waitForFunction(() => caches.match('/check-in').then((kept) => kept !== undefined))
  await jon.page.waitForFunction(() => caches.match('/clock').then((kept) => kept !== undefined))
  const { shownCode } = await import('../../src/occasions/check-in/turning-code.ts')
  const { stepAt } = await import('../../src/occasions/check-in/check-in.rules.ts')
  const keyed = await site.world.db
    .selectFrom('occasionDay')
    .select(['id as dayId', 'codeKey', 'place', 'link'])
    .where('id', '=', at.dayId)
    .executeTakeFirstOrThrow()
  const ahead = await jon.page.evaluate(() => caches.match('/clock').then((kept) => kept?.text()))
  const phoneNow = await jon.page.evaluate(() => Date.now())
  const code = shownCode(
    { ...keyed, where: `${keyed.place} ${keyed.link}` },
    stepAt(new Date(phoneNow - Number(ahead))),
  )
  await offline(jon, true)
  await jon.page.goto(`/check-in/${code}`)
  await jon.page.getByRole('heading', { name: 'Koden är sparad i telefonen' }).waitFor()
  await offline(jon, false)
  await jon.page.getByText('En sak som du gjorde utan nät är skickad').waitFor()
  assert.equal((await counting()).jon, 'absent by-hand', 'it counts nothing by itself')
  await karin.go(at.list)
  await karin.page.getByText('En person väntar på ditt ja').waitFor()
  await karin.press('Ja, de är här')
  assert.equal((await counting()).jon, 'attended self')
  await jon.close()
})

test('whoever signs out leaves no list of the day on the phone', async () => {
  await karin.signOut()
  await offline(karin, true)
  await assert.rejects(karin.page.goto(at.list), /ERR_/)
  await offline(karin, false)
})
