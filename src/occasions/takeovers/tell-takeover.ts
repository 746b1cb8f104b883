import { getCourse } from '#journeys'
import { getPersons, type Person } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { wordDay, wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { text } from './letter.text.ts'

interface Between {
  /** Who has, or had, the seat. */
  readonly from: number
  /** Who may take it, or has. */
  readonly to: number
  readonly courseId: number
}

/** Asks a colleague to take over a seat. */
export async function askColleague(
  tx: Tx,
  { from, to, courseId, firstDay, link }: Between & { readonly firstDay: Day; readonly link: string },
): Promise<void> {
  const { course, holder, colleague } = await namesOf(tx, { from, to, courseId })
  if (!holder || !colleague) return
  const say = text[colleague.language].ask
  const day = wordDay(firstDay, colleague.language)
  const body = say.body({ name: colleague.name, holder: holder.name, course, day, link })
  await post(tx, colleague, { subject: say.subject(holder.name, course), body })
}

/** Tells both that the seat has another holder. */
export async function tellTakenOver(
  tx: Tx,
  { from, to, courseId, days }: Between & { readonly days: readonly HeldDay[] },
): Promise<void> {
  const { course, holder, colleague } = await namesOf(tx, { from, to, courseId })
  if (!holder || !colleague) return
  const got = text[colleague.language].got
  const body = got.body({ name: colleague.name, holder: holder.name, course, days: wordDays(days, colleague.language) })
  await post(tx, colleague, { subject: got.subject(course), body })
  const gave = text[holder.language].gave
  const letter = { subject: gave.subject(colleague.name, course), body: gave.body(holder.name, colleague.name, course) }
  await post(tx, holder, letter)
}

async function namesOf(tx: Tx, { from, to, courseId }: Between) {
  const persons = await getPersons(tx, [from, to])
  return { course: (await getCourse(tx, courseId)).name, holder: persons.get(from), colleague: persons.get(to) }
}

async function post(tx: Tx, { id, email, language }: Person, letter: { subject: string; body: string }): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
