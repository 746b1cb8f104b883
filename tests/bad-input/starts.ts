import { sql } from 'kysely'
import { today } from '#platform'
import { addDays } from '#values'
import type { World } from '../world.ts'
import { openPlan } from './page-form.ts'
import { crewLinks, doneRuns, staffedTerm } from './starts-of-crew.ts'

/** Addresses that no link leads to, or none among the first few: the site is crawled from these. */
export async function listStarts(world: World): Promise<string[]> {
  const { db } = world
  // Nobody has a seat on it yet.
  const { location: planned = '' } = await (await openPlan(await world.asDemo('eivor@norrbotten.example'))).send()
  const days = db.selectFrom('occasionDay').select(['id', 'occasionId'])
  const past = await days.where('onDay', '<=', today()).orderBy('onDay', 'desc').limit(1).executeTakeFirstOrThrow()
  const next = await days.where('onDay', '>', today()).orderBy('onDay').limit(1).executeTakeFirstOrThrow()
  const queued = await db.selectFrom('queuePlace').select('occasionId').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const reflection = await db
    .selectFrom('item')
    .innerJoin('courseRevision as r', 'r.id', 'item.revisionId')
    .select(['item.id', 'r.courseId'])
    .where('item.format', '=', 'reflection')
    .orderBy('item.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const region = await world.organisationIdOf('Norrbottens Kommuner')
  const maj = await world.personIdOf('maj@kalix.example')
  const rewritten = await db
    .selectFrom('articleVersion')
    .select('articleId')
    .where('number', '=', 2)
    .limit(1)
    .executeTakeFirstOrThrow()
  const settled = await db
    .selectFrom('occasion')
    .select('id')
    .where('settledAt', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  return [
    ...['/', '/sign-in', '/demo', '/certificates'],
    await welcomeLink(world),
    planned,
    `/articles/${rewritten.articleId}/draft/texts/1`,
    `/people/${maj}`,
    // Led to by what one has shared.
    `/courses/${reflection.courseId}/items/${reflection.id}/group`,
    `/occasions/${past.occasionId}/days/${past.id}/attendance`,
    `/occasions/${next.occasionId}/days/${next.id}`,
    `/occasions/${next.occasionId}/days/${next.id}/attendance`,
    // Led to on the day itself.
    `/occasions/${next.occasionId}/days/${next.id}/check-in`,
    `/occasions/${next.occasionId}/days/${next.id}/scanner`,
    `/occasions/${next.occasionId}/place`,
    `/occasions/${queued.occasionId}/queue`,
    `/occasions/${settled.id}/settle`,
    `/economy/${region}/${today().slice(0, 4)}/pot`,
    `/economy/${region}/${addDays(today(), -365).slice(0, 4)}/pot`,
    // Of a year whose fee is posted.
    `/economy/programme/${addDays(today(), -365).slice(0, 4)}/national-fee/${region}`,
    // Led to from letters, and from the press of a button.
    ...(await crewLinks(world)),
    await staffedTerm(world),
    ...(await doneRuns(world, Number(addDays(today(), -365).slice(0, 4)))),
    ...(await draftPages(world)),
  ]
}

/** A draft that Gun writes, with a piece of every kind and format. */
async function draftPages(world: World): Promise<string[]> {
  const { db } = world
  const name = 'Handläggning med barnet i centrum'
  const { id } = await db.selectFrom('course').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  await (await world.asDemo('gun@gr.example')).post(`/workshop/courses/${id}/new-draft`)
  const { rows } = await sql<{ draftId: number; key: string }>`
    select distinct on (p.kind, p.content -> 'body' ->> 'format') p.draft_id, p.key
    from draft_piece p join draft d on d.id = p.draft_id where d.course_id = ${id}`.execute(db)
  const pages = rows.map(({ draftId, key }) => `/workshop/drafts/${draftId}/pieces/${key}`)
  const draft = pages[0]?.replace(/\/pieces.*/, '') ?? ''
  return [draft, `${draft}/preview`, `${draft}/pieces/new?kind=item&format=quiz`, ...pages, `${pages[0]}/history`]
}

/** As from a letter: Fia has forgotten her passphrase. */
async function welcomeLink(world: World): Promise<string> {
  await world.stranger().post('/forgotten', { email: 'fia@kalix.example' })
  const letter = await world.db
    .selectFrom('outboxMail')
    .select('body')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return /\/welcome\/[\w-]+/.exec(letter.body)?.[0] ?? ''
}

/** Besides those of the demo: whoever has a seat. */
export async function listOthers({ db }: World): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select p.id, p.name from person p join booking b on b.person_id = p.id and b.cancelled_at is null
    join occasion_day d on d.occasion_id = b.occasion_id and d.on_day > ${today()} order by d.on_day, b.id limit 1`.execute(
    db,
  )
  // Plans where nobody has said yet what is ordered for a day.
  const planner = await db.selectFrom('person').select(['id', 'name']).where('email', '=', 'hedda@gr.example').execute()
  return [...rows, ...planner]
}
