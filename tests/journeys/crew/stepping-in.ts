import assert from 'node:assert/strict'
import { today } from '#platform'
import { goOnWithCallOuts } from '../../../src/occasions/call-outs/go-on.job.ts'
import { linksTo } from '../../world/call-outs.ts'
import type { Site, Window } from '../site.ts'
import { read } from '../term/around.ts'
import { course } from './recruiting.ts'

/** Fia says on Plattformen when she would rather, and when she cannot. */
export async function sayWhen(window: Window, cannot: string): Promise<void> {
  const { page } = window
  await window.go('/trainer-platform')
  await window.follow('När jag kan')
  await page.locator('input[name=kind][value=cannot]').check()
  await page.fill('[name=from]', cannot)
  await window.press('Spara')
  assert.match(await read(window), /Kan inte:/)
}

/** The turns are proposed anew, with why; all of them are staffed at once. */
export async function applyRota(window: Window): Promise<void> {
  const { page } = window
  await window.go('/trainers')
  await window.follow('Föreslå bemanning för terminen')
  const option = page.locator('[name=course] option', { hasText: course }).first()
  await page.selectOption('[name=course]', (await option.getAttribute('value')) ?? '')
  await page.selectOption('[name=wish]', 'all')
  await window.press('Visa förslaget')
  assert.match(await read(window), /Fia/)
  await window.press(/^Bemanna/)
  assert.match(await read(window), /bemanna(d|de)\. .*brev/)
}

/** The newest link of a kind in someone's letters. */
export async function linkOf({ world }: Site, email: string, place: 'staff-answers' | 'call-outs'): Promise<string> {
  const [link] = await linksTo(world, await world.personIdOf(email), place)
  assert.ok(link, `${email} has a letter with a link to ${place}`)
  return link
}

/** Who is on a day's staff and as what, by the database: "Ulf called in". */
export async function staffOf({ world }: Site, dayId: number): Promise<string[]> {
  const rows = await world.db
    .selectFrom('dayStaff as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['p.name', 's.role', 's.calledInAt'])
    .where('s.dayId', '=', dayId)
    .orderBy('p.name')
    .execute()
  return rows.map(({ name, role, calledInAt }) => `${name} ${calledInAt === null ? role : 'called in'}`)
}

/** The days ahead that someone is to train on. */
export async function daysOf({ world }: Site, email: string) {
  return world.db
    .selectFrom('dayStaff as s')
    .innerJoin('occasionDay as d', 'd.id', 's.dayId')
    .select(['d.id', 'd.onDay', 'd.occasionId'])
    .where('d.onDay', '>', today())
    .where('s.personId', '=', await world.personIdOf(email))
    .where('s.role', '=', 'trainer')
    .orderBy('d.onDay')
    .execute()
}

/** As the worker does every minute. */
export async function goOn({ world }: Site): Promise<void> {
  await goOnWithCallOuts(world.db, { log: world.house.log })
}
