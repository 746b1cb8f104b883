import { getOrganisation } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { FeeSeat } from '../ladder/seat-fee.store.ts'
import { judgeColleague } from './judge-colleague.ts'
import { type TakeoverRefusal, whyNotHandOver } from './takeover.rules.ts'

/** What keeps whoever follows a link that still works from taking the seat, as it stands now. */
export async function judgeLink(
  tx: Tx,
  { seat, personId, today }: { readonly seat: FeeSeat; readonly personId: number; readonly today: Day },
): Promise<{ readonly why: TakeoverRefusal | undefined }> {
  const gone = whyNotHandOver({ firstDay: seat.firstDay, isCancelled: false, isOccasionCancelled: false }, today)
  const { name: municipalityName } = await getOrganisation(tx, seat.municipalityId)
  return { why: gone ?? (await judgeColleague(tx, { seat, municipalityName, personId, today })).refusal }
}
