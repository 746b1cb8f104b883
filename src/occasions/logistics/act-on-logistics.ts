import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import { type Acted, type ActsRefusal, actOnItems } from './act-on-items.ts'
import { listItemsOf } from './logistics.report.ts'
import { type LineKind, type LogisticsAct, needOf, standingOf } from './logistics.rules.ts'

interface KindAsked {
  readonly occasionId: number
  readonly kind: LineKind
  readonly act: LogisticsAct
  readonly reference: string
  /** So many fewer than are needed now, as when some came after. */
  readonly fewer: number
  readonly actor: KnownActor
}

/** Does one thing about all lines of a kind for an occasion, day by day, with what is needed now. */
export async function actOnLogistics(
  tx: Tx,
  { occasionId, kind, act, reference, fewer, actor }: KindAsked,
): Promise<Acted | ActsRefusal> {
  const items = (await listItemsOf(tx, occasionId)).filter((item) => item.kind === kind && item.isWanted)
  const asked = items.map((item) => ({
    ...{ occasionId, lineId: item.lineId, dayId: item.dayId, seen: item.done.length },
    amount: standingOf(item.done).ordered ?? Math.max(1, needOf(item, item) - fewer),
  }))
  return asked.length === 0 ? { done: 0 } : actOnItems(tx, { items, asked, act, reference, actor })
}
