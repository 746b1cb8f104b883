import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { insertPerson } from '../accounts/account.store.ts'
import { findAddressed } from './person.store.ts'

interface NewPerson {
  readonly name: string
  readonly email: string
  readonly actor: Actor & { readonly personId: number }
}

/**
 * Someone who is written to and never signs in: a procured leader. An address that such a person has already gives that
 * one; an address of someone with an account or an employment is refused.
 */
export async function addPersonWithoutAccount(
  tx: Tx,
  { name, email, actor }: NewPerson,
): Promise<{ personId: number } | Refusal<'email-taken'>> {
  const made = { name, email, language: 'sv', createdAt: now(), createdBy: actor.personId } as const
  const personId = await insertPerson(tx, made)
  if (personId === undefined) {
    const holder = await findAddressed(tx, email, today())
    return holder === undefined || holder.isTied ? { refused: 'email-taken' } : { personId: holder.personId }
  }
  await record(tx, actor, { act: 'person without account added', subject: { kind: 'person', id: personId } })
  return { personId }
}
