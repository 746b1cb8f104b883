import { getPersons, makeToken } from '#people'
import { now, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { wordDays } from '../occasion/day-lines.text.ts'
import { answerLink } from './ask-staff.ts'
import { text } from './letter.text.ts'
import { listUnanswered, type Unanswered } from './reminder.store.ts'
import { insertStaffLetter } from './staff-invitation.store.ts'

/** The day's reminders to those who have not answered whether they can, each as often as the region says. Their number. */
export async function remindStaff(tx: Tx, today: Day): Promise<number> {
  return remindAll(tx, await listUnanswered(tx, { today, at: now() }))
}

/** The same of one occasion, because whoever plans it wants to know. */
export async function remindStaffOf(tx: Tx, occasionId: number, today: Day): Promise<number> {
  return remindAll(tx, await listUnanswered(tx, { today, at: now(), occasionId }))
}

async function remindAll(tx: Tx, unanswered: readonly Unanswered[]): Promise<number> {
  const persons = await getPersons(
    tx,
    unanswered.map(({ personId }) => personId),
  )
  const letters = Map.groupBy(unanswered, ({ personId, courseName }) => `${personId} ${courseName}`)
  for (const days of letters.values()) {
    const [first] = days
    const person = first && persons.get(first.personId)
    if (first === undefined || person === undefined) continue
    const { token, tokenHash } = makeToken()
    const letter = { personId: person.id, tokenHash, kind: 'reminder', sentAt: now() } as const
    await insertStaffLetter(
      tx,
      letter,
      days.map(({ invitationId }) => invitationId),
    )
    const say = text[person.language].reminder
    const told = { days: wordDays(days, person.language), link: answerLink(token) }
    await postMail(tx, {
      to: { personId: person.id, address: person.email },
      language: person.language,
      subject: say.subject(first.courseName),
      body: say.body(person.name, first.courseName, told),
    })
  }
  return letters.size
}
