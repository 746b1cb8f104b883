import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, rolesWith } from '#values'
import type { ApplicationState } from './recruitment.rules.ts'

export interface Application {
  readonly applicationId: number
  readonly callId: number
  readonly personId: number
  readonly employerId: number
  readonly state: ApplicationState
  readonly yearlyDays: number | null
}

interface NewApplication {
  readonly callId: number
  readonly personId: number
  readonly employerId: number
  readonly words: string
  readonly sentAt: Date
}

/** The id, or nothing where the same person applied in the same moment. */
export async function insertApplication(tx: Tx, given: NewApplication): Promise<number | undefined> {
  const row = await tx
    .insertInto('trainerApplication')
    .values({ ...given, state: 'sent' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Where the latest application of someone to a call stands. */
export async function findState(
  db: Db,
  { callId, personId }: { callId: number; personId: number },
): Promise<ApplicationState | undefined> {
  const found = await db
    .selectFrom('trainerApplication')
    .select('state')
    .where('callId', '=', callId)
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.state
}

/** Holds an application still, so that of two who answer it one finds it answered. */
export async function lockApplication(tx: Tx, applicationId: number): Promise<Application> {
  const row = await tx
    .selectFrom('trainerApplication')
    .select(['id as applicationId', 'callId', 'personId', 'employerId', 'state', 'yearlyDays'])
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('application')
  return row
}

export async function updateState(
  tx: Tx,
  { applicationId, state, yearlyDays }: Pick<Application, 'applicationId' | 'state' | 'yearlyDays'>,
): Promise<void> {
  await tx.updateTable('trainerApplication').set({ state, yearlyDays }).where('id', '=', applicationId).execute()
}

interface NewAct {
  readonly applicationId: number
  readonly act: ApplicationState
  readonly byId: number | null
  readonly at: Date
  readonly note: string
}

export async function insertAct(tx: Tx, act: NewAct): Promise<void> {
  await tx.insertInto('trainerApplicationAct').values(act).execute()
}

/** Whoever moved an application so. */
export async function findWhoDid(db: Db, applicationId: number, act: ApplicationState): Promise<number | undefined> {
  const found = await db
    .selectFrom('trainerApplicationAct')
    .select('byId')
    .where('applicationId', '=', applicationId)
    .where('act', '=', act)
    .executeTakeFirst()
  return found?.byId ?? undefined
}

/** May teach already: in the register, and let do something in the course or, where none is named, in the journey. */
export async function findTrainerOf(
  db: Db,
  {
    regionId,
    personId,
    today,
    ...of
  }: { regionId: number; personId: number; today: Day; journeyId: number; courseId: number | null },
): Promise<'trainer' | undefined> {
  const { rows } = await sql`
    select from trainer t join authorisation a on a.person_id = t.person_id join course c on c.id = a.course_id
      join step s on s.id = c.step_id
    where t.region_id = ${regionId} and t.person_id = ${personId} and (t.until_day is null or t.until_day >= ${today})
      and (a.region_id is null or a.region_id = t.region_id) and (a.until_day is null or a.until_day >= ${today})
      and s.journey_id = ${of.journeyId} and (${of.courseId}::int is null or c.id = ${of.courseId}) limit 1`.execute(db)
  return rows.length > 0 ? 'trainer' : undefined
}

/** Who says yes or no for an employer: whoever books for the person where they work, or sees the municipality. */
const consenting = [...new Set([...rolesWith('book seats'), ...rolesWith('see municipality')])]

/** Those who may consent for someone, themselves left out. */
export async function listConsenters(
  db: Db,
  { personId, employerId, today }: { personId: number; employerId: number; today: Day },
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select distinct g.person_id from employment e
      join organisation_within m on m.organisation_id = e.organisation_id and m.ancestor_id = ${employerId}
      join organisation_within w on w.organisation_id = e.organisation_id
      join role_grant g on g.organisation_id = w.ancestor_id
    where e.person_id = ${personId} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
      and g.role = any(${consenting}) and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
      and g.person_id <> ${personId}
    order by g.person_id`.execute(db)
  return rows.map(({ personId: id }) => id)
}

/** The project managers of a region for a journey. */
export async function listRecruiters(
  db: Db,
  { regionId, journeyId, today }: { regionId: number; journeyId: number; today: Day },
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select distinct g.person_id from role_grant g
    where g.organisation_id = ${regionId} and g.role = 'regional-project-manager'
      and (g.journey_id is null or g.journey_id = ${journeyId})
      and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
    order by g.person_id`.execute(db)
  return rows.map(({ personId }) => personId)
}

interface NewContribution {
  readonly regionId: number
  readonly municipalityId: number
  readonly personId: number
  readonly year: number
  readonly days: number
  readonly applicationId: number | null
  readonly agreedBy: number | null
  readonly agreedAt: Date
}

/** What is agreed from a year on; said again of the same year, the later word holds. */
export async function updateContribution(tx: Tx, contribution: NewContribution): Promise<void> {
  const { days, agreedBy, agreedAt, applicationId } = contribution
  await tx
    .insertInto('contributionAgreed')
    .values(contribution)
    .onConflict((conflict) =>
      conflict
        .constraint('one_contribution_a_year_of_a_person')
        .doUpdateSet({ days, agreedBy, agreedAt, applicationId }),
    )
    .execute()
}

/** What has been agreed of someone last, between their municipality and a region. */
export async function findAgreed(
  db: Db,
  { regionId, municipalityId, personId }: Pick<NewContribution, 'regionId' | 'municipalityId' | 'personId'>,
): Promise<{ year: number; days: number } | undefined> {
  return db
    .selectFrom('contributionAgreed')
    .select(['year', 'days'])
    .where('regionId', '=', regionId)
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', personId)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
}
