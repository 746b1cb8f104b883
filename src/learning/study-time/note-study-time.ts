import { findWorkplace } from '#people'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type NoteRefusal, whyNotNote } from './study-time.rules.ts'
import { findNote, findTravelledCourse, insertNote, lockStudyTime } from './study-time.store.ts'

export interface Noted {
  readonly personId: number
  readonly courseId: number
  readonly onDay: Day
  readonly minutes: number
  readonly paid: boolean
  readonly actor: Actor
}

/**
 * Notes time studied. What was noted of that course and day before is replaced and stays beside; it has to be certified anew.
 * The same again changes nothing.
 */
export async function noteStudyTime(tx: Tx, noted: Noted): Promise<NoteRefusal | undefined> {
  const { personId, courseId, onDay, minutes, paid, actor } = noted
  await lockStudyTime(tx, personId, courseId)
  const earlier = await findNote(tx, noted)
  const workplace = await findWorkplace(tx, personId, onDay)
  const refusal = whyNotNote(noted, {
    today: today(),
    isTravelled: (await findTravelledCourse(tx, noted)) !== undefined,
    isEmployed: workplace !== undefined,
    hasEarlier: earlier !== undefined,
  })
  if (refusal || workplace === undefined) return refusal
  if (earlier !== undefined && earlier.minutes === minutes && earlier.paid === paid) return undefined
  const id = await insertNote(tx, {
    ...{ personId, courseId, onDay, minutes, paid, municipalityId: workplace.municipalityId },
    ...{ replacesId: earlier?.id ?? null, notedBy: personId, notedAt: now() },
  })
  await record(tx, actor, {
    act: 'study time noted',
    subject: { kind: 'person', id: personId },
    organisationId: workplace.municipalityId,
    detail: { course: courseId, note: id, minutes, replaces: earlier?.id ?? null },
  })
  return undefined
}
