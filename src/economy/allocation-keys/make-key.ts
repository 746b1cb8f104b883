import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { KeyKind } from './allocation-key.rules.ts'
import { findKeyOfPopulation, insertAllocationKey } from './allocation-key.store.ts'

export interface KeyAsked {
  readonly regionId: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  /** Where the numbers come from, and who agreed on them. */
  readonly source: string
  readonly populationBasisId: number | null
  /** Decimal text; at least one is above nought. */
  readonly weights: readonly { readonly municipalityId: number; readonly weight: string }[]
}

/** Makes a key to share costs by. It stays as it is: what was shared by it can always be followed. */
export async function makeKey(tx: Tx, key: KeyAsked, actor: Actor): Promise<number> {
  const id = await insertAllocationKey(tx, { ...key, madeBy: actor.personId, madeAt: now() })
  await record(tx, actor, {
    act: 'allocation key made',
    subject: { kind: 'allocation key', id },
    organisationId: key.regionId,
    detail: { name: key.name, kind: key.kind, asOf: key.asOf, municipalities: key.weights.length },
  })
  return id
}

/** Makes the key of a population in the register; asked twice it is the same one. */
export async function makeKeyOfPopulation(
  tx: Tx,
  key: KeyAsked & { readonly populationBasisId: number },
  actor: Actor,
): Promise<{ id: number; isNew: boolean }> {
  const found = await findKeyOfPopulation(tx, { regionId: key.regionId, basisId: key.populationBasisId })
  return found === undefined ? { id: await makeKey(tx, key, actor), isNew: true } : { id: found, isNew: false }
}
