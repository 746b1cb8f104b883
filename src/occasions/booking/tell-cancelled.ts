import { getCourse } from '#journeys'
import { getPersons } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Ore } from '#values'
import type { FeeSeat } from '../ladder/seat-fee.store.ts'
import { wordDay } from '../occasion/day-lines.text.ts'
import { listLeadersOf } from '../readiness/readiness.store.ts'
import { text } from './cancelled-letter.text.ts'
import { tellCancelled } from './tell-booked.ts'

interface GivenBack {
  /** Whoever gave the seat back. */
  readonly by: number
  readonly today: Day
  readonly feeOre: Ore
}

/** Tells whoever had the seat or, when they gave it back themselves, those who lead them: they may want to send someone else. */
export async function tellSeatGivenBack(tx: Tx, seat: FeeSeat, { by, today, feeOre }: GivenBack): Promise<void> {
  const { personId, courseId, firstDay, unitId } = seat
  if (by !== personId) return tellCancelled(tx, personId, { courseId, firstDay })
  const leaderIds = (await listLeadersOf(tx, unitId, today)).filter((leaderId) => leaderId !== personId)
  const course = await getCourse(tx, courseId)
  const persons = await getPersons(tx, [personId, ...leaderIds])
  const name = persons.get(personId)?.name ?? ''
  for (const leaderId of leaderIds) {
    const leader = persons.get(leaderId)
    if (leader === undefined) continue
    const { id, email, language } = leader
    const say = text[language]
    const day = wordDay(firstDay, language)
    const letter = { subject: say.subject(name, course.name), body: say.body(name, course.name, { day, feeOre }) }
    await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
  }
}
