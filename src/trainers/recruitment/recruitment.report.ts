import { sql } from 'kysely'
import { type Db, withinJourneyReach, withinReach } from '#platform/db'
import type { Asker, Day } from '#values'
import type { Call } from './recruitment.rules.ts'
import type { AgreedContribution, Applied, AppliedToEmployer, CallForMe, ListedCall } from './shown.rules.ts'

const call = sql`c.id as call_id, c.region_id, r.name as region_name, c.journey_id, j.name as journey_name, c.course_id,
  k.name as course_name, c.wanted, c.answer_by, c.asked, c.closed_at is not null as is_closed`
const callJoins = sql`trainer_call c join organisation r on r.id = c.region_id join journey j on j.id = c.journey_id
  left join course k on k.id = c.course_id`

/** The calls of a region of what the asker plans, the newest first, with how far they have come. One query. */
export async function listCalls(db: Db, asker: Asker, regionId: number): Promise<ListedCall[]> {
  const place = { organisation: sql.ref<number>('c.region_id'), journey: sql.ref<number>('c.journey_id') }
  const { rows } = await sql<ListedCall>`
    select ${call}, count(*) filter (where a.state = 'accepted')::int as accepted,
      count(*) filter (where a.state = 'sent')::int as sent, count(*) filter (where a.state = 'consented')::int as consented
    from ${callJoins} left join trainer_application a on a.call_id = c.id
    where c.region_id = ${regionId} and ${withinJourneyReach(place, asker, 'plan occasions')} group by c.id, r.id, j.id, k.id order by c.id desc limit 100`.execute(
    db,
  )
  return rows
}

/** A call of a region and journey that the asker plans. */
export async function findPlannedCall(db: Db, asker: Asker, callId: number): Promise<Call | undefined> {
  const place = { organisation: sql.ref<number>('c.region_id'), journey: sql.ref<number>('c.journey_id') }
  const { rows } = await sql<Call>`
    select ${call} from ${callJoins}
    where c.id = ${callId} and ${withinJourneyReach(place, asker, 'plan occasions')}`.execute(db)
  return rows[0]
}

const applied = sql`a.id as application_id, a.call_id, a.person_id, p.name, m.name as employer, a.employer_id, a.words, a.state,
  a.yearly_days, coalesce((select e.title from employment e join organisation_within w on w.organisation_id = e.organisation_id
    where e.person_id = a.person_id and w.ancestor_id = a.employer_id order by e.from_day desc, e.id desc limit 1), '') as title,
  (select coalesce(json_agg(json_build_object('act', t.act, 'by', d.name, 'at', to_json(t.at) #>> '{}', 'note', t.note)
      order by t.id), '[]')
    from trainer_application_act t left join person d on d.id = t.by_id where t.application_id = a.id) as acts`
const waitingFirst = sql`array_position(array['consented', 'sent', 'accepted', 'refused', 'declined', 'withdrawn'], a.state)`

/** Who has applied to a call, those that wait for the region first. */
export async function listApplied(db: Db, callId: number): Promise<Applied[]> {
  const { rows } = await sql<Applied>`
    select ${applied} from trainer_application a join person p on p.id = a.person_id join organisation m on m.id = a.employer_id
    where a.call_id = ${callId} order by ${waitingFirst}, p.name collate "sv-x-icu", a.id`.execute(db)
  return rows
}

