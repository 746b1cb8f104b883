import { type Expression, sql } from 'kysely'
import { type Db, withinJourneyReach, withinPlaces } from '#platform/db'
import type { Asker, Day } from '#values'
import type { TeamMember } from './team.rules.ts'

export interface TaughtCourse {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyId: number
  readonly journeyName: string
  /** The days of the published revision. */
  readonly days: readonly {
    readonly number: number
    readonly length: 'whole' | 'half'
    readonly forms: readonly string[]
  }[]
}

/**
 * Courses with course days and published content, of launched journeys, that the asker may plan in that region. In
 * travelling order.
 */
export function listTaughtCourses(db: Db, asker: Asker, regionId: number): Promise<TaughtCourse[]> {
  return db
    .selectFrom('course')
    .innerJoin('step', 'step.id', 'course.stepId')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .innerJoin('courseRevision as revision', 'revision.courseId', 'course.id')
    .select(['course.id as courseId', 'course.name as courseName', 'step.name as stepName'])
    .select(['journey.id as journeyId', 'journey.name as journeyName'])
    .select(
      sql<TaughtCourse['days']>`(
        select coalesce(json_agg(json_build_object('number', d.number, 'length', d.length, 'forms', d.forms)
          order by d.number), '[]') from course_day d where d.revision_id = revision.id)`.as('days'),
    )
    .where('journey.state', 'in', ['launched', 'management'])
    .where('course.delivery', '=', 'course-days')
    .where('revision.publishedOn', 'is not', null)
    .where('revision.supersededOn', 'is', null)
    .where((eb) =>
      withinJourneyReach({ organisation: eb.val(regionId), journey: eb.ref('journey.id') }, asker, 'plan occasions'),
    )
    .orderBy('journey.position')
    .orderBy('step.position')
    .orderBy('course.position')
    .execute()
}

/** Who teaches a course in a region on a day: who leads the team, course leaders, trainers, then reserves as they are asked. One query. */
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
      'member.isHead',
      'member.callOrder',
      'member.fromDay as from',
      'member.untilDay as until',
      employerOf(eb.ref('member.personId'), onDay).as('employer'),
    ])
    .where('member.regionId', '=', regionId)
    .where('member.courseId', '=', courseId)
    .where('member.fromDay', '<=', onDay)
    .where((eb) => eb.or([eb('member.untilDay', 'is', null), eb('member.untilDay', '>=', onDay)]))
    .orderBy(asListed)
    .orderBy('member.callOrder', (by) => by.asc().nullsFirst())
    .orderBy('person.name')
    .orderBy('member.id')
    .execute()
}

const asListed = sql`case when member.is_head then 0 when member.role = 'course-leader' then 1 when member.role = 'trainer' then 2 else 3 end`

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
      'member.isHead',
      'member.callOrder',
      'member.fromDay as from',
      'member.untilDay as until',
      employerOf(eb.ref('member.personId'), today).as('employer'),
    ])
    .where('member.regionId', '=', regionId)
    .where((eb) => eb.or([eb('member.untilDay', 'is', null), eb('member.untilDay', '>=', today)]))
    .orderBy(asListed)
    .orderBy('member.callOrder', (by) => by.asc().nullsFirst())
    .orderBy('person.name')
    .orderBy('member.id')
    .execute()
}

/** The place in a team that the asker plans for, or nothing. */
export function findTeamPlace(
  db: Db,
  asker: Asker,
  memberId: number,
): Promise<{ memberId: number; regionId: number } | undefined> {
  return db
    .selectFrom('teamMember as member')
    .innerJoin('course', 'course.id', 'member.courseId')
    .innerJoin('step', 'step.id', 'course.stepId')
    .select(['member.id as memberId', 'member.regionId'])
    .where('member.id', '=', memberId)
    .where((eb) =>
      withinJourneyReach(
        { organisation: eb.ref('member.regionId'), journey: eb.ref('step.journeyId') },
        asker,
        'plan occasions',
      ),
    )
    .executeTakeFirst()
}

/** Whoever has the address and works in the region, now or soon, to be given a place in a team. */
export function findPersonByAddress(
  db: Db,
  { email, regionId, today }: { email: string; regionId: number; today: Day },
): Promise<{ id: number; name: string } | undefined> {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', email)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('employment as e')
          .select('e.id')
          .whereRef('e.personId', '=', 'person.id')
          .where((e) => e.or([e('e.untilDay', 'is', null), e('e.untilDay', '>=', today)]))
          .where((e) => withinPlaces(e.ref('e.organisationId'), [regionId])),
      ),
    )
    .executeTakeFirst()
}

/** Those in the region's register, with or without an account: who can be given a place in a team. */
export async function listRegistered(
  db: Db,
  { regionId, today }: { readonly regionId: number; readonly today: Day },
): Promise<{ readonly id: number; readonly name: string; readonly employer: string }[]> {
  return db
    .selectFrom('trainer')
    .innerJoin('person', 'person.id', 'trainer.personId')
    .select((eb) => ['person.id', 'person.name', employerOf(eb.ref('trainer.personId'), today).as('employer')])
    .where('trainer.regionId', '=', regionId)
    .where((eb) => eb.or([eb('trainer.untilDay', 'is', null), eb('trainer.untilDay', '>=', today)]))
    .orderBy(sql`person.name collate "sv-x-icu"`)
    .orderBy('person.id')
    .execute()
}

function employerOf(personId: Expression<number>, onDay: Day) {
  return sql<string>`coalesce((
    select case when o.kind = 'unit' then above.name else o.name end
    from employment e join organisation o on o.id = e.organisation_id left join organisation above on above.id = o.parent_id
    where e.person_id = ${personId} and e.from_day <= ${onDay} and (e.until_day is null or e.until_day >= ${onDay})
    order by e.from_day desc, e.id desc limit 1), (
    select t.firm from trainer t where t.person_id = ${personId} and t.kind = 'external' and t.from_day <= ${onDay}
      and (t.until_day is null or t.until_day >= ${onDay}) order by t.id desc limit 1), '')`
}
