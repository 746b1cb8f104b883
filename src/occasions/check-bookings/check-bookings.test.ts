import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { world } from '../../../tests/world.ts'
import type { FaultWord } from './check-bookings.rules.ts'
import { checkBookingsCommand } from './check-bookings-command.screen.ts'
import { gatherFaults } from './gather-faults.screen.ts'

const it = world('country')

test('the demo country hangs together', async () => {
  let out = ''
  const code = await checkBookingsCommand(it.db, ['--lang', 'en'], { out: (text) => (out += text), err: () => {} })
  assert.match(out, /^All is well: \d+ occasions and \d+ seats, none too many, none forgotten\.\n$/)
  assert.equal(code, 0)
})

const silently = `set local session_replication_role = replica`

const aSeat = `(select min(id) from booking where cancelled_at is null)`
const itsOccasion = `(select occasion_id from booking where id = ${aSeat})`
const itsPerson = `(select person_id from booking where id = ${aSeat})`
const anotherOccasion = `(select min(id) from occasion where id <> ${itsOccasion})`
const someoneElse = `(select min(id) from person where id <> ${itsPerson})`
const anotherRegion = `(select min(id) from organisation where kind = 'region-body' and id <> (select region_id from occasion where id = ${itsOccasion}))`

const aPlace = (left = 'null') => `
  insert into queue_place (occasion_id, person_id, municipality_id, unit_id, asked_by, asked_at, left_at, left_by)
  select occasion_id, ${someoneElse}, municipality_id, unit_id, booked_by, booked_at, ${left}, ${left === 'null' ? 'null' : 'booked_by'}
  from booking where id = ${aSeat}`
/** The first seat on an occasion of someone who has no other seat ahead. */
const onlyThere = (
  occasion: string,
) => `(select min(b.id) from booking b where b.occasion_id = ${occasion} and b.cancelled_at is null
  and not exists (select from booking x join occasion y on y.id = x.occasion_id
    where x.person_id = b.person_id and x.id <> b.id and x.cancelled_at is null and y.first_day > '2026-02-12'))`
/** Ahead, with no quotas, and someone of its region who has no seat on its course and waits. */
const farAhead = `(select max(o.id) from occasion o where o.first_day > '2026-03-05'
  and not exists (select from occasion_quota q where q.occasion_id = o.id) and o.cancelled_at is null
  and not exists (select from queue_place q where q.occasion_id = o.id and q.left_at is null)
  and ${onlyThere('o.id')} is not null)`
const aWaiting = `
  insert into queue_place (occasion_id, person_id, municipality_id, unit_id, asked_by, asked_at)
  select b.occasion_id, b.person_id, b.municipality_id, b.unit_id, b.booked_by, now() from booking b
  where b.id = ${onlyThere(farAhead)};
  delete from booking b where b.person_id = (select person_id from queue_place where id = (select max(id) from queue_place))
    and b.occasion_id = ${farAhead} and b.cancelled_at is null`
const newestPlace = `(select max(id) from queue_place)`
const anOffer = (rest: string) => `
  insert into seat_offer (occasion_id, queue_place_id, token_hash, why, offered_at, expires_at, ended_at, ended_by, answer, booking_id)
  select ${rest}`
const hash = `decode(md5(random()::text), 'hex')`
const open = `now(), now() + interval '1 day', null, null, null, null`
const anUnnamed = (kind: string, booking: string) => `
  insert into unnamed_seat (occasion_id, municipality_id, reserved_by, reserved_at, ended_at, ended_by, end_kind, booking_id)
  select b.occasion_id, b.municipality_id, b.booked_by, now(), now(), b.booked_by, '${kind}', ${booking} from booking b where b.id = ${aSeat}`
const endedAs = (kind: string) =>
  `update booking set cancelled_at = now(), cancelled_by = booked_by, end_kind = '${kind}' where id = ${aSeat}`

