import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { demandsOf } from './complete-course.ts'
import { isCompleted } from './evidence.rules.ts'
import {
  findKeptAccount,
  findStanding,
  insertCorrection,
  listCompletions,
  listCopies,
  listDayEvidence,
  lockTraveller,
} from './evidence.store.ts'

interface Mistake {
  readonly personId: number
  readonly occasionDayId: number
  readonly reason: string
  readonly actor: Actor
}

/**
 * Answers a day that was earned by mistake with a correction beside it; the evidence itself stays. A course that is not
 * complete without that day is corrected with it, and its certificate says so from then on. Nothing earned: nothing happens.
 */
export async function correctDay(tx: Tx, { personId, occasionDayId, reason, actor }: Mistake): Promise<void> {
  const accounts = [...new Set([personId, await findKeptAccount(tx, personId)])]
  const [seen] = await listDayEvidence(tx, accounts, occasionDayId)
  if (seen === undefined) return
  const { courseId } = seen
  for (const account of [...accounts].sort((a, b) => a - b)) await lockTraveller(tx, account, courseId)
  const standing = (await listDayEvidence(tx, accounts, occasionDayId)).find(({ isCorrected }) => !isCorrected)
  if (standing === undefined) return
  const correction = { reason, recordedBy: actor.personId, recordedAt: now() }
  const copies = await listCopies(tx, standing.id)
  for (const { id } of copies) await insertCorrection(tx, { ...correction, evidenceId: id })
  const fallen: number[] = []
  for (const account of new Set(copies.map((copy) => copy.personId)))
    fallen.push(...(await fallenCompletions(tx, account, courseId)))
  for (const evidenceId of fallen) await insertCorrection(tx, { ...correction, evidenceId })
  await record(tx, actor, {
    act: 'course day corrected',
    subject: { kind: 'person', id: personId },
    detail: { course: courseId, occasionDay: occasionDayId, evidence: standing.id, courseEvidence: fallen[0] ?? null },
  })
}

/** Completions that what still stands does not carry. */
async function fallenCompletions(tx: Tx, personId: number, courseId: number): Promise<number[]> {
  const fallen: number[] = []
  for (const { id, revisionId } of await listCompletions(tx, { personId, courseId })) {
    const left = await findStanding(tx, { personId, courseId, revisionId })
    if (!isCompleted(await demandsOf(tx, revisionId), left)) fallen.push(id)
  }
  return fallen
}
