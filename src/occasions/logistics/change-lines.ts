import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing, type Refusal } from '#values'
import type { KnownActor } from '../ports.ts'
import { lockRegion } from '../regions/region.store.ts'
import { type LineKind, type Terms, usualLines } from './logistics.rules.ts'
import { insertLine, insertTerm, listLogisticsLines } from './logistics.store.ts'

interface NewLineAsked {
  readonly regionId: number
  /** All of its occasions, those of a journey, a course, or one alone. */
  readonly of: { readonly journeyId?: number; readonly courseId?: number; readonly occasionId?: number }
  readonly kind: LineKind
  readonly onEach: 'day' | 'occasion'
  readonly terms: Terms
  readonly actor: KnownActor
}

/** Puts a line on a region's list, or on that of a single occasion. */
export async function addLogisticsLine(
  tx: Tx,
  { regionId, of, kind, onEach, terms, actor }: NewLineAsked,
): Promise<number> {
  const { journeyId = null, courseId = null, occasionId = null } = of
  const made = { madeBy: actor.personId, madeAt: now() }
  const lineId = await insertLine(tx, { regionId, journeyId, courseId, occasionId, kind, onEach, ...made })
  await insertTerm(tx, { ...terms, lineId, version: 1, isEnded: false, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'logistics line added',
    subject: { kind: 'logistics line', id: lineId },
    organisationId: regionId,
    detail: { kind, what: terms.what, journeyId, courseId, occasionId },
  })
  return lineId
}

/** Gives a region without a list the usual one; a second time changes nothing. */
export async function beginLogistics(
  tx: Tx,
  { regionId, actor }: { regionId: number; actor: KnownActor },
): Promise<void> {
  await lockRegion(tx, regionId)
  const there = await listLogisticsLines(tx, regionId)
  if (there.some(({ isEnded }) => !isEnded)) return
  for (const { kind, onEach, ...terms } of usualLines)
    await addLogisticsLine(tx, { regionId, of: {}, kind, onEach, terms, actor })
}

interface ChangeAsked {
  readonly regionId: number
  readonly lineId: number
  /** The version that the form showed. */
  readonly seen: number
  /** Left out, the line is taken off the list. */
  readonly terms?: Terms
  readonly actor: KnownActor
}

/** Says anew what a line says, or ends it; what was ordered by it stays as it was ordered. */
export async function changeLogisticsLine(
  tx: Tx,
  { regionId, lineId, seen, terms, actor }: ChangeAsked,
): Promise<{ readonly what: string } | Refusal<'meanwhile'>> {
  const line = (await listLogisticsLines(tx, regionId)).find((one) => one.lineId === lineId)
  if (line === undefined) throw new Missing('line')
  if (line.version !== seen) return { refused: 'meanwhile' }
  const { what, counts, perPeople, forEvery, perStaff, extra, onSiteOnly, orderDays, supplier } = line
  const before = { what, counts, perPeople, forEvery, perStaff, extra, onSiteOnly, orderDays, supplier }
  const term = { ...(terms ?? before), lineId, version: seen + 1, isEnded: terms === undefined }
  if (!(await insertTerm(tx, { ...term, setBy: actor.personId, setAt: now() }))) return { refused: 'meanwhile' }
  await record(tx, actor, {
    act: terms === undefined ? 'logistics line ended' : 'logistics line changed',
    subject: { kind: 'logistics line', id: lineId },
    organisationId: regionId,
    detail: { what: term.what, version: term.version },
  })
  return { what: term.what }
}
