import { type Actor, now, record } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { isRefusal } from '#values'
import { type ContactPerson, type ContactRefusal, whyNotContact } from './region-page.rules.ts'
import { insertContact, lockContact, updateRemoved } from './region-page.store.ts'

interface NewContact {
  readonly regionId: number
  readonly contact: Omit<ContactPerson, 'contactId'>
  readonly actor: Actor
}

/** Puts someone on the region's page to be called. */
export async function addContact(
  tx: Tx,
  { regionId, contact, actor }: NewContact,
): Promise<{ contactId: number } | ContactRefusal> {
  const refusal = whyNotContact(contact)
  if (refusal) return refusal
  const contactId = await insertContact(tx, { ...contact, regionId, addedBy: actor.personId, addedAt: now() })
  await record(tx, actor, {
    act: 'contact person added',
    subject: { kind: 'contact person', id: contactId },
    organisationId: regionId,
  })
  return { contactId }
}

/** The same from a form, once however often it is posted. */
export async function addContactOnce(
  tx: Tx,
  { token, ...added }: NewContact & { token: string },
): Promise<ContactRefusal | undefined> {
  if ((await findPosted(tx, token, added.actor.personId ?? 0)) !== undefined) return undefined
  const outcome = await addContact(tx, added)
  if (isRefusal(outcome)) return outcome
  await rememberPosted(tx, token, '/regions')
  return undefined
}

interface Removal {
  readonly regionId: number
  readonly contactId: number
  readonly actor: Actor
}

/** Takes someone off the region's page; who it was stays on record. */
export async function removeContact(tx: Tx, { regionId, contactId, actor }: Removal): Promise<'removed' | 'gone'> {
  const { removedAt } = await lockContact(tx, { regionId, contactId })
  if (removedAt !== null) return 'gone'
  await updateRemoved(tx, { contactId, by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'contact person removed',
    subject: { kind: 'contact person', id: contactId },
    organisationId: regionId,
  })
  return 'removed'
}
