import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { whyNotHoldSeat } from '../booking/booking.rules.ts'
import { listHoldings } from '../booking/booking.store.ts'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import { type TakeoverRefusal, whyNotTakeOver } from './takeover.rules.ts'

interface Asked {
  readonly seat: {
    readonly occasionId: number
    readonly courseId: number
    readonly personId: number
    readonly municipalityId: number
  }
  readonly municipalityName: string
  readonly personId: number
  readonly today: Day
}

export interface Judged {
  readonly refusal: TakeoverRefusal | undefined
  /** Where they work in the municipality that the seat belongs to. */
  readonly unitId: number | undefined
}

/** Whether someone may take over a seat of a municipality, as they stand now. */
export async function judgeColleague(tx: Tx, { seat, municipalityName, personId, today }: Asked): Promise<Judged> {
  const { occasionId, courseId, municipalityId } = seat
  const [employed] = await gatherCandidates(tx, [personId], { today, within: [municipalityId] })
  const holding = (await listHoldings(tx, { occasionId, courseId, personIds: [personId], today })).get(personId)
  const refusal = whyNotTakeOver({
    isHolder: personId === seat.personId,
    hasSeat: holding?.hasSeat ?? false,
    worksWithHolder: employed?.workplace !== undefined,
    municipalityName,
    refusal: whyNotHoldSeat({
      municipalityName: employed?.workplace?.municipalityName,
      isInRegion: true,
      mayOpenContent: employed?.mayOpenContent ?? false,
      bookedElsewhere: holding?.bookedElsewhere,
    }),
  })
  return { refusal, unitId: employed?.workplace?.unitId }
}
