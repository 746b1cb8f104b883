import { type RawBuilder, sql } from 'kysely'
import { daysAhead, daysToReplace } from './desk.rules.ts'
import { type Days, matter, noTime, ofDay } from './matter.report.ts'

const ofOneDay = sql`o.id, d.id, o.course_id, o.course_name, o.region_name`

/** What is amiss with who is to lead, train and stand by, of the desk's occasions `mine`. */
export function staffMatters({ today, soon }: Days): RawBuilder<unknown>[] {
  const days = sql`mine o join occasion_day d on d.occasion_id = o.id and d.cancelled_at is null
    and d.form <> 'recorded' and d.on_day >= ${today}`
  const isSought = sql`exists (select from call_out k where k.day_id = d.id and k.role = 'course-leader' and k.ended_at is null)`
  return [
    matter(
      'nobody',
      sql`${today}::date, ${ofDay}, count(*), count(*) filter (where k.role = 'course-leader'), ${noTime} from ${days}
        join call_out k on k.day_id = d.id and k.ended_at is null and (k.nobody_at is not null or k.asks = 'by-hand')
        group by ${ofOneDay}`,
    ),
    matter(
      'leaderless',
      sql`d.on_day - ${daysAhead}::int, ${ofDay}, 0, 0, ${noTime} from ${days}
        where d.on_day - ${daysAhead}::int <= ${soon} and not ${isSought} and not exists (
          select from day_staff f where f.day_id = d.id and f.role = 'course-leader')`,
    ),
    matter(
      'cannot',
      sql`d.on_day - ${daysToReplace}::int, ${ofDay}, count(*), 0, ${noTime} from ${days}
        join day_staff f on f.day_id = d.id and ${saidCannot}
        where d.on_day - ${daysToReplace}::int <= ${soon} group by ${ofOneDay}`,
    ),
    matter(
      'unanswered',
      sql`d.on_day - ${daysAhead}::int, ${ofDay}, count(*), 0, ${noTime} from ${days}
        join day_staff f on f.day_id = d.id and not ${saidCannot}
        join lateral (select i.id from staff_invitation i where i.day_id = d.id and i.person_id = f.person_id
          order by i.id desc limit 1) asked on true
        where d.on_day - ${daysAhead}::int <= ${soon} and coalesce((
          select w.answer from staff_answer w where w.invitation_id = asked.id order by w.id desc limit 1), 'seen') = 'seen'
        group by ${ofOneDay}`,
    ),
  ]
}

/** Someone on the staff `f` has said that they cannot at the time of the day `d`. */
const saidCannot = sql`exists (select from availability v where v.person_id = f.person_id and v.kind = 'cannot'
  and v.from_day <= d.on_day and (v.until_day is null or v.until_day >= d.on_day)
  and (v.weekday is null or v.weekday = extract(isodow from d.on_day))
  and (v.starts is null or (v.ends > d.starts and v.starts < case when d.ends_day_after then '24:00' else d.ends end)))`
