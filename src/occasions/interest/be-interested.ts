import type { Workplace } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import type { KnownActor } from '../ports.ts'
import { type InterestRefusal, whyNotInterested } from './interest.rules.ts'
import { insertInterests, listWishing } from './interest.store.ts'

export interface InterestAsked {
  readonly courseId: number
  /** Whether the actor may ask for them is asked before. */
  readonly personIds: readonly number[]
  readonly actor: KnownActor
  readonly today: Day
}

export interface NotInterested {
  readonly personId: number
  readonly refusal: InterestRefusal
}

export interface NobodyInterested extends Refusal<'nobodyInterested'> {
  readonly not: readonly NotInterested[]
}

/** Puts persons on the list of those who wait for dates of a course. Refused as a whole only when nobody could be. */
export async function beInterested(
  tx: Tx,
  { courseId, personIds, actor, today }: InterestAsked,
): Promise<{ readonly asked: number[]; readonly not: readonly NotInterested[] } | NobodyInterested> {
  const employed = await gatherCandidates(tx, [...new Set(personIds)], { today })
  const wishing = await listWishing(tx, { courseId, personIds, today })
  const judged = employed.map(({ personId, workplace, regionId }) => {
    const standing = wishing.get(personId) ?? { isInterested: false, bookedOn: undefined }
    const refusal = whyNotInterested({ personId, hasWorkplace: regionId !== undefined, ...standing })
    return { personId, workplace, regionId, refusal }
  })
  const not = judged.flatMap(({ personId, refusal }) => (refusal ? [{ personId, refusal }] : []))
  const askedAt = now()
  const asked = await insertInterests(
    tx,
    judged.flatMap(({ personId, workplace, regionId, refusal }) =>
      refusal || workplace === undefined || regionId === undefined
        ? []
        : [{ ...asOf(workplace), courseId, regionId, personId, askedBy: actor.personId, askedAt }],
    ),
  )
  if (asked.length === 0) return { refused: 'nobodyInterested', not }
  for (const { personId, workplace } of judged) {
    if (workplace === undefined || !asked.includes(personId)) continue
    await record(tx, actor, {
      act: 'interest told',
      subject: { kind: 'person', id: personId },
      organisationId: workplace.municipalityId,
      detail: { course: courseId },
    })
  }
  return { asked, not }
}

const asOf = ({ municipalityId, unitId }: Workplace) => ({ municipalityId, unitId })
