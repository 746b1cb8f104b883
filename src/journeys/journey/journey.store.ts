import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Journey, JourneyStep, OpenWay } from './journey.rules.ts'

/** All journeys in the programme's order, each with its steps and how many courses each step has. */
export async function listJourneys(db: Db): Promise<Journey[]> {
  const rows = await db
    .selectFrom('journey')
    .leftJoin('organisation as owner', 'owner.id', 'journey.ownerId')
    .select(['journey.id', 'journey.slug', 'journey.name', 'journey.targetGroup', 'journey.state', 'journey.source'])
    .select('owner.name as owner')
    .select(
      sql<JourneyStep[]>`(
        select coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'colour', s.colour,
          'courses', (select count(*) from course c where c.step_id = s.id)) order by s.position), '[]')
        from step s where s.journey_id = journey.id)`.as('steps'),
    )
    .orderBy('journey.position')
    .execute()
  return rows
}

/**
 * Where one can be enrolled today. A step with open tracks is travelled on one of them or on none; the leaders' step has
 * no tracks; a step without courses is not open yet.
 */
export async function listOpenWays(db: Db): Promise<OpenWay[]> {
  return openWays(db).orderBy('journey.position').orderBy('step.position').orderBy('track.position').execute()
}

/** The way of this step and track, when one can be enrolled on it today. */
export async function findOpenWay(
  db: Db,
  { stepId, trackId }: { stepId: number; trackId: number | null },
): Promise<OpenWay | undefined> {
  return openWays(db)
    .where('step.id', '=', stepId)
    .where(sql<boolean>`track.id is not distinct from ${trackId}`)
    .executeTakeFirst()
}

function openWays(db: Db) {
  return db
    .selectFrom('step')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .leftJoin(
      sql<{ id: number | null; journeyId: number; name: string | null; position: number }>`(
        select id, journey_id, name, position from track where state = 'open'
        union all select null, id, null, 0 from journey)`.as('track'),
      (join) => join.onRef('track.journeyId', '=', 'journey.id'),
    )
    .where('journey.state', 'in', ['launched', 'management'])
    .where(sql<boolean>`exists (select from course c where c.step_id = step.id)`)
    .where(sql<boolean>`(track.id is null or step.audience = 'staff')`)
    .select(['step.id as stepId', 'track.id as trackId', 'journey.name as journeyName', 'step.name as stepName'])
    .select('track.name as trackName')
}
