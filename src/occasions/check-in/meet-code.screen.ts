import { dayAt } from '#platform'
import type { Db } from '#platform/db'
import { addDays } from '#values'
import type { Part } from '../parts/parts.rules.ts'
import { findParticularDay, type ParticularDay } from '../parts/parts.store.ts'
import {
  type CheckInRefusal,
  openPart,
  seenForMs,
  stepAt,
  stepMs,
  whyNotCheckIn,
  whyNotCode,
} from './check-in.rules.ts'
import { getNamedDay, listNearDays, type NamedDay } from './check-in.store.ts'
import { findClaim } from './claim.store.ts'
import { openings } from './day-moments.ts'
import { cleanTyped, isOurs, isSame, readCode, seenAt, shownCode, typedCode } from './turning-code.ts'

export interface CodeMet {
  readonly code: string
  readonly personId: number
  /** Now. */
  readonly at: Date
  /** What this browser kept from when it met the code. */
  readonly cookie: string | undefined
}

/** Where someone stands before a code. */
export type Standing =
  | { readonly stands: 'refused'; readonly refusal: CheckInRefusal; readonly day?: NamedDay }
  | {
      readonly stands: 'in' | 'ready' | 'waits'
      readonly day: NamedDay
      readonly particular: ParticularDay
      readonly part: Part
      readonly seen: Date
    }

/** Reads a code for someone: whether it is ours and shown now, and whether they can check in by it. Changes nothing. */
export async function meetCode(db: Db, met: CodeMet): Promise<Standing> {
  const read = readCode(met.code)
  const particular = read && (await findParticularDay(db, read.dayId))
  if (read === undefined || particular === undefined || !isOurs(particular, read))
    return { stands: 'refused', refusal: { refused: 'unknownCode' } }
  const day = await getNamedDay(db, { dayId: particular.dayId, personId: met.personId })
  const shownAt = new Date(read.step * stepMs)
  const seen = whenSeen(particular, met)
  const part = openPart(openings(particular), shownAt) ?? 1
  const here = { day, particular, part, seen }
  if (day.marks.some((one) => one.part === part && one.mark === 'attended')) return { stands: 'in', ...here }
  const judged = { isOurs: true, step: read.step, shownOn: dayAt(shownAt), today: dayAt(met.at) }
  const refusal = whyNotCode(judged, seen) ?? whyNotIn(particular, day, seen)
  if (refusal === undefined) return { stands: 'ready', ...here }
  const claim = await findClaim(db, { dayId: particular.dayId, personId: met.personId })
  if (claim !== undefined && claim.answer === null) return { stands: 'waits', ...here }
  return { stands: 'refused', refusal, day }
}

/** Now, or when this browser first met the code, unless that is too long ago. */
function whenSeen(day: ParticularDay, { code, at, cookie }: CodeMet): Date {
  const kept = seenAt(day, code, cookie)
  return kept !== undefined && at.getTime() - kept.getTime() <= seenForMs ? kept : at
}

function whyNotIn(particular: ParticularDay, day: NamedDay, at: Date): CheckInRefusal | undefined {
  const { isCancelled } = particular
  return whyNotCheckIn({ openings: openings(particular), isCancelled, isOnList: day.bookingId !== null }, at)
}

/** The whole code behind six typed letters that are shown now, on one of one's own days first. */
export async function findTyped(
  db: Db,
  { typed, personId, at }: { readonly typed: string; readonly personId: number; readonly at: Date },
): Promise<string | undefined> {
  const wanted = cleanTyped(typed)
  const today = dayAt(at)
  const near = { personId, from: addDays(today, -1), until: addDays(today, 1) }
  for (const day of await listNearDays(db, near))
    for (const step of [stepAt(at), stepAt(at) - 1])
      if (isSame(typedCode(day, step), wanted)) return shownCode(day, step)
  return undefined
}
