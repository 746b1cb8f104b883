import { sql } from 'kysely'
import { type Db, type Tx, withinPlaces, withinReach } from '#platform/db'
import { type Asker, type Day, type Language, Missing } from '#values'

export interface Person {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Where someone works in a municipality; a person employed directly by it has the municipality as unit. */
export interface Workplace {
  readonly unitId: number
  readonly unitName: string
  readonly municipalityId: number
  readonly municipalityName: string
}

export interface Colleague extends Workplace {
  readonly personId: number
  readonly name: string
  readonly email: string
}

export async function getPerson(db: Db, id: number): Promise<Person> {
  const found = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Missing('person')
  return found
}

/** The persons of these ids, by id; whoever is not there is left out. */
export async function listPersons(db: Db, ids: readonly number[]): Promise<Map<number, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((person) => [person.id, person]))
}

const isInForce = (today: Day) => sql`e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})`

const workplace = sql`
  work.id as unit_id, work.name as unit_name, m.id as municipality_id, m.name as municipality_name`

const workplaceJoin = sql`
  join organisation work on work.id = e.organisation_id
  join organisation m on m.id = case when work.kind = 'unit' then work.parent_id else work.id end
    and m.kind = 'municipality'`

/** Where the person works in a municipality that day; where in several, the latest employment. */
export async function findWorkplace(db: Db, personId: number, today: Day): Promise<Workplace | undefined> {
  const { rows } = await sql<Workplace>`
    select ${workplace} from employment e ${workplaceJoin}
    where e.person_id = ${personId} and ${isInForce(today)}
    order by e.from_day desc, e.id desc limit 1`.execute(db)
  return rows[0]
}

/** The workplaces of several persons that day, by person; of those in these parts of the tree only, where they are given. */
export async function listWorkplaces(
  db: Db,
  personIds: readonly number[],
  { today, within }: { readonly today: Day; readonly within?: readonly number[] | undefined },
): Promise<Map<number, Workplace>> {
  if (personIds.length === 0) return new Map()
  const isThere = within === undefined ? sql`true` : withinPlaces(sql.ref('e.organisation_id'), within)
  const { rows } = await sql<Workplace & { personId: number }>`
    select distinct on (e.person_id) e.person_id, ${workplace} from employment e ${workplaceJoin}
    where e.person_id = any(${[...personIds]}::int[]) and ${isInForce(today)} and ${isThere}
    order by e.person_id, e.from_day desc, e.id desc`.execute(db)
  return new Map(rows.map(({ personId, ...place }) => [personId, place]))
}

/** The people whom the asker leads: employed that day in a unit where the asker sees the team; themselves left out. */
export async function listTeam(db: Db, asker: Asker, today: Day): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select distinct on (p.name collate "sv-x-icu", p.id) p.id as person_id, p.name, p.email, ${workplace}
    from employment e ${workplaceJoin}
    join person p on p.id = e.person_id
    where ${withinReach(sql.ref('e.organisation_id'), asker, 'see own team')} and ${isInForce(today)}
      and e.person_id <> ${asker.personId}
    order by p.name collate "sv-x-icu", p.id, e.from_day desc`.execute(db)
  return rows
}

/** Holds a person still while their account changes. Weaker than `for update`, so that others may refer to the row. */
export async function lockPerson(tx: Tx, id: number): Promise<Person> {
  const found = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new Missing('person')
  return found
}

export interface PersonAtAccount extends Person {
  readonly hasPassphrase: boolean
}

/** The person with whether a passphrase has been chosen. */
export async function getPersonWithAccount(db: Db, id: number): Promise<PersonAtAccount> {
  const { rows } = await sql<PersonAtAccount>`
    select p.id, p.name, p.email, p.language, c.person_id is not null as has_passphrase
    from person p left join credential c on c.person_id = p.id where p.id = ${id}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('person')
  return found
}

/** Whoever has the address; tied to the house by an account, an employment or a role in force. */
export async function findAddressed(
  db: Db,
  email: string,
  today: Day,
): Promise<{ personId: number; isTied: boolean } | undefined> {
  const { rows } = await sql<{ personId: number; isTied: boolean }>`
    select p.id as person_id, exists (select from credential c where c.person_id = p.id)
      or exists (select from employment e where e.person_id = p.id and (e.until_day is null or e.until_day >= ${today}))
      or exists (select from role_grant g where g.person_id = p.id and (g.until_day is null or g.until_day >= ${today}))
      as is_tied
    from person p where p.email = ${email}`.execute(db)
  return rows[0]
}
