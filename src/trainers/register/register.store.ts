import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, type Period } from '#values'

import type { Profile, Registered, TeachingRole, TrainerKind } from './register.rules.ts'

interface NewTrainer {
  readonly regionId: number
  readonly personId: number
  readonly kind: TrainerKind
  readonly firm: string
  readonly fromDay: Day
  readonly addedBy: number | null
  readonly addedAt: Date
}

/** Every time someone has stood in a region's register, first to last. */
export function listPlacesInRegister(
  db: Db,
  { regionId, personId }: { regionId: number; personId: number },
): Promise<(Period & { trainerId: number })[]> {
  return db
    .selectFrom('trainer')
    .select(['id as trainerId', 'fromDay as from', 'untilDay as until'])
    .where('regionId', '=', regionId)
    .where('personId', '=', personId)
    .orderBy('fromDay')
    .execute()
}

/** The new row's id, or nothing when someone else took them in meanwhile. */
export async function insertTrainer(tx: Tx, trainer: NewTrainer): Promise<number | undefined> {
  const row = await tx
    .insertInto('trainer')
    .values(trainer)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Holds a place in a register still while it, or what goes with it, changes. */
export async function lockTrainer(tx: Tx, trainerId: number): Promise<Registered> {
  const row = await tx
    .selectFrom('trainer')
    .select(['id as trainerId', 'regionId', 'personId', 'kind', 'fromDay as from', 'untilDay as until'])
    .where('id', '=', trainerId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('trainer')
  return row
}

export async function updateTrainerEnded(
  tx: Tx,
  { trainerId, until, endedBy }: { trainerId: number; until: Day; endedBy: number | null },
): Promise<void> {
  await tx.updateTable('trainer').set({ untilDay: until, endedBy }).where('id', '=', trainerId).execute()
}

export async function updateProfile(
  tx: Tx,
  {
    personId,
    changedBy,
    changedAt,
    ...profile
  }: Profile & { personId: number; changedBy: number | null; changedAt: Date },
): Promise<void> {
  const changed = { ...profile, changedBy, changedAt }
  await tx
    .insertInto('trainerProfile')
    .values({ personId, ...changed })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(changed))
    .execute()
}

export async function findProfile(db: Db, personId: number): Promise<Profile | undefined> {
  return db
    .selectFrom('trainerProfile')
    .select(['presentation', 'phone', 'homeId'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

interface NewAuthorisation {
  readonly personId: number
  readonly courseId: number
  readonly role: TeachingRole
  readonly regionId: number | null
  readonly meetingId: number | null
  readonly reason: string
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly givenBy: number | null
  readonly givenAt: Date
}

/** The id, or nothing where the same was given meanwhile, or once before by the same training. */
export async function insertAuthorisation(tx: Tx, given: NewAuthorisation): Promise<number | undefined> {
  const row = await tx
    .insertInto('authorisation')
    .values(given)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

interface HeldAuthorisation extends Period {
  readonly authorisationId: number
  readonly courseId: number
  readonly role: TeachingRole
  readonly regionId: number | null
  readonly personId: number
}

/** What someone may do in a region: noted there, or given by a training. */
export function listHeldAuthorisations(
  db: Db,
  { personId, regionId }: { personId: number; regionId: number },
): Promise<HeldAuthorisation[]> {
  return db
    .selectFrom('authorisation')
    .select(['id as authorisationId', 'courseId', 'role', 'regionId', 'personId'])
    .select(['fromDay as from', 'untilDay as until'])
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('regionId', 'is', null), eb('regionId', '=', regionId)]))
    .execute()
}

export async function lockAuthorisation(tx: Tx, authorisationId: number): Promise<HeldAuthorisation> {
  const row = await tx
    .selectFrom('authorisation')
    .select(['id as authorisationId', 'courseId', 'role', 'regionId', 'personId'])
    .select(['fromDay as from', 'untilDay as until'])
    .where('id', '=', authorisationId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('authorisation')
  return row
}

/** Holds until that day, its first one at the least. */
export async function updateAuthorisationEnded(
  tx: Tx,
  { authorisationId, until, endedBy }: { authorisationId: number; until: Day; endedBy: number | null },
): Promise<void> {
  await tx
    .updateTable('authorisation')
    .set({ untilDay: sql`greatest(from_day, ${until}::date)`, endedBy })
    .where('id', '=', authorisationId)
    .execute()
}
