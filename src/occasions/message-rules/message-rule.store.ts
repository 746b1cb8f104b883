import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, type Language, timeOfDay } from '#values'
import {
  type MessageRule,
  type MessageTerms,
  type Moment,
  type Reader,
  sentKey,
  type Wording,
} from './message.rules.ts'

interface Row {
  readonly id: number
  readonly regionId: number
  readonly journeyId: number | null
  readonly name: string
  readonly reader: Reader
  readonly occurs: Moment
  readonly days: number
  readonly atTime: string
  readonly fromName: string
  readonly replyTo: string
  readonly wording: Readonly<Record<Language, Wording>>
  readonly madeOn: Day
}

const columns = sql`r.id, r.region_id, r.journey_id, r.name, r.reader, r.occurs, r.days, r.at_time, r.from_name, r.reply_to,
  json_build_object('sv', json_build_object('subject', r.subject_sv, 'body', r.body_sv),
    'en', json_build_object('subject', r.subject_en, 'body', r.body_en)) as wording,
  (r.made_at at time zone 'Europe/Stockholm')::date as made_on`

/** The rules in force of a region, or of one of its journeys, in the order in which they are sent. */
export async function listMessageRules(
  db: Db,
  { regionId, journeyId }: { readonly regionId: number; readonly journeyId?: number },
): Promise<MessageRule[]> {
  const ofJourney = journeyId === undefined ? sql`true` : sql`(r.journey_id is null or r.journey_id = ${journeyId})`
  const { rows } = await sql<Row>`
    select ${columns} from message_rule r
    where r.region_id = ${regionId} and r.ended_at is null and ${ofJourney}
    order by array_position(array['place-taken', 'seat-given', 'seat-given-back', 'before-first-day', 'before-each-day',
        'after-each-day', 'after-last-day'], r.occurs),
      case when r.occurs like 'before%' then -r.days else r.days end, r.id`.execute(db)
  return rows.map(ruleOf)
}

export async function findMessageRule(db: Db, id: number): Promise<(MessageRule & { hasEnded: boolean }) | undefined> {
  const { rows } = await sql<Row & { hasEnded: boolean }>`
    select ${columns}, r.ended_at is not null as has_ended from message_rule r where r.id = ${id}`.execute(db)
  const [row] = rows
  return row && { ...ruleOf(row), hasEnded: row.hasEnded }
}

function ruleOf({ atTime, ...row }: Row): MessageRule {
  return { ...row, atTime: timeOfDay(atTime) }
}

/** Under its own lock, so that two who change it do so one after the other. */
export async function lockMessageRule(tx: Tx, id: number): Promise<{ readonly hasEnded: boolean } | undefined> {
  const row = await tx.selectFrom('messageRule').select('endedAt').where('id', '=', id).forUpdate().executeTakeFirst()
  return row && { hasEnded: row.endedAt !== null }
}

export interface NewMessageRule extends MessageTerms {
  readonly regionId: number
  readonly madeBy: number | null
  readonly madeAt: Date
  readonly replacesId: number | null
}

export async function insertMessageRule(tx: Tx, { wording, ...rule }: NewMessageRule): Promise<number> {
  const { sv, en } = wording
  const { id } = await tx
    .insertInto('messageRule')
    .values({ ...rule, subjectSv: sv.subject, bodySv: sv.body, subjectEn: en.subject, bodyEn: en.body })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateEnded(tx: Tx, id: number, end: { readonly by: number | null; readonly at: Date }) {
  await tx.updateTable('messageRule').set({ endedAt: end.at, endedBy: end.by }).where('id', '=', id).execute()
}

export interface SentMessage {
  readonly ruleId: number
  readonly occasionId: number
  readonly aboutKey: string
  readonly personId: number | null
  readonly address: string
  readonly mailId: number
  readonly sentAt: Date
}

export async function insertSent(tx: Tx, sent: readonly SentMessage[]): Promise<void> {
  if (sent.length > 0) await tx.insertInto('messageSent').values(sent).execute()
}

/** What has been sent about an occasion, as keys of rule, matter and address. */
export async function listSentKeys(db: Db, occasionId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('messageSent')
    .select(['ruleId', 'aboutKey', 'address'])
    .where('occasionId', '=', occasionId)
    .execute()
  return new Set(rows.map(sentKey))
}
