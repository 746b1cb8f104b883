import type { Db } from '#platform/db'
import type { Day } from '#values'

export interface EnrolledOn {
  readonly id: number
  readonly journeyName: string
  readonly stepName: string
  readonly trackName: string | null
  readonly from: Day
}

/** What a person travels that day. */
export async function listEnrolments(db: Db, personId: number, today: Day): Promise<EnrolledOn[]> {
  return await db
    .selectFrom('enrolment as e')
    .innerJoin('step as s', 's.id', 'e.stepId')
    .innerJoin('journey as j', 'j.id', 's.journeyId')
    .leftJoin('track as t', 't.id', 'e.trackId')
    .select(['e.id', 'j.name as journeyName', 's.name as stepName', 't.name as trackName', 'e.fromDay as from'])
    .where('e.personId', '=', personId)
    .where((eb) => eb.or([eb('e.untilDay', 'is', null), eb('e.untilDay', '>=', today)]))
    .orderBy('j.position')
    .orderBy('s.position')
    .execute()
}

/** The journeys a role may be for. */
export async function listJourneyNames(db: Db): Promise<{ id: number; name: string }[]> {
  return await db.selectFrom('journey').select(['id', 'name']).orderBy('position').execute()
}
