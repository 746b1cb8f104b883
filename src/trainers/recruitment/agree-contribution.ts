import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { findAgreed, updateContribution } from './application.store.ts'

interface Agreeing {
  readonly regionId: number
  readonly municipalityId: number
  readonly personId: number
  readonly year: number
  /** 0 ends it from that year. */
  readonly days: number
  readonly actor: Actor
}

/** The employer says how many course days a year it gives, from a year on, of someone it has lent already. */
export async function agreeContribution(tx: Tx, { actor, ...agreed }: Agreeing): Promise<void> {
  if ((await findAgreed(tx, agreed)) === undefined) throw new Missing('contribution')
  await updateContribution(tx, { ...agreed, applicationId: null, agreedBy: actor.personId, agreedAt: now() })
  await record(tx, actor, {
    act: 'contribution agreed',
    subject: { kind: 'person', id: agreed.personId },
    organisationId: agreed.municipalityId,
    detail: { year: agreed.year, days: agreed.days },
  })
}
