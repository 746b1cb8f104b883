import { today } from '#platform'
import type { Db } from '#platform/db'
import { type Asker, Missing, parseId } from '#values'
import { askingOf, seatsLeft } from '../booking/booking.rules.ts'
import { listBookingPersons } from '../booking/candidates.report.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion, openToTheirPeople } from '../occasion/reach.report.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { getLine } from '../queue/line.store.ts'
import type { OwnMunicipality } from './shown.rules.ts'
import { listHeldUnnamed, listOwnMunicipalities } from './unnamed.report.ts'
import { whyNotReserve } from './unnamed.rules.ts'
import type { UnnamedShown } from './unnamed.view.tsx'

/** An occasion with what the asker has to do with its unnamed seats: books for some, plans them all, or both. */
export interface Met {
  readonly occasion: Occasion
  readonly municipalities: readonly OwnMunicipality[]
  readonly isPlanner: boolean
}

export async function meetOccasion(db: Db, asker: Asker, id: string): Promise<Met> {
  const occasionId = parseId(id) ?? 0
  const booked = await findOccasion(db, occasionId, openToTheirPeople(asker))
  const planned = await findOccasion(db, occasionId, inTheirRegion(asker, 'see occasions'))
  const occasion = booked ?? planned
  if (occasion === undefined) throw new Missing('occasion')
  const municipalities = booked === undefined ? [] : await listOwnMunicipalities(db, asker, occasion)
  return { occasion, municipalities, isPlanner: planned !== undefined }
}

const mostListed = 100

export async function showUnnamed(
  db: Db,
  asker: Asker,
  { met, search }: { readonly met: Met; readonly search: string },
): Promise<Omit<UnnamedShown, 'token'>> {
  const { occasion, municipalities, isPlanner } = met
  const line = await getLine(db, occasion.occasionId, today())
  const held = await listHeldUnnamed(db, occasion.occasionId)
  const asked = { occasion, search, today: today(), first: [], limit: mostListed }
  const people = municipalities.length === 0 ? [] : await listBookingPersons(db, asker, asked)
  const releaseDays = line.rule.unnamedReleaseDays
  const asking = askingOf(line, occasion.firstDay, today())
  const own = municipalities.map(({ municipalityId, name, homeRegionId }) => {
    const left = seatsLeft(asking, { municipalityId, homeRegionId })
    return {
      ...{ municipalityId, name, left },
      held: held.find((one) => one.municipalityId === municipalityId)?.seats ?? 0,
      people: people.filter((one) => one.municipalityId === municipalityId && one.bookingId === null),
      refusal: whyNotReserve({ ...occasion, releaseDays, left }, 1, today()),
    }
  })
  return { occasion, releaseDays, own, all: isPlanner ? held : undefined, search, today: today() }
}
