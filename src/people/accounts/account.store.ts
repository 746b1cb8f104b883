import { sql } from 'kysely'
import { type Db, type Tx, withinPlaces } from '#platform/db'
import type { Day, Language } from '#values'
import type { Workplaces } from './account.rules.ts'

const inForceOrToCome = (today: Day) => sql`(e.until_day is null or e.until_day >= ${today})`

export interface ListedPerson {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly unitName: string
  readonly municipalityName: string | null
  readonly from: Day
  readonly until: Day | null
  readonly hasPassphrase: boolean
}

export interface PeopleQuestion {
  readonly places: readonly number[]
  readonly search: string
  readonly today: Day
}

/** Only those employed now or soon: an employer sees a person for the time of the employment. */
const listed = ({ places, search, today }: PeopleQuestion) => sql`
  employment e join person p on p.id = e.person_id
  where ${withinPlaces(sql.ref('e.organisation_id'), places)} and ${inForceOrToCome(today)}
    and (${search} = '' or strpos(lower(p.name), lower(${search})) > 0 or strpos(p.email, lower(${search})) > 0)`

/** A page of those employed within these parts of the tree, each once, in Swedish order. */
export async function listPeople(
  db: Db,
  question: PeopleQuestion,
  { offset, most }: { offset: number; most: number },
): Promise<ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    with page as (
      select distinct on (p.name collate "sv-x-icu", p.id) p.id, p.name, p.email,
        e.organisation_id, e.from_day, e.until_day
      from ${listed(question)}
      order by p.name collate "sv-x-icu", p.id, e.from_day
      limit ${most} offset ${offset})
    select page.id, page.name, page.email, page.from_day as "from", page.until_day as "until",
      work.name as unit_name, above.name as municipality_name, c.person_id is not null as has_passphrase
    from page
    join organisation work on work.id = page.organisation_id
    left join organisation above on above.id = work.parent_id and work.kind = 'unit'
    left join credential c on c.person_id = page.id
    order by page.name collate "sv-x-icu", page.id`.execute(db)
  return rows
}

/** How many they are, counted no further than one more than `most`. */
export async function countPeople(db: Db, question: PeopleQuestion, most: number): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people
    from (select distinct p.id from ${listed(question)} limit ${most + 1}) counted`.execute(db)
  return rows[0]?.people ?? 0
}

/** The units and municipalities within these parts of the tree, and the municipalities of those units. */
export async function listWorkplacesWithin(db: Db, places: readonly number[]): Promise<Workplaces> {
  const { rows } = await sql<Workplaces>`
    with within as (
      select o.id, o.kind, o.name, o.parent_id from organisation o
      where o.kind in ('unit', 'municipality') and ${withinPlaces(sql.ref('o.id'), places)})
    select
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'parentId', u.parent_id)
        order by u.name collate "sv-x-icu"), '[]') from within u where u.kind = 'unit') as units,
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name,
          'isWhole', m.id in (select id from within), 'agreements',
          (select coalesce(json_agg(json_build_object(
              'kind', a.kind, 'from', a.in_force_from, 'until', a.in_force_until)), '[]')
            from agreement a where a.organisation_id = m.id))
        order by m.name collate "sv-x-icu"), '[]')
        from organisation m
        where m.id in (select id from within where kind = 'municipality' union select parent_id from within where kind = 'unit')
      ) as municipalities`.execute(db)
  return rows[0] ?? { units: [], municipalities: [] }
}

/** The unit of a name in a municipality, made when it is not there. */
export async function insertUnit(
  tx: Tx,
  unit: { name: string; municipalityId: number; source: string },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into organisation (kind, parent_id, name, source)
    values ('unit', ${unit.municipalityId}, ${unit.name}, ${unit.source})
    on conflict (parent_id, lower(name)) where kind = 'unit' do update set name = organisation.name
    returning id`.execute(tx)
  const [made] = rows
  if (made === undefined) throw new Error('a unit was neither made nor found')
  return made.id
}

/** The new person's id, or undefined when the address is someone's already, this moment included. */
export async function insertPerson(
  tx: Tx,
  person: { name: string; email: string; language: Language; createdAt: Date; createdBy: number },
): Promise<number | undefined> {
  const made = await tx
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** The person of an address, when an employment lies within these parts of the tree. */
export async function findPersonWithin(
  db: Db,
  { email, places, today }: { email: string; places: readonly number[]; today: Day },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select p.id from person p where p.email = ${email} and exists (
      select from employment e where e.person_id = p.id and ${inForceOrToCome(today)}
        and ${withinPlaces(sql.ref('e.organisation_id'), places)})`.execute(db)
  return rows[0]?.id
}

/**
 * The person of an address whom others have written in without an account, such as a procured leader: nobody employs them or ever
 * has, they have no role, and they cannot sign in. Held, so that it becomes an account once.
 */
export async function lockPersonWithoutAccount(
  tx: Tx,
  email: string,
): Promise<{ readonly id: number; readonly name: string } | undefined> {
  // Held first and asked about after: whoever waited for the lock sees what was done meanwhile.
  await tx.selectFrom('person').select('id').where('email', '=', email).forUpdate().execute()
  const { rows } = await sql<{ id: number; name: string }>`
    select p.id, p.name from person p where p.email = ${email}
      and not exists (select from credential c where c.person_id = p.id)
      and not exists (select from employment e where e.person_id = p.id)
      and not exists (select from role_grant g where g.person_id = p.id)
      and not exists (select from person_merge m where m.from_person_id = p.id)`.execute(tx)
  return rows[0]
}
