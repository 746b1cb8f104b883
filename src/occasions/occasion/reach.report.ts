import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { withinJourneyReach } from '#platform/db'
import { type Asker, placesWith, type Right } from '#values'

/**
 * Which occasions an asker may meet, as predicates over `o` (occasion) and `s` (the step of its course). Each begins with
 * what an index can answer.
 */
export function inTheirRegion(asker: Asker, right: Right): RawBuilder<SqlBool> {
  return sql<SqlBool>`(o.region_id in (select w.organisation_id from organisation_within w
      where w.ancestor_id = any(${placesWith(asker, right)}::int[]))
    and ${withinJourneyReach({ organisation: sql.ref('o.region_id'), journey: sql.ref('s.journey_id') }, asker, right)})`
}

/** Planned by, or shared with, the region whose municipalities or units the asker books for: on any journey, or on this one. */
export function openToTheirPeople(asker: Asker): RawBuilder<SqlBool> {
  const ofAll = { grants: asker.grants.filter(({ journeyId }) => journeyId === null) }
  const limited = [...new Set(asker.grants.map(({ journeyId }) => journeyId))].filter((id) => id !== null)
  const reaches = [
    plannedAbove(placesWith(ofAll, 'book seats')),
    ...limited.map((id) => sql`(s.journey_id = ${id} and ${plannedAbove(placesWith(asker, 'book seats', id))})`),
  ]
  return sql<SqlBool>`(${sql.join(reaches, sql` or `)})`
}

/** Over `o`: planned by, or shared with, a region that these parts of the tree lie within. */
export function plannedAbove(places: readonly number[]): RawBuilder<SqlBool> {
  const above = sql`(select w.ancestor_id from organisation_within w where w.organisation_id = any(${[...places]}::int[]))`
  return sql<SqlBool>`(o.region_id in ${above} or o.id in (
    select h.occasion_id from shared_seats h where h.seats > 0 and h.region_id in ${above}))`
}

/** Where they lead, train or stand by on some day. */
export function staffedBy(personId: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`o.id in (select d.occasion_id from day_staff f join occasion_day d on d.id = f.day_id
    where f.person_id = ${personId})`
}

/** Where they hold a seat or a place in the queue. */
export function concerning(personId: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`o.id in (
    select b.occasion_id from booking b where b.person_id = ${personId} and b.cancelled_at is null
    union all select q.occasion_id from queue_place q where q.person_id = ${personId} and q.left_at is null)`
}
