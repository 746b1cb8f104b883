import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { type AccountFrom, type AccountRefusal, type CounterpartFrom, whyNotFrom } from './account.rules.ts'
import { insertAccount, insertCounterpart, listBooks } from './account.store.ts'
import { lockExports } from './ledger-export.store.ts'

interface Setting {
  readonly sellerId: number
  readonly actor: Actor
}

/** Books a kind of line on an account from a day. What held before holds for the time before. */
export async function setAccount(
  tx: Tx,
  account: AccountFrom,
  { sellerId, actor }: Setting,
): Promise<AccountRefusal | undefined> {
  await lockExports(tx, sellerId)
  const { accounts } = await listBooks(tx, sellerId)
  const latest = accounts.find(({ bookedKind }) => bookedKind === account.bookedKind)?.fromDay
  const refusal = whyNotFrom(account.fromDay, { today: today(), latest })
  if (refusal) return refusal
  await insertAccount(tx, account, { sellerId, setBy: actor.personId, setAt: now() })
  const { bookedKind, fromDay } = account
  await record(tx, actor, {
    act: 'ledger account set',
    subject: { kind: 'region', id: sellerId },
    organisationId: sellerId,
    detail: { bookedKind, account: account.account, fromDay },
  })
  return undefined
}

/** Gives a buyer a counterpart code of its own from a day. */
export async function setCounterpart(
  tx: Tx,
  counterpart: CounterpartFrom,
  { sellerId, actor }: Setting,
): Promise<AccountRefusal | undefined> {
  await lockExports(tx, sellerId)
  const { counterparts } = await listBooks(tx, sellerId)
  const latest = counterparts.find(({ buyerId }) => buyerId === counterpart.buyerId)?.fromDay
  const refusal = whyNotFrom(counterpart.fromDay, { today: today(), latest })
  if (refusal) return refusal
  await insertCounterpart(tx, counterpart, { sellerId, setBy: actor.personId, setAt: now() })
  const { buyerId, code, fromDay } = counterpart
  await record(tx, actor, {
    act: 'ledger counterpart set',
    subject: { kind: 'region', id: sellerId },
    organisationId: sellerId,
    detail: { buyerId, code, fromDay },
  })
  return undefined
}
