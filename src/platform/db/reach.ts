import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Asker, placesWith, type Right } from '#values'

/**
 * The one predicate that scopes a list: the organisation in `column` lies in a part of the tree where the asker holds the
 * right. Rides the primary key of organisation_within.
 */
export function withinReach(
  column: Expression<number> | RawBuilder<number>,
  asker: Pick<Asker, 'grants'>,
  right: Right,
): RawBuilder<SqlBool> {
  return withinPlaces(column, placesWith(asker, right))
}

/** The same, for parts of the tree already known. */
export function withinPlaces(column: Expression<number>, places: readonly number[]): RawBuilder<SqlBool> {
  if (places.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`exists (
    select from organisation_within w where w.organisation_id = ${column} and w.ancestor_id = any(${[...places]}::int[]))`
}

/** The same for what belongs to a journey, one journey a row: a grant for one journey reaches only what is of that one. */
export function withinJourneyReach(
  { organisation, journey }: { organisation: Expression<number>; journey: Expression<number> },
  asker: Pick<Asker, 'grants'>,
  right: Right,
): RawBuilder<SqlBool> {
  const ofAll = asker.grants.filter((grant) => grant.journeyId === null)
  const limited = [...new Set(asker.grants.map((grant) => grant.journeyId))].filter((id) => id !== null)
  const reaches = limited.map(
    (id) => sql<SqlBool>`(${journey} = ${id} and ${withinPlaces(organisation, placesWith(asker, right, id))})`,
  )
  return sql<SqlBool>`(${sql.join([withinPlaces(organisation, placesWith({ grants: ofAll }, right)), ...reaches], sql` or `)})`
}
