import assert from 'node:assert/strict'
import { getItem, getPublishedRevision, listItems } from '#journeys'
import { completeItem } from '#learning'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { answerTo } from '../../../database/seeds/answers.ts'
import { readPdf } from '../../read-pdf.ts'
import type { Site, Window } from '../site.ts'
import { fetchFile, read } from './around.ts'

/** All preparations of the course, by the act itself: how one does them in the browser is another story. */
export async function becomeReady(
  { world }: Site,
  { email, course }: { email: string; course: string },
): Promise<void> {
  const personId = await world.personIdOf(email)
  const { id: courseId } = await world.db
    .selectFrom('course')
    .select('id')
    .where('slug', '=', course)
    .executeTakeFirstOrThrow()
  await attempt(world.db, async (tx) => {
    const revision = await getPublishedRevision(tx, courseId)
    for (const { id: itemId } of await listItems(tx, revision.id)) {
      const { body } = await getItem(tx, { itemId, courseId })
      const asked = { personId, courseId, itemId, actor: { personId, address: null }, answer: answerTo(body) }
      const outcome = await completeItem(tx, asked)
      assert.ok(!isRefusal(outcome), JSON.stringify(outcome))
    }
  })
}

/** What is left is done from the page that says so, and then the occasion is settled. */
export async function settle(window: Window, occasion: string): Promise<void> {
  await window.go(`${occasion}/settle`)
  assert.match(await window.heading(), /kvar innan .* kan avslutas$/)
  await window.follow('Till närvaron')
  await window.press('Alla andra är här')
  await window.go(`${occasion}/settle`)
  if (/platser? har inget namn|plats har inget namn/.test(await read(window))) throw new Error('a seat has no name')
  await window.press('Avsluta tillfället')
  assert.match(await read(window), /Tillfället är avslutat/)
}

/** What the PDF of her certificate says. */
export async function readCertificate(window: Window, course: string): Promise<string> {
  await window.go('/record')
  assert.match(await read(window), new RegExp(course))
  const link = window.page.locator('a[href$=".pdf"]').first()
  return readPdf(await fetchFile(window, (await link.getAttribute('href')) ?? '')).text
}
