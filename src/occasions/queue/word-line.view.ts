import { formatDayShort, formatTime } from '#design'
import type { Day, Language, TimeOfDay } from '#values'
import { text } from './line.text.ts'
import type { InOrder } from './order.rules.ts'

/** A moment as a page says it. */
export interface When {
  readonly day: Day
  readonly time: TimeOfDay
}

/** Why someone stands where they stand, said to themselves or of them. */
export function wordBehind({ behind }: Pick<InOrder, 'behind'>, to: 'you' | 'they', lang: Language): string {
  return text[lang][to][behind ?? 'first']
}

/** "tors 12 mars kl. 9.00" */
export function wordWhen({ day, time }: When, lang: Language): string {
  return text[lang].at(formatDayShort(day, lang), formatTime(time, undefined, lang))
}