/** The municipalities that a call asks by name; none where it asks the whole region. */
export async function listAskedNames(db: Db, callId: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from trainer_call_municipality a join organisation o on o.id = a.municipality_id
    where a.call_id = ${callId} order by o.name collate "sv-x-icu"`.execute(db)
  return rows.map(({ name }) => name)
}

/** The open calls that ask where someone works, and those that they have applied to. One query. */
export async function listCallsFor(
  db: Db,
  { personId, today }: { personId: number; today: Day },
): Promise<CallForMe[]> {
  const { rows } = await sql<CallForMe>`
    select ${call}, mine.application_id, mine.state, mine.yearly_days, coalesce(mine.acts, '[]') as acts,
      exists (select from trainer t join authorisation h on h.person_id = t.person_id join course hc on hc.id = h.course_id
          join step hs on hs.id = hc.step_id
        where t.region_id = c.region_id and t.person_id = ${personId} and (t.until_day is null or t.until_day >= ${today})
          and (h.region_id is null or h.region_id = t.region_id) and (h.until_day is null or h.until_day >= ${today})
          and hs.journey_id = c.journey_id and (c.course_id is null or c.course_id = hc.id)) as is_trainer
    from ${callJoins}
    left join lateral (select ${applied} from trainer_application a join person p on p.id = a.person_id
        join organisation m on m.id = a.employer_id
      where a.call_id = c.id and a.person_id = ${personId} order by a.id desc limit 1) mine on true
    where mine.application_id is not null or (c.closed_at is null and c.answer_by >= ${today} and exists (
      select from employment e join organisation_within w on w.organisation_id = e.organisation_id
        join organisation o on o.id = w.ancestor_id and o.kind = 'municipality' and o.parent_id = c.region_id
      where e.person_id = ${personId} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
        and (not exists (select from trainer_call_municipality n where n.call_id = c.id)
          or exists (select from trainer_call_municipality n where n.call_id = c.id and n.municipality_id = o.id))))
    order by c.answer_by desc, c.id desc limit 50`.execute(db)
  return rows
}

/** The asker books for the person where they work for that employer, or sees that municipality; never for themselves. */
function consentsFor(asker: Asker, { person, employer }: { person: string; employer: string }, today: Day) {
  const at = sql.ref<number>('e.organisation_id')
  return sql`${sql.ref(person)} <> ${asker.personId} and exists (select from employment e
    join organisation_within w on w.organisation_id = e.organisation_id and w.ancestor_id = ${sql.ref(employer)}
    where e.person_id = ${sql.ref(person)} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
      and (${withinReach(at, asker, 'book seats')} or ${withinReach(at, asker, 'see municipality')}))`
}

/** The applications of those whom the asker answers for as employer, those that wait first. One query. */
export async function listAppliedToEmployer(db: Db, asker: Asker, today: Day): Promise<AppliedToEmployer[]> {
  const { rows } = await sql<AppliedToEmployer>`
    select ${applied}, coalesce(k.name, j.name) as what, r.name as region_name, c.answer_by
    from trainer_application a join person p on p.id = a.person_id join organisation m on m.id = a.employer_id
      join trainer_call c on c.id = a.call_id join journey j on j.id = c.journey_id left join course k on k.id = c.course_id
      join organisation r on r.id = c.region_id
    where ${consentsFor(asker, { person: 'a.person_id', employer: 'a.employer_id' }, today)}
    order by (a.state = 'sent') desc, ${waitingFirst}, a.id desc limit 200`.execute(db)
  return rows
}

/** What is agreed of those whom the asker answers for as employer. One query. */
export async function listAgreed(db: Db, asker: Asker, today: Day): Promise<AgreedContribution[]> {
  const year = Number(today.slice(0, 4))
  const halves = sql`coalesce(sum(case d.length when 'half' then 1 else 2 end)`
  const { rows } = await sql<AgreedContribution>`
    select c.person_id, p.name, c.region_id, r.name as region_name, c.municipality_id, m.name as municipality, c.days,
      c.year as since_year, (select n.days from contribution_agreed n where n.person_id = c.person_id
        and n.region_id = c.region_id and n.municipality_id = c.municipality_id and n.year > ${year}
        order by n.year limit 1) as next_days,
      ${halves} filter (where d.on_day <= ${today}), 0)::int as taught_halves,
      ${halves} filter (where d.on_day > ${today}), 0)::int as coming_halves
    from (select distinct on (person_id, region_id, municipality_id) * from contribution_agreed where year <= ${year}
        order by person_id, region_id, municipality_id, year desc) c
      join person p on p.id = c.person_id join organisation r on r.id = c.region_id join organisation m on m.id = c.municipality_id
      left join (day_staff s join occasion_day d on d.id = s.day_id and d.cancelled_at is null
          join occasion o on o.id = d.occasion_id and o.cancelled_at is null)
        on s.person_id = c.person_id and o.region_id = c.region_id and (s.role <> 'reserve' or s.called_in_at is not null)
          and d.on_day between ${`${year}-01-01`} and ${`${year}-12-31`}
    where c.days > 0 and ${consentsFor(asker, { person: 'c.person_id', employer: 'c.municipality_id' }, today)}
      and exists (select from trainer t where t.person_id = c.person_id and t.region_id = c.region_id
        and (t.until_day is null or t.until_day >= ${today}))
    group by c.id, c.person_id, c.region_id, c.municipality_id, c.days, c.year, p.id, r.id, m.id
    order by p.name collate "sv-x-icu", c.region_id`.execute(db)
  return rows
}
