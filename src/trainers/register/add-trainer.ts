import { addPersonWithoutAccount, findWorkplace, getOrganisation } from '#people'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal, type Refusal } from '#values'
import { type JoinRefusal, type TrainerKind, whyNotJoin } from './register.rules.ts'
import { insertTrainer, listPlacesInRegister } from './register.store.ts'

interface Joining {
  readonly regionId: number
  readonly personId: number
  readonly kind: TrainerKind
  readonly firm?: string
  readonly actor: Actor
}

/** Takes someone into a region's register from today. */
export async function addToRegister(
  tx: Tx,
  { regionId, personId, kind, firm = '', actor }: Joining,
): Promise<{ trainerId: number } | JoinRefusal> {
  const earlier = await listPlacesInRegister(tx, { regionId, personId })
  // Whoever left today comes back today: the last day of the old row is the first of the new one.
  const refusal = whyNotJoin(
    earlier.filter(({ until }) => until !== today()),
    today(),
  )
  if (refusal) return refusal
  const made = { regionId, personId, kind, firm, fromDay: today(), addedBy: actor.personId, addedAt: now() }
  const trainerId = await insertTrainer(tx, made)
  if (trainerId === undefined) {
    const [same] = (await listPlacesInRegister(tx, { regionId, personId })).filter(({ until }) => until === null)
    return { refused: 'inRegister', trainerId: same?.trainerId ?? 0 }
  }
  await record(tx, actor, {
    act: 'trainer added to register',
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { kind },
  })
  return { trainerId }
}

/** The same for someone with an account: lent when a municipality employs them, otherwise the region's own. */
export async function addEmployee(
  tx: Tx,
  { regionId, personId, actor }: Omit<Joining, 'kind' | 'firm'>,
): Promise<{ trainerId: number } | JoinRefusal> {
  const workplace = await findWorkplace(tx, personId, today())
  return addToRegister(tx, { regionId, personId, kind: workplace === undefined ? 'region' : 'lent', actor })
}

interface External {
  readonly regionId: number
  readonly name: string
  readonly email: string
  readonly firm: string
  readonly actor: Actor & { readonly personId: number }
}

/** Takes in a procured leader, who has no account: a name, an address to write to, and the firm. */
export async function addExternalTrainer(
  tx: Tx,
  { regionId, name, email, firm, actor }: External,
): Promise<{ trainerId: number } | JoinRefusal | Refusal<'email-taken'>> {
  await getOrganisation(tx, regionId)
  const person = await addPersonWithoutAccount(tx, { name, email, actor })
  if (isRefusal(person)) return person
  return addToRegister(tx, { regionId, personId: person.personId, kind: 'external', firm, actor })
}
