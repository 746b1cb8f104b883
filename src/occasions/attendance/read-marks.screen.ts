import { parseId } from '#values'
import { type DayParts, partNamed } from '../parts/parts.rules.ts'
import { type ChosenMark, excuses, marks } from './attendance.rules.ts'

export const mostInAReason = 500

export interface ReadMarks {
  readonly chosen: ChosenMark[]
  readonly seen: number
}

/**
 * What was chosen for each person: `mark-7` for the whole day, `mark-7-2` for its second part; with the one reason and the one
 * excuse of the form. `others` marks everyone without a choice; `decides` writes a mark also where it counts already.
 */
export function readMarks(
  body: unknown,
  list: readonly { readonly bookingId: number }[],
  day: Pick<DayParts, 'partCount'>,
): ReadMarks {
  const posted = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const typed = new Map(posted.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']))
  const excuse = excuses.find((each) => each === typed.get('excuse'))
  const decides = typed.get('decides') === 'yes' ? ('yes' as const) : undefined
  const more = { reason: typed.get('reason') ?? '', ...(excuse && { excuse }), ...(decides && { decides }) }
  const chosen = [...typed].flatMap(([name, value]): ChosenMark[] => {
    const [, booking, named] = /^mark-(\d+)(?:-(\d))?$/.exec(name) ?? []
    const bookingId = parseId(booking)
    const mark = marks.find((each) => each === value)
    const part = named === undefined ? undefined : partNamed(named, day)
    if (bookingId === undefined || mark === undefined || (named !== undefined && part === undefined)) return []
    return [{ bookingId, mark, ...(part && { part }), ...more }]
  })
  return { chosen: [...chosen, ...silentOnes(typed, list, { chosen, day })], seen: parseId(typed.get('seen')) ?? 0 }
}

/** Everyone for whom nothing was chosen: on the whole day, or on the one part that the button names. */
function silentOnes(
  typed: ReadonlyMap<string, string>,
  list: readonly { readonly bookingId: number }[],
  { chosen, day }: { readonly chosen: readonly ChosenMark[]; readonly day: Pick<DayParts, 'partCount'> },
): ChosenMark[] {
  const [word, named] = (typed.get('others') ?? '').split('-')
  const mark = marks.find((each) => each === word)
  if (mark === undefined) return []
  const part = named === undefined ? undefined : partNamed(named, day)
  const isSilent = (bookingId: number) =>
    !chosen.some((one) => one.bookingId === bookingId && (part === undefined || (one.part ?? part) === part))
  return list
    .filter(({ bookingId }) => isSilent(bookingId))
    .map(({ bookingId }) => ({ bookingId, mark, reason: '', ...(part && { part }) }))
}