const planted: readonly (readonly [FaultWord, string])[] = [
  [
    'overbooked',
    `alter table occasion drop constraint never_more_booked_than_there_are_seats;\nalter table occasion drop constraint a_minimum_is_some_and_not_above_the_seats;\nupdate occasion set seats = 1, minimum = null, decide_by = null where seats_taken > 1`,
  ],
  ['seats-taken-miscounted', `update occasion set seats_taken = seats_taken - 1 where id = ${itsOccasion}`],
  [
    'seats-held-miscounted',
    `update occasion set seats = seats + 1 where id = ${itsOccasion};\nupdate occasion set seats_held = seats_held + 1 where id = ${itsOccasion}`,
  ],
  [
    'two-seats-for-one',
    `drop index one_seat_each;\ninsert into booking (occasion_id, person_id, municipality_id, unit_id, booked_by, booked_at)
    select occasion_id, person_id, municipality_id, unit_id, booked_by, booked_at from booking where id = ${aSeat}`,
  ],
  ['two-places-in-the-queue', `drop index one_place_in_the_queue_each;\n${aPlace()};\n${aPlace()}`],
  ['waits-with-a-seat', `${aPlace()};\nupdate queue_place set person_id = ${itsPerson} where id = ${newestPlace}`],
  [
    'offer-without-a-place',
    `${aPlace('now()')};\n${anOffer(`${itsOccasion}, ${newestPlace}, ${hash}, '{}', ${open}`)}`,
  ],
  [
    'two-offers-for-one',
    `drop index one_offer_at_a_time;\n${aPlace()};\n${anOffer(`${itsOccasion}, ${newestPlace}, ${hash}, '{}', ${open}`)};\n${anOffer(`${itsOccasion}, ${newestPlace}, ${hash}, '{}', ${open}`)}`,
  ],
  [
    'accepted-without-a-seat',
    `${aPlace('now()')};\n${anOffer(`${itsOccasion}, ${newestPlace}, ${hash}, '{}', now(), now() + interval '1 day', now(), null, 'accepted', ${aSeat}`)}`,
  ],
  ['seat-without-an-offer', `update booking set got_by = 'offer' where id = ${aSeat}`],
  [
    'place-left-for-another-seat',
    `${aPlace('now()')};\nupdate queue_place set booking_id = ${aSeat} where id = ${newestPlace}`,
  ],
  [
    'named-without-a-seat',
    `${anUnnamed('named', aSeat)};\nupdate unnamed_seat set occasion_id = ${anotherOccasion} where id = (select max(id) from unnamed_seat)`,
  ],
  ['seat-without-an-unnamed', `update booking set got_by = 'unnamed' where id = ${aSeat}`],
  [
    'approved-without-a-seat',
    `insert into seat_request (occasion_id, person_id, municipality_id, unit_id, asked_at, expires_on, ended_at, answer)
    select ${itsOccasion}, (select max(id) + 1 from person), municipality_id, unit_id, now(), now(), now(), 'approved'
    from booking where id = ${aSeat}`,
  ],
  ['takeover-unlike', `update booking set got_by = 'takeover' where id = ${aSeat}`],
  ['taken-over-by-nobody', endedAs('taken-over')],
  ['move-unlike', `update booking set got_by = 'move' where id = ${aSeat}`],
  ['moved-nowhere', endedAs('moved')],
  [
    'seats-on-what-was-cancelled',
    `update occasion set settled_at = null, settled_by = null, cancelled_at = now(), cancelled_by = planned_by, cancelled_why = 'x' where id = ${itsOccasion}`,
  ],
  [
    'seat-outside-the-region',
    `update booking set municipality_id = (select min(id) from organisation where parent_id = ${anotherRegion}) where id = ${aSeat}`,
  ],
  ['seat-outside-the-region', `update booking set home_region_id = ${anotherRegion} where id = ${aSeat}`],
  [
    'more-guests-than-shared',
    `insert into shared_seats (occasion_id, region_id, seats, agreement, agreed_by, agreed_at, agreed_on, agreed_with)
    select ${itsOccasion}, ${anotherRegion}, 0, 'x', booked_by, now(), now(), 'x' from booking where id = ${aSeat};\nupdate booking set home_region_id = ${anotherRegion} where id = ${aSeat}`,
  ],
  [
    'more-quota-than-seats',
    `insert into occasion_quota select ${itsOccasion}, id, 9999 from organisation where kind = 'municipality' limit 1 on conflict do nothing`,
  ],
  [
    'mark-of-another-occasion',
    `update attendance_mark set booking_id = (select id from booking where occasion_id <>
      (select d.occasion_id from occasion_day d where d.id = attendance_mark.day_id) limit 1) where id = (select min(id) from attendance_mark)`,
  ],
  [
    'marked-before-the-day',
    `update attendance_mark set marked_at = '2001-01-01' where id = (select min(id) from attendance_mark)`,
  ],
  [
    'details-not-forgotten',
    `insert into seat_details (booking_id, diet, told_at) values (${aSeat}, 'x', now()) on conflict (booking_id) do update set diet = 'x', forgotten_at = null;\n${endedAs('cancelled').replaceAll(aSeat, '(select booking_id from seat_details where forgotten_at is null order by booking_id limit 1)')}`,
  ],
  ['days-outside-the-occasion', `update occasion set last_day = last_day + 1 where id = ${itsOccasion}`],
  [
    'seat-without-audit-record',
    `delete from audit_record where act = 'seat booked' and (detail ->> 'booking')::int = ${aSeat}`,
  ],
  ['cancellation-without-audit-record', endedAs('cancelled')],
  [
    'seat-lost',
    `insert into audit_record (at, act, subject_kind, subject_id, detail)
    values (now(), 'seat booked', 'person', 1, '{"booking": 99999999}')`,
  ],
  [
    'fee-not-posted',
    `${endedAs('cancelled')};\nupdate booking set fee_ore = 100 where cancelled_at is not null and fee_ore = 0`,
  ],
  [
    'fee-without-reason',
    `insert into posting (creditor_id, debtor_id, year, occurred_on, cause, matter, turn, booking_id, owed_ore, pot_ore, posted_at)
    select municipality_id, municipality_id, 2026, now(), 'cancelled-late', 'x', 1, id, 100, 0, now() from booking where id = ${aSeat}`,
  ],
  [
    'free-seat-beside-someone-waiting',
    `delete from seat_rule;\n${aWaiting};\nupdate occasion set seats = seats_taken + seats_held + 1, cancelled_at = null where id = ${farAhead}`,
  ],
  [
    'offer-not-closed',
    `${aPlace()};\n${anOffer(`${itsOccasion}, ${newestPlace}, ${hash}, '{}', '2001-01-01', '2001-01-02', null, null, null, null`)}`,
  ],
  ['constraint-missing', `alter table seat_offer drop constraint an_accepted_offer_is_a_seat`],
  ['index-missing', `drop index one_seat_each`],
  ['trigger-missing', `alter table attendance_mark disable trigger attendance_mark_is_append_only`],
]

class Undone extends Error {}

/** What is found with the fault planted; it is taken away again. */
async function foundWith(plant: string): Promise<FaultWord[]> {
  let found: FaultWord[] = []
  const planting = it.db.transaction().execute(async (tx) => {
    await sql.raw(silently).execute(tx)
    for (const part of plant.split(';\n')) await sql.raw(part).execute(tx)
    found = (await gatherFaults(tx)).map(({ fault }) => fault)
    throw new Undone()
  })
  await assert.rejects(planting, Undone)
  return found
}

for (const [fault, plant] of planted) {
  test(`found: ${fault} (${plant.trim().split(/\s+/).slice(0, 4).join(' ')})`, async () => {
    const found = await foundWith(plant)
    assert.ok(found.includes(fault), found.join(', '))
  })
}
