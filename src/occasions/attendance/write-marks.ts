import { correctDay, earnDay } from '#learning'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { settleNoShow } from '../ladder/settle-no-show.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { type LockedOccasion, listHeldDays } from '../occasion/occasion.store.ts'
import { type Part, wholeDay } from '../parts/parts.rules.ts'
import type { ParticularDay } from '../parts/parts.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import type { Mark, PartMark } from './attendance.rules.ts'
import { type Holder, insertMarks, listCounting, type NewMark } from './attendance.store.ts'

export interface MarksToWrite {
  readonly occasion: LockedOccasion
  readonly day: ParticularDay
  /** Locked. */
  readonly holders: readonly Holder[]
  readonly marks: readonly Omit<NewMark, 'dayId' | 'markedBy' | 'markedAt'>[]
  readonly actor: KnownActor
  readonly money: MoneyPort
  /** Where the site is reached, for the link to a certificate in a letter. */
  readonly site?: string | undefined
}

type Counting = ReadonlyMap<number, ReadonlyMap<Part, PartMark>>

/**
 * Writes marks, and lets what they change of anyone's whole day follow: the day earned or taken back, and what it costs.
 * Whether the actor may, and whether the marks may be, is asked before.
 */
export async function writeMarks(tx: Tx, asked: MarksToWrite): Promise<void> {
  const { occasion, day, marks, actor } = asked
  if (marks.length === 0) return
  const before = await listCounting(tx, day.dayId)
  const made = { dayId: day.dayId, markedBy: actor.personId, markedAt: now() }
  await insertMarks(
    tx,
    marks.map((mark) => ({ ...mark, ...made })),
  )
  await followUp(tx, asked, { before, after: await listCounting(tx, day.dayId) })
  await record(tx, actor, {
    act: 'attendance marked',
    subject: { kind: 'occasion', id: occasion.id },
    organisationId: occasion.regionId,
    detail: {
      day: day.number,
      attended: countOf(marks, 'attended'),
      absent: marks.length - countOf(marks, 'attended'),
    },
  })
}

function countOf(marks: MarksToWrite['marks'], wanted: Mark): number {
  return marks.filter(({ mark }) => mark === wanted).length
}

/** In order of person, as everyone locks travellers, so that two days marked at once do not wait for each other. */
async function followUp(tx: Tx, asked: MarksToWrite, counting: { before: Counting; after: Counting }): Promise<void> {
  const held = (await listHeldDays(tx, asked.occasion.id)).find(({ dayId }) => dayId === asked.day.dayId)
  if (held === undefined) throw new Missing('day')
  const touched = new Set(asked.marks.map(({ bookingId }) => bookingId))
  const holders = asked.holders.filter(({ bookingId }) => touched.has(bookingId))
  for (const holder of [...holders].sort((a, b) => a.personId - b.personId)) {
    const [before, after] = [counting.before, counting.after].map((all) => dayOf(asked.day, all.get(holder.bookingId)))
    if (after !== before && after !== undefined) await followOne(tx, asked, { holder, held, before, after })
    await settleNoShow(tx, { bookingId: holder.bookingId, actor: asked.actor, money: asked.money })
  }
}

function dayOf(day: ParticularDay, parts: ReadonlyMap<Part, PartMark> | undefined): Mark | undefined {
  return wholeDay(day, new Map([...(parts ?? [])].map(([part, { mark }]) => [part, mark])))
}

interface One {
  readonly holder: Holder
  readonly held: HeldDay
  readonly before: Mark | undefined
  readonly after: Mark
}

async function followOne(tx: Tx, asked: MarksToWrite, { holder, held, before, after }: One): Promise<void> {
  const { occasion, marks, actor, money, site } = asked
  const { id: occasionId, courseId, revisionId, regionId } = occasion
  const { bookingId, personId, municipalityId, homeRegionId, tookOverId } = holder
  const { dayId: occasionDayId, number: dayNumber, onDay } = held
  if (after === 'attended')
    await earnDay(tx, { personId, courseId, revisionId, occasionDayId, dayNumber, onDay, municipalityId, actor, site })
  if (before === 'attended') {
    const reason = marks.findLast((mark) => mark.bookingId === bookingId && mark.reason !== '')?.reason
    await correctDay(tx, { personId, occasionDayId, reason: reason ?? otherCounts, actor })
  }
  const seat = { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId, tookOverId, actor }
  const [was, is] = [before && cameOrNot(before), cameOrNot(after)]
  if (was !== is) await money.dayMarked(tx, { ...seat, day: held, mark: is, before: was })
}

/** Stands beside what was earned where two phones said otherwise, and nobody has written why. */
const otherCounts = 'Två telefoner markerade olika, och den senaste markeringen gäller'

/** An excuse spares the fee for not having come; the seat that day was not used all the same. */
function cameOrNot(mark: Mark): 'attended' | 'absent' {
  return mark === 'attended' ? 'attended' : 'absent'
}
