import type { Role } from '#values'
import { makeGround } from '../access/ground.ts'
import { table } from '../access/table.ts'
import { makeThings } from '../access/things.ts'
import { addressOf } from '../access/walk.ts'
import type { World } from '../world.ts'
import type { Made } from './things.ts'
import { makeFarAlong } from './things-far-along.ts'

/** The routes whose pages are begun from: what only a seat, a request or a link of one's own leads to. */
const begun =
  /^GET \/(occasions|open-occasions|requests|takeovers|offers|calendar|calendar-links|check-in|quotas|quota-keys|logistics|message-rules|economy|outbox|team|trainers|trainer-platform|trainer-calls|trainer-consents|trainer-meeting-answers|staff-answers|call-outs|staff-rules|workload|rota|municipality|invoice|invoices|national-fee)\b/

/** A region of its own with people, seats, requests, offers and links, as those who walk the doors have it. */
export async function makeSeatThings(world: World): Promise<Made> {
  const ground = await makeGround(world, 93)
  const { home, beside } = await makeThings(world, ground)
  const { travellerId, colleagueId, leaderId, unitId, municipalityId, regionId } = home
  const farAlong = await makeFarAlong(world, { home, beside })
  const holding = async (name: string, role: Role, at: number) => ({
    id: await world.person({ name, unitId, roles: [{ role, at }] }),
    name,
  })
  return {
    people: [
      { id: travellerId, name: 'someone who has a seat' },
      { id: colleagueId, name: 'whoever leads their team' },
      { id: leaderId, name: 'whoever leads their days' },
      await holding('whoever plans their days', 'regional-project-manager', regionId),
      await holding('whoever administers their municipality', 'municipal-administrator', municipalityId),
    ],
    starts: [
      ...new Set(table.filter(({ route }) => begun.test(route)).map((line) => addressOf(line, home))),
      ...farAlong,
      `/occasions/${home.offeredOccasionId}/place`,
      `/occasions/${home.offeredOccasionId}/queue/${home.waitingPlaceId}`,
      `/occasions/${home.heldOccasionId}/cancellations`,
    ],
  }
}
