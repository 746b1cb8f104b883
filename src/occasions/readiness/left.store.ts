import { sql } from 'kysely'

/**
 * For a booking `b` and a preparation group `g`: `r` with what its mandatory items ask for and what is left of it. Done is what
 * `evidence_towards` finds. Every step is a look in an index by person and item, so that it costs what the group holds, however
 * much evidence there is.
 */
export const preparedOf = sql`cross join lateral (
  select count(*) as asked, count(*) filter (where x.is_done) as done,
    coalesce(sum(x.minutes) filter (where not x.is_done), 0) as minutes_left,
    coalesce(json_agg(json_build_object('title', x.title, 'minutes', x.minutes) order by x.position)
      filter (where not x.is_done), '[]') as left
  from (
    select i.title, i.minutes, i.position, exists (select from evidence_towards(b.person_id, i.id)) as is_done
    from item i
    where i.revision_id = g.revision_id and i.part = 'preparation' and i.preparation_group_id = g.id and i.mandatory
  ) x
) r`
