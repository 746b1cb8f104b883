import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { KnownActor } from '../ports.ts'
import type { KeyKind } from './quota-key.rules.ts'
import { insertQuotaKey } from './quota-key.store.ts'

export interface KeyAsked {
  readonly regionId: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  /** Where the numbers come from, and who agreed on them. */
  readonly source: string
  /** At least one is above nought. */
  readonly weights: readonly { readonly municipalityId: number; readonly weight: number }[]
}

/** Makes a key to divide seats by. It stays as it is: what was divided by it can always be followed. */
export async function makeQuotaKey(tx: Tx, key: KeyAsked, actor: KnownActor): Promise<number> {
  const id = await insertQuotaKey(tx, { ...key, madeBy: actor.personId, madeAt: now() })
  await record(tx, actor, {
    act: 'quota key made',
    subject: { kind: 'quota key', id },
    organisationId: key.regionId,
    detail: { name: key.name, kind: key.kind, asOf: key.asOf, municipalities: key.weights.length },
  })
  return id
}
