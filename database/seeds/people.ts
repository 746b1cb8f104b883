import { hashPassphrase } from '#people'
import { now, today } from '#platform'
import type { Tx } from '#platform/db'
import { addDays } from '#values'
import { demoPassphrase, employees, type InventedPerson, type Place, withRoles } from './invented-people.ts'

/** Everyone has been employed for as long as the oldest thing the demo tells of. */
const employedForDays = 3 * 365

type Ids = Map<string, number>

/** The invented people: their units, employments, passphrase and demo buttons. Roles come when the journeys are there. */
export async function seedPeople(tx: Tx): Promise<void> {
  const everyone = [...withRoles, ...employees]
  const places = await listPlaces(tx)
  const units = await seedUnits(tx, everyone, places)
  const persons = await seedPersons(tx, everyone)
  const from = addDays(today(), -employedForDays)
  await tx
    .insertInto('employment')
    .values(
      everyone.map((one) => ({
        personId: found(persons, one.email),
        organisationId: workplaceOf(one.employer, one.unit, { places, units }),
        title: one.title,
        fromDay: from,
      })),
    )
    .execute()
  const passphraseHash = await hashPassphrase(demoPassphrase)
  await tx
    .insertInto('credential')
    .values([...persons.values()].map((personId) => ({ personId, passphraseHash, setAt: now() })))
    .execute()
  await tx
    .insertInto('demoPerson')
    .values(
      withRoles.flatMap(({ email, demoRole }, position) =>
        demoRole === undefined ? [] : [{ personId: found(persons, email), position, role: demoRole }],
      ),
    )
    .execute()
}

/** Who may do what, where and for which journey; after the journeys, which some roles are for. */
export async function seedRoles(tx: Tx): Promise<void> {
  const places = await listPlaces(tx)
  const units = await listUnits(tx)
  const persons = new Map((await tx.selectFrom('person').select(['id', 'email']).execute()).map((p) => [p.email, p.id]))
  const journeys = new Map((await tx.selectFrom('journey').select(['id', 'slug']).execute()).map((j) => [j.slug, j.id]))
  const from = addDays(today(), -employedForDays)
  await tx
    .insertInto('roleGrant')
    .values(
      withRoles.flatMap(({ email, grants = [] }) =>
        grants.map(({ role, at, unit, journey }) => ({
          personId: found(persons, email),
          role,
          organisationId: workplaceOf(at, unit, { places, units }),
          journeyId: journey === undefined ? null : found(journeys, journey),
          fromDay: from,
          grantedAt: now(),
        })),
      ),
    )
    .execute()
}

async function listPlaces(tx: Tx): Promise<Ids> {
  const rows = await tx.selectFrom('organisation').select(['id', 'name', 'slug']).where('kind', '!=', 'unit').execute()
  return new Map(rows.map(({ id, name, slug }) => [slug === null ? name : `#${slug}`, id]))
}

async function listUnits(tx: Tx): Promise<Ids> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'parentId'])
    .where('kind', '=', 'unit')
    .execute()
  return new Map(rows.map(({ id, name, parentId }) => [unitKey(parentId, name), id]))
}

async function seedUnits(tx: Tx, everyone: readonly InventedPerson[], places: Ids): Promise<Ids> {
  const wanted = everyone.flatMap(({ employer, unit }) =>
    unit === undefined ? [] : [{ parentId: found(places, employer), name: unit }],
  )
  const once = new Map(wanted.map((unit) => [unitKey(unit.parentId, unit.name), unit]))
  await tx
    .insertInto('organisation')
    .values([...once.values()].map((unit) => ({ ...unit, kind: 'unit' as const, source: 'invented' })))
    .execute()
  return await listUnits(tx)
}

async function seedPersons(tx: Tx, everyone: readonly InventedPerson[]): Promise<Ids> {
  const made = await tx
    .insertInto('person')
    .values(everyone.map(({ name, email }) => ({ name, email, createdAt: now() })))
    .returning(['id', 'email'])
    .execute()
  return new Map(made.map(({ id, email }) => [email, id]))
}

function workplaceOf(place: Place, unit: string | undefined, { places, units }: { places: Ids; units: Ids }): number {
  const placeId = found(places, place)
  return unit === undefined ? placeId : found(units, unitKey(placeId, unit))
}

function unitKey(parentId: number | null, name: string): string {
  return `${parentId}/${name}`
}

function found(ids: Ids, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the seeds have no ${key}`)
  return id
}
