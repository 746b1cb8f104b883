import type { Day, TimeOfDay } from '#values'
import type { InOrder } from '../queue/order.rules.ts'
import type { Call, CallAnswer, HandLine, OfferLine, Waiter } from './call.rules.ts'

/** A moment as a page says it. */
interface When {
  readonly day: Day
  readonly time: TimeOfDay
}

/** Someone in line as the list shows them. */
export interface InLineShown extends Pick<InOrder, 'number' | 'behind'>, Waiter {
  readonly offeredUntil: When | undefined
  readonly dueOn: Day | null
  readonly lastCall: { readonly answer: CallAnswer; readonly when: When } | undefined
}

export interface CallShown extends Call {
  readonly when: When
}

export interface OfferShown extends OfferLine {
  readonly offered: When
  readonly until: When
  readonly ended: When | undefined
}

export interface HandShown extends HandLine {
  readonly when: When
}
