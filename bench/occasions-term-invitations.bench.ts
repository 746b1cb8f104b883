import { sql } from 'kysely'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays } from '#values'
import { beginRun } from '../src/occasions/terms/begin-run.ts'
import { issueTerm } from '../src/occasions/terms/issue-term.job.ts'
import type { Bench } from './bench.ts'
import { type Bookers, findBookers, makeOccasion } from './booking.ts'
import { atMost, exactly } from './figure.ts'

const [took, sent, again] = [
  'occasions.term-invitations',
  'occasions.term-invitations-sent',
  'occasions.term-invitations-doubled',
]
const [occasions, seats, seconds] = [300, 30, 60]
const sending = { site: 'https://resan.example', from: 'Yrkesresan <no-reply@resan.example>' }

/** 300 occasions of 30 people each: 9 000 invitations are worded, kept and queued within a minute, and none twice. */
export const termInvitations: Bench = {
  names: [took, sent, again],
  async run(stand) {
    const { db } = await stand.idle()
    const bookers = await findBookers(db)
    const began = await prepare(db, bookers)
    const runId = await begin(db, bookers)
    const before = performance.now()
    while (!(await isFinished(db, runId))) await issueTerm(db, runId, sending)
    const value = (performance.now() - before) / 1000
    const mails = await countMails(db, began)
    const second = await begin(db, bookers)
    while (!(await isFinished(db, second))) await issueTerm(db, second, sending)
    return [
      atMost(took, { value, unit: 's', limit: seconds }),
      exactly(sent, { value: mails, unit: 'invitations', limit: occasions * seats }),
      exactly(again, { value: (await countMails(db, began)) - mails, unit: 'sent twice', limit: 0 }),
    ]
  },
}

/** Seats for all, written as a term that came in from elsewhere would be. Returns the newest mail before. */
async function prepare(db: Db, bookers: Bookers): Promise<number> {
  for (let n = 0; n < occasions; n += 1) {
    const occasionId = await makeOccasion(db, bookers, seats)
    const from = (n * seats) % (bookers.personIds.length - seats)
    await sql`
      insert into booking (occasion_id, person_id, municipality_id, unit_id, booked_by, booked_at)
      select ${occasionId}, e.person_id, coalesce(u.parent_id, u.id), u.id, ${bookers.actor.personId}, now()
      from employment e join organisation u on u.id = e.organisation_id
      where e.person_id = any(${bookers.personIds.slice(from, from + seats)}::int[])`.execute(db)
  }
  const { rows } = await sql<{ id: number }>`select coalesce(max(id), 0)::int as id from outbox_mail`.execute(db)
  return rows[0]?.id ?? 0
}

async function begin(db: Db, { regionId, actor }: Bookers): Promise<number> {
  const term = { from: today(), until: addDays(today(), 60) }
  return (await attempt(db, (tx) => beginRun(tx, { regionId, term, actor }))).runId
}

async function isFinished(db: Db, runId: number): Promise<boolean> {
  const row = await db.selectFrom('invitationRun').select('finishedAt').where('id', '=', runId).executeTakeFirst()
  return row?.finishedAt !== null
}

/** Mails with a calendar to people of the bench; those of the country itself are left out. */
async function countMails(db: Db, after: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from outbox_mail m join person p on p.id = m.to_person_id
    where m.id > ${after} and m.calendar is not null and p.email like '%@nation.example'`.execute(db)
  return rows[0]?.n ?? 0
}
