import { yearOf } from '#values'
import type { World } from '../world.ts'
import type { Ground, Place, PlaceName } from './ground.ts'
import { type LocalThings, makeAddition } from './things-additions.ts'
import { type AttendanceThings, makeAttendance } from './things-attendance.ts'
import { type BudgetThings, makeBudgets } from './things-budgets.ts'
import { type CalendarThings, makeCalendar } from './things-calendar.ts'
import { type DocumentThings, makeDocuments } from './things-documents.ts'
import { type Economy, makePosting, makeRegionEconomy } from './things-economy.ts'
import { makeCorrected, type PriceThings } from './things-economy-prices.ts'
import { makeImport } from './things-files.ts'
import { makeGuests, makeSharedGuest } from './things-guests.ts'
import { type InvoiceThings, makeInvoices } from './things-invoices.ts'
import type { Travelled } from './things-journeys.ts'
import { type KeyThings, makeKeys } from './things-keys.ts'
import { type Learning, makeLearning } from './things-learning.ts'
import { type Logistics, makeLogistics } from './things-logistics.ts'
import { makeObjection } from './things-making.ts'
import { type MessageThings, makeMessages } from './things-messages.ts'
import { heldOn, makeOccasions, type Occasions } from './things-occasions.ts'
import { makePeople, type People } from './things-people.ts'
import { makeTold, type Told } from './things-places.ts'
import { makePlanSheet, type PlanThings } from './things-planning.ts'
import { makeQuotas } from './things-quotas.ts'
import { makeRequests, type RequestThings } from './things-requests.ts'
import { makeAvailability, type RotaThings } from './things-rota.ts'
import { makeSeats, type SeatThings } from './things-seats.ts'
import { makeStaffThings, type StaffThings } from './things-staff-invitations.ts'
import { makeRegister, type RegisterThings } from './things-trainer-register.ts'
import { makeBetween, makeVenues, type VenueThings } from './things-venues.ts'

/** Everything there is of each kind in one place: what the addresses and forms of the walk are filled with. */
export interface Things
  extends Place,
    Travelled,
    People,
    Occasions,
    Learning,
    Economy,
    Told,
    LocalThings,
    AttendanceThings,
    BudgetThings,
    CalendarThings,
    DocumentThings,
    Logistics,
    InvoiceThings,
    MessageThings,
    PlanThings,
    RegisterThings,
    PriceThings,
    RequestThings,
    KeyThings,
    RotaThings,
    SeatThings,
    StaffThings,
    VenueThings {
  /** That seats were shared with. */
  readonly otherRegionId: number
  /** Of a journey that nobody here travels. */
  readonly other: Travelled
  /** Of an archive that the traveller took in. */
  readonly importId: number
  /** Of the course that is travelled, raised by the traveller. */
  readonly objectionId: number
}

export type AllThings = Readonly<Record<PlaceName, Things>>

export async function makeThings(world: World, ground: Ground): Promise<AllThings> {
  const { home, beside, neighbour, foreign } = ground
  const bases = {
    home: await makeRegionEconomy(world, home, [home.municipalityId, neighbour.municipalityId]),
    foreign: await makeRegionEconomy(world, foreign, [foreign.municipalityId]),
  }
  const make = async (place: Place, money: Awaited<ReturnType<typeof makeRegionEconomy>>): Promise<Things> => {
    const { travelled, other } = ground
    const people = await makePeople(world, place)
    const occasions = await makeOccasions(world, { place, people, travelled })
    const learning = await makeLearning(world, { place, people, travelled, occasions })
    const postingId = await makePosting(world, {
      ...{ creditorId: place.regionId, debtorId: place.municipalityId, personId: people.travellerId },
      ...{ bookingId: occasions.heldBookingId, occasionDayId: occasions.heldDayId },
    })
    await makeQuotas(world, { place, people, travelled, occasions })
    const told = await makeTold(world, { place, people, travelled })
    const importId = await makeImport(world, { personId: people.travellerId, ownerId: place.regionId })
    const objectionId = await makeObjection(world, { courseId: travelled.courseId, personId: people.travellerId })
    const economy = { year: yearOf(heldOn()), ...money, postingId }
    const sent = { ...place, occasionId: occasions.openOccasionId, personId: people.travellerId }
    const local = { ...(await makeAddition(world, place, travelled)), ...(await makeMessages(world, sent)) }
    return {
      ...local,
      ...(await makeAttendance(world, { place, people, travelled })),
      ...(await makeBudgets(world, place, {
        year: economy.year,
        journeyId: (place.regionId === home.regionId ? travelled : other).journeyId,
        ownerId: place.regionId,
      })),
      ...(await makeCalendar(world, { place, people })),
      ...(await makeInvoices(world, place, people.colleagueId)),
      ...(await makeDocuments(world, place, people.colleagueId)),
      ...(await makeLogistics(world, place)),
      ...(await makePlanSheet(world, { place, people })),
      ...(await makeCorrected(world, { place, people })),
      ...(await makeRegister(world, { place, people, travelled })),
      ...(await makeRequests(world, { place, people, occasions })),
      ...(await makeAvailability(world, { people, regionId: place.regionId })),
      ...(await makeSeats(world, { place, people, travelled })),
      ...(await makeStaffThings(world, { place, people, occasions, postId: told.postId })),
      ...(await makeVenues(world, place)),
      ...(await makeKeys(world, place, yearOf(heldOn()))),
      otherRegionId: place.regionId === home.regionId ? foreign.regionId : home.regionId,
      ...place,
      ...travelled,
      ...people,
      ...occasions,
      ...learning,
      ...economy,
      ...told,
      other,
      importId,
      objectionId,
    }
  }
  const all = {
    home: await make(home, bases.home),
    beside: await make(beside, bases.home),
    neighbour: await make(neighbour, bases.home),
    foreign: await make(foreign, bases.foreign),
  }
  await makeBetween(world, {
    ...{ creditorId: home.regionId, debtorId: foreign.regionId, personId: all.foreign.travellerId },
    ...{ bookingId: all.foreign.heldBookingId, occasionDayId: all.home.heldDayId },
  })
  await makeGuests(world, all.home, [ground.beside, ground.neighbour])
  await makeSharedGuest(world, all.home, ground.foreign)
  await world.grant(all.home.colleagueId, { role: 'team-leader', at: foreign.unitId })
  return all
}
