import { sql } from 'kysely'
import { today } from '#platform'
import { addDays } from '#values'
import type { World } from '../world.ts'
import { openPlan } from './page-form.ts'

/** Addresses that no link leads to, or none among the first few: the site is crawled from these. */
export async function listStarts(world: World): Promise<string[]> {
  const { db } = world
  // Nobody has a seat on it yet.
  const { location: planned = '' } = await (await openPlan(await world.asDemo('eivor@norrbotten.example'))).send()
  const days = db.selectFrom('occasionDay').select(['id', 'occasionId'])
  const past = await days.where('onDay', '<=', today()).orderBy('onDay', 'desc').limit(1).executeTakeFirstOrThrow()
  const next = await days.where('onDay', '>', today()).orderBy('onDay').limit(1).executeTakeFirstOrThrow()
  const region = await world.organisationIdOf('Norrbottens Kommuner')
  const maj = await world.personIdOf('maj@kalix.example')
  return [
    ...['/', '/sign-in', '/demo', '/certificates'],
    await welcomeLink(world),
    planned,
    `/people/${maj}`,
    `/occasions/${past.occasionId}/days/${past.id}/attendance`,
    `/occasions/${next.occasionId}/days/${next.id}`,
    `/occasions/${next.occasionId}/place`,
    `/economy/${region}/${today().slice(0, 4)}/pot`,
    `/economy/${region}/${addDays(today(), -365).slice(0, 4)}/pot`,
  ]
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

/** Besides those of the demo: whoever has a certificate, and whoever has a seat. */
export async function listOthers({ db }: World): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    (select p.id, p.name from person p join certificate c on c.person_id = p.id order by c.id desc limit 1)
    union
    (select p.id, p.name from person p join booking b on b.person_id = p.id and b.cancelled_at is null
      join occasion_day d on d.occasion_id = b.occasion_id and d.on_day > ${today()} order by d.on_day, b.id limit 1)`.execute(
    db,
  )
  return rows
}
