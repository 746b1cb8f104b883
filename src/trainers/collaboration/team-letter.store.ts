import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type LetterChoice, letterChoices } from './collaboration.rules.ts'

/** What someone has chosen last; nothing chosen is no letters. */
export async function getLetterChoice(db: Db, personId: number): Promise<LetterChoice> {
  const row = await db
    .selectFrom('teamLetterChoice')
    .select('letters')
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return letterChoices.find((one) => one === row?.letters) ?? 'never'
}

export async function insertLetterChoice(
  tx: Tx,
  choice: { readonly personId: number; readonly letters: LetterChoice; readonly chosenAt: Date },
): Promise<void> {
  await tx.insertInto('teamLetterChoice').values(choice).execute()
}

/** Someone who wants letters, and how far they have been written to. */
export interface LetterReader {
  readonly personId: number
  readonly letters: LetterChoice
  /** The newest post they have been told of, or that there was when they chose. */
  readonly told: number
}

/** Everyone whose newest choice is to have letters. */
export async function listLetterReaders(db: Db): Promise<LetterReader[]> {
  const { rows } = await sql<LetterReader>`
    select c.person_id, c.letters, greatest(
      coalesce((select max(s.upto_post_id) from team_letter_sent s where s.person_id = c.person_id), 0),
      coalesce((select max(p.id) from team_post p where p.written_at < c.chosen_at), 0)) as told
    from (select distinct on (person_id) * from team_letter_choice order by person_id, id desc) c
    where c.letters <> 'never' order by c.person_id`.execute(db)
  return rows
}

export interface PostSince {
  readonly postId: number
  readonly journeyName: string
  readonly name: string
  readonly body: string
}

/** What others have written since, that stands, in rooms where someone has a place in a team today; in order. */
export async function listPostsSince(
  db: Db,
  { personId, told, today }: { readonly personId: number; readonly told: number; readonly today: string },
): Promise<PostSince[]> {
  const { rows } = await sql<PostSince>`
    select p.id as post_id, j.name as journey_name, n.name,
      coalesce((select e.body from team_post_edit e where e.post_id = p.id order by e.id desc limit 1), p.body) as body
    from team_post p join person n on n.id = p.written_by join journey j on j.id = p.journey_id
    where p.id > ${told} and p.written_by <> ${personId}
      and not exists (select from team_post_taken_back t where t.post_id = p.id)
      and exists (select from team_member m join course c on c.id = m.course_id join step s on s.id = c.step_id
        where m.person_id = ${personId} and m.region_id = p.region_id and s.journey_id = p.journey_id
          and m.from_day <= ${today}::date and (m.until_day is null or m.until_day >= ${today}::date))
    order by p.id limit 50`.execute(db)
  return rows
}

export async function insertLetterSent(
  tx: Tx,
  sent: { readonly personId: number; readonly uptoPostId: number; readonly sentAt: Date },
): Promise<void> {
  await tx.insertInto('teamLetterSent').values(sent).execute()
}
