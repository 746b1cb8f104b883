import { now } from '../clock.ts'
import type { Tx } from '../db/door.ts'

/** Who acted, and from where: a person through a page, or the system itself. */
export interface Actor {
  readonly personId: number | null
  readonly address: string | null
}

export interface Act {
  /** In words, past tense: "account created". */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id?: number }
  readonly organisationId?: number
  /** Ids and figures that explain the act; never what belongs to someone's private life. */
  readonly detail?: Record<string, string | number | boolean | null>
}

/** Writes who did what to whom, when and from where, in the transaction of the act itself. */
export async function record(tx: Tx, actor: Actor, act: Act): Promise<void> {
  await tx
    .insertInto('auditRecord')
    .values({
      at: now(),
      actorId: actor.personId,
      address: actor.address,
      act: act.act,
      subjectKind: act.subject.kind,
      subjectId: act.subject.id ?? null,
      organisationId: act.organisationId ?? null,
      detail: JSON.stringify(act.detail ?? {}),
    })
    .execute()
}
