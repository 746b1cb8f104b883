import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing, type Refusal } from '#values'
import type { KnownActor } from '../ports.ts'
import {
  type ActRefusal,
  type ActsRefusal,
  type Item,
  type ItemKey,
  type LogisticsAct,
  standingOf,
  whyNotAct,
} from './logistics.rules.ts'
import { insertActs } from './logistics.store.ts'

/** A line that someone asks to act on: how many acts of it they had seen, and how many they ordered. */
export interface AskedItem extends ItemKey {
  readonly seen: number
  readonly amount: number
}

export interface ActAsked {
  /** As whoever asks may meet them; read in this transaction. */
  readonly items: readonly Item[]
  readonly asked: readonly AskedItem[]
  readonly act: LogisticsAct
  readonly reference: string
  readonly actor: KnownActor
}

export interface Acted {
  /** None where the same had been done by the same person already: a form that was sent twice. */
  readonly done: number
}

/**
 * Does one thing about some lines, all of them or none. Each act takes the next turn of its line, so of two who do the same at
 * once one is refused, and nothing is ordered twice.
 */
export async function actOnItems(
  tx: Tx,
  { items, asked, act, reference, actor }: ActAsked,
): Promise<Acted | ActsRefusal> {
  const pairs = asked.map((key) => ({ key, item: itemOf(items, key) }))
  const again = pairs.filter(({ key, item }) => isSentTwice(item, { ...key, act, personId: actor.personId }))
  if (again.length > 0 && again.length === pairs.length) return { done: 0 }
  for (const { key, item } of pairs) {
    const refusal = whyNotTurn(item, { ...key, act })
    if (refusal) return { ...refusal, what: item.what }
  }
  const rows = pairs
    .map(({ key, item }) => ({
      ...{ occasionId: item.occasionId, lineId: item.lineId, dayId: item.dayId, turn: key.seen + 1, act },
      amount: amountAfter(item, act, key.amount),
      ...{ what: item.what, reference, doneBy: actor.personId, doneAt: now() },
    }))
    .sort((a, b) => a.occasionId - b.occasionId || a.lineId - b.lineId || (a.dayId ?? 0) - (b.dayId ?? 0))
  const written = await insertActs(tx, rows)
  if (written < rows.length) return { refused: 'meanwhile', what: pairs[0]?.item.what ?? '' }
  for (const occasionId of new Set(rows.map((row) => row.occasionId))) {
    const of = rows.filter((row) => row.occasionId === occasionId)
    await record(tx, actor, {
      act: `logistics ${act}`,
      subject: { kind: 'occasion', id: occasionId },
      ...regionOf(pairs, occasionId),
      detail: { lines: of.length, what: of.map(({ what, amount }) => `${what}: ${amount}`).join(', '), reference },
    })
  }
  return { done: rows.length }
}

function regionOf(pairs: readonly { readonly item: Item }[], occasionId: number): { organisationId?: number } {
  const found = pairs.find(({ item }) => item.occasionId === occasionId)
  return found === undefined ? {} : { organisationId: found.item.regionId }
}

function itemOf(items: readonly Item[], { occasionId, lineId, dayId }: ItemKey): Item {
  const found = items.find((item) => item.occasionId === occasionId && item.lineId === lineId && item.dayId === dayId)
  if (found === undefined) throw new Missing('line')
  return found
}

interface Turn extends AskedItem {
  readonly act: LogisticsAct
}

/** What was done just after what the form had seen is the same thing by the same person. */
function isSentTwice({ done }: Item, { seen, act, amount, personId }: Turn & { readonly personId: number }): boolean {
  const next = done.at(seen)
  const isSame = next?.act === act && next.personId === personId && done.length === seen + 1
  return isSame && ((act !== 'ordered' && act !== 'changed') || next.amount === amount)
}

function whyNotTurn(item: Item, { seen, act, amount }: Turn): ActRefusal | Refusal<'meanwhile'> | undefined {
  if (item.done.length !== seen) return { refused: 'meanwhile' }
  return whyNotAct(standingOf(item.done), act, amount)
}

/** What is ordered in all once it is done. */
function amountAfter(item: Item, act: LogisticsAct, amount: number): number {
  if (act === 'ordered' || act === 'changed') return amount
  return act === 'confirmed' || act === 'ticked-off' ? (standingOf(item.done).ordered ?? 0) : 0
}
