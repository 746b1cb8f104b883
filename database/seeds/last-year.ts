import {
  callInReserve,
  cancelBooking,
  listRegisters,
  makeQuotaKey,
  type OccasionsPorts,
  quotasBy,
  setQuotas,
  settleOccasion,
  shareSeats,
  takeOverSeat,
} from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addTeamMember, endTeamMember } from '#trainers'
import { addDays, type Day, day, yearOf } from '#values'
import {
  actorOf,
  book,
  daysOf,
  done,
  gatherMeans,
  idOf,
  type Means,
  mark,
  morning,
  nextWeekday,
  onScreen,
  onSite,
  plan,
  seatOf,
} from './acts.ts'
import { type HeldGiven, heldLastYear, taught, teams } from './invented-last-year.ts'

const tuesday = 2

/** The course days of the year before this one, by the same acts as everyone else, each on its day. */
export async function seedLastYear(db: Db, ports: OccasionsPorts): Promise<void> {
  const realToday = today()
  const means = await gatherMeans(db, ports)
  const year = yearOf(realToday) - 1
  await seedTeams(means, year)
  for (const given of heldLastYear) await hold(means, given, year)
  travelTo(realToday)
}

/** Those who taught that year. Who has left leaves Norrbotten’s teams of today as they were. */
async function seedTeams({ db, people, courses, bodies }: Means, year: number): Promise<void> {
  const actor = { personId: null, address: null }
  await db.transaction().execute(async (tx) => {
    for (const { region, email, role, hasLeft } of teams)
      for (const slug of taught) {
        const place = { regionId: idOf(bodies, region), courseId: idOf(courses, slug), role, actor }
        const from = day(`${year}-01-01`)
        const { memberId } = await done(addTeamMember(tx, { ...place, personId: idOf(people, email), from }))
        if (hasLeft) await done(endTeamMember(tx, { memberId, until: day(`${year}-12-31`), actor }))
      }
  })
}

async function hold(means: Means, given: HeldGiven, year: number): Promise<void> {
  travelTo(day(`${year}-${given.plannedOn}`))
  const days = given.days.map(({ from, where, hours }) => {
    const onDay = nextWeekday(day(`${year}-${from}`), tuesday)
    const planned = where.startsWith('https://') ? onScreen(onDay, where) : onSite(onDay, where)
    return hours === 'morning' ? morning(planned) : planned
  })
  const occasionId = await plan(means, { ...given, days })
  const [first = today()] = days.map(({ onDay }) => onDay)
  await keepSeats(means, { occasionId, first, given })
  await share(means, occasionId, given)
  for (const { by, who } of given.booked) {
    travelTo(addDays(today(), 2))
    await book(means, { occasionId, by, who })
  }
  await giveBack(means, { occasionId, first, given })
  await teach(means, occasionId, given)
}

interface Seats {
  readonly occasionId: number
  readonly first: Day
  readonly given: HeldGiven
}

/** By a key of that year: the newest population that was known when the course was planned. */
async function keepSeats(means: Means, { occasionId, first, given }: Seats): Promise<void> {
  if (given.quotas === undefined) return
  const { db, ports, bodies } = means
  const regionId = idOf(bodies, given.region)
  const register = (await listRegisters(db, regionId)).find(({ asOf }) => asOf < today())
  if (register === undefined) return
  const { asOf, weights } = register
  const actor = actorOf(means, given.by)
  const source = 'Befolkningsregistret, folkmängd enligt SCB'
  const key = { regionId, name: `Invånare ${yearOf(asOf)}`, kind: 'population' as const, asOf, source, weights }
  const keyId = await attempt(db, (tx) => makeQuotaKey(tx, key, actor))
  const releases = [
    { onDay: addDays(first, -45), percent: 50 },
    { onDay: addDays(first, -14), percent: 100 },
  ]
  const asked = { keyId, quotas: quotasBy(weights, given.quotas), releases, occasionId, today: today() }
  await done(attempt(db, (tx) => setQuotas(tx, { ...asked, money: ports.money, actor })))
}

async function share(means: Means, occasionId: number, { shared, by }: HeldGiven): Promise<void> {
  if (shared === undefined) return
  const { db, ports, bodies } = means
  const agreed = { seats: shared.seats, agreedWith: shared.agreedWith, agreedOn: today(), today: today() }
  const asked = { ...agreed, occasionId, regionId: idOf(bodies, shared.with), money: ports.money }
  const agreement = 'Samma pris som för våra egna kommuner.'
  await done(attempt(db, (tx) => shareSeats(tx, { ...asked, agreement, actor: actorOf(means, by) })))
  travelTo(addDays(today(), 5))
  await book(means, { occasionId, by: shared.by, who: shared.who })
}

/** One gives the seat back late, for a fee, and one lets a colleague have it. */
async function giveBack(means: Means, { occasionId, first, given }: Seats): Promise<void> {
  const { db, ports } = means
  const { cancelled, takenOver } = given
  if (cancelled) {
    travelTo(addDays(first, -cancelled.daysBefore))
    const asked = { bookingId: await seatOf(means, occasionId, cancelled.who), today: today(), money: ports.money }
    await done(attempt(db, (tx) => cancelBooking(tx, { ...asked, actor: actorOf(means, cancelled.who) })))
  }
  if (takenOver) {
    travelTo(addDays(first, -takenOver.daysBefore))
    const asked = { bookingId: await seatOf(means, occasionId, takenOver.from), today: today(), money: ports.money }
    const { personId, ...actor } = actorOf(means, takenOver.to)
    await done(attempt(db, (tx) => takeOverSeat(tx, { ...asked, personId, actor: { ...actor, personId } })))
  }
}

async function teach(means: Means, occasionId: number, given: HeldGiven): Promise<void> {
  const { db } = means
  const leader = given.staff.find(({ role }) => role === 'course-leader')?.email ?? given.by
  for (const { id: dayId, number, onDay } of await daysOf(db, occasionId)) {
    travelTo(onDay)
    if (given.called?.day === number) await call(means, { occasionId, dayId, who: given.called.who, by: given.by })
    const that = (all: HeldGiven['absent']) => all.filter((one) => one.day === number).map(({ who }) => who)
    await mark(means, { occasionId, dayId, by: leader, absent: that(given.absent), ill: that(given.ill) })
  }
  travelTo(addDays(today(), 2))
  const asked = { occasionId, today: today(), actor: actorOf(means, given.by) }
  await done(attempt(db, (tx) => settleOccasion(tx, asked)))
}

interface Call {
  readonly occasionId: number
  readonly dayId: number
  readonly who: string
  readonly by: string
}

async function call(means: Means, { occasionId, dayId, who, by }: Call): Promise<void> {
  const { db, people } = means
  const staff = db.selectFrom('dayStaff').select('id').where('dayId', '=', dayId)
  const { id: staffId } = await staff.where('personId', '=', idOf(people, who)).executeTakeFirstOrThrow()
  const asked = { occasionId, staffId, today: today(), actor: actorOf(means, by) }
  await done(attempt(db, (tx) => callInReserve(tx, asked)))
}
