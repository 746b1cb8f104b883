import { parseId } from '#values'
import type { DayForm } from '../planning/plan.rules.ts'
import { placeOf, type RoomChoice } from './venue.rules.ts'

interface Filled {
  readonly form: DayForm
  readonly place: string
  /** What was chosen in the form; empty for none. */
  readonly room: string
}

/**
 * The day with the room that was chosen, which fills in its place; a day that is not on site has none. Undefined where what
 * was chosen is not among the choices.
 */
export function withRoom<Day extends Filled>(
  { room, ...day }: Day,
  choices: readonly RoomChoice[],
): (Omit<Day, 'room'> & { readonly roomId: number | null }) | undefined {
  if (room === '' || day.form !== 'on-site') return { ...day, roomId: null }
  const chosen = choices.find(({ roomId }) => roomId === parseId(room))
  return chosen && { ...day, roomId: chosen.roomId, place: placeOf(chosen) }
}
