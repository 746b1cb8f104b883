import { type Expression, sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, type Day, mayAnywhere } from '#values'
import type { TeamMember } from './team.rules.ts'

/** The region bodies whose occasions the asker plans. */
export function listPlannedRegions(db: Db, asker: Asker): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'region-body')
    .where((eb) => withinReach(eb.ref('organisation.id'), asker, 'plan occasions'))
    .orderBy('name')
    .execute()
}

export interface TaughtCourse {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  /** The days of the published revision. */
  readonly days: readonly {
    readonly number: number
    readonly length: 'whole' | 'half'
    readonly forms: readonly string[]
  }[]
}

/** Courses with course days and published content, of launched journeys, that the asker may plan. In travelling order. */
export function listTaughtCourses(db: Db, asker: Asker): Promise<TaughtCourse[]> {
  return db
    .selectFrom('course')
    .innerJoin('step', 'step.id', 'course.stepId')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .innerJoin('courseRevision as revision', 'revision.courseId', 'course.id')
    .select(['course.id as courseId', 'course.name as courseName', 'step.name as stepName'])
    .select('journey.name as journeyName')
    .select(
      sql<TaughtCourse['days']>`(
        select coalesce(json_agg(json_build_object('number', d.number, 'length', d.length, 'forms', d.forms)
          order by d.number), '[]') from course_day d where d.revision_id = revision.id)`.as('days'),
    )
    .where('journey.state', 'in', ['launched', 'management'])
    .where('course.delivery', '=', 'course-days')
    .where('revision.publishedOn', 'is not', null)
    .where('revision.supersededOn', 'is', null)
    .where((eb) => eb.or([eb.val(plansAllJourneys(asker)), eb('journey.id', 'in', plannedJourneys(asker))]))
    .orderBy('journey.position')
    .orderBy('step.position')
    .orderBy('course.position')
    .execute()
}

function plansAllJourneys({ grants }: Asker): boolean {
  return mayAnywhere({ grants: grants.filter(({ journeyId }) => journeyId === null) }, 'plan occasions')
}

function plannedJourneys({ grants }: Asker): number[] {
  const planning = grants.filter((grant) => mayAnywhere({ grants: [grant] }, 'plan occasions'))
  // No journey has the id 0; an empty list is not SQL.
  return [0, ...planning.flatMap(({ journeyId }) => journeyId ?? [])]
}

/** Who teaches a course in a region on a day: course leaders first, then by name. One query. */
export function listTeamMembers(
  db: Db,
  { regionId, courseId, onDay }: { regionId: number; courseId: number; onDay: Day },
): Promise<TeamMember[]> {
  return db
    .selectFrom('teamMember as member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select((eb) => [
      'member.id as memberId',
      'member.personId',
      'person.name',
      'member.role',
      'member.fromDay as from',
      'member.untilDay as until',
      employerOf(eb.ref('member.personId'), onDay).as('employer'),
    ])
    .where('member.regionId', '=', regionId)
    .where('member.courseId', '=', courseId)
    .where('member.fromDay', '<=', onDay)
    .where((eb) => eb.or([eb('member.untilDay', 'is', null), eb('member.untilDay', '>=', onDay)]))
    .orderBy('member.role')
    .orderBy('person.name')
    .execute()
}

/** Everyone who is or will be in a team of the region, with their course. One query. */
export function listTeams(
  db: Db,
  { regionId, today }: { regionId: number; today: Day },
): Promise<(TeamMember & { courseId: number })[]> {
  return db
    .selectFrom('teamMember as member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select((eb) => [
      'member.id as memberId',
      'member.courseId',
      'member.personId',
      'person.name',
      'member.role',
      'member.fromDay as from',
      'member.untilDay as until',
      employerOf(eb.ref('member.personId'), today).as('employer'),
    ])
    .where('member.regionId', '=', regionId)
    .where((eb) => eb.or([eb('member.untilDay', 'is', null), eb('member.untilDay', '>=', today)]))
    .orderBy('member.role')
    .orderBy('person.name')
    .execute()
}

/** The place of a team that the asker plans for, or nothing. */
export function findTeamPlace(
  db: Db,
  asker: Asker,
  memberId: number,
): Promise<{ memberId: number; regionId: number } | undefined> {
  return db
    .selectFrom('teamMember as member')
    .select(['member.id as memberId', 'member.regionId'])
    .where('member.id', '=', memberId)
    .where((eb) => withinReach(eb.ref('member.regionId'), asker, 'plan occasions'))
    .executeTakeFirst()
}

/** Whoever has the address, to be given a place in a team. */
export function findPersonByAddress(db: Db, email: string): Promise<{ id: number; name: string } | undefined> {
  return db.selectFrom('person').select(['id', 'name']).where('email', '=', email).executeTakeFirst()
}

function employerOf(personId: Expression<number>, onDay: Day) {
  return sql<string>`coalesce((
    select case when o.kind = 'unit' then above.name else o.name end
    from employment e join organisation o on o.id = e.organisation_id left join organisation above on above.id = o.parent_id
    where e.person_id = ${personId} and e.from_day <= ${onDay} and (e.until_day is null or e.until_day >= ${onDay})
    order by e.from_day desc, e.id desc limit 1), '')`
}
