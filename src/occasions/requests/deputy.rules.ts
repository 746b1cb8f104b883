import { addDays, type Day, type Refusal } from '#values'

/** Nobody is away for longer than this without someone else being given the role. */
export const mostDaysAway = 366

export type DeputyRefusal =
  | Refusal<'notAColleague'>
  | Refusal<'oneself'>
  | Refusal<'fromInThePast'>
  | Refusal<'untilBeforeFrom'>
  | Refusal<'tooLong'>

/** Someone else of the same municipality stands in, from today at the earliest. */
export function whyNotStandIn(
  asked: {
    readonly leaderId: number
    /** Undefined when nobody of the municipality has that address. */
    readonly deputyId: number | undefined
    readonly fromDay: Day
    readonly untilDay: Day
  },
  today: Day,
): DeputyRefusal | undefined {
  const { leaderId, deputyId, fromDay, untilDay } = asked
  if (deputyId === undefined) return { refused: 'notAColleague' }
  if (deputyId === leaderId) return { refused: 'oneself' }
  if (fromDay < today) return { refused: 'fromInThePast' }
  if (untilDay < fromDay) return { refused: 'untilBeforeFrom' }
  return untilDay > addDays(fromDay, mostDaysAway) ? { refused: 'tooLong' } : undefined
}
