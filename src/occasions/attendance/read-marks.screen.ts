import { parseId } from '#values'
import { type ChosenMark, marks } from './attendance.rules.ts'

export const mostInAReason = 500

/** What was chosen for each person, with the one reason of the form. `others` marks everyone without a choice. */
export function readMarks(
  body: unknown,
  list: readonly { readonly bookingId: number }[],
): { readonly chosen: ChosenMark[]; readonly seen: number } {
  const posted = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const typed = new Map(posted.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']))
  const reason = typed.get('reason') ?? ''
  const chosen = [...typed].flatMap(([name, value]) => {
    const bookingId = name.startsWith('mark-') ? parseId(name.slice('mark-'.length)) : undefined
    const mark = marks.find((each) => each === value)
    return bookingId === undefined || mark === undefined ? [] : [{ bookingId, mark, reason }]
  })
  const others = marks.find((each) => each === typed.get('others'))
  const silent = list.filter(({ bookingId }) => !chosen.some((one) => one.bookingId === bookingId))
  const rest = others === undefined ? [] : silent.map(({ bookingId }) => ({ bookingId, mark: others, reason: '' }))
  return { chosen: [...chosen, ...rest], seen: parseId(typed.get('seen')) ?? 0 }
}
