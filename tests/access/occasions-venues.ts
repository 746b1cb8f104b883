import { randomUUID } from 'node:crypto'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const ofRegion = { may: whoPlan, in: 'region' } as const
const venue = ({ venueId }: Things) => ({ venueId })
const room = ({ venueId, roomId }: Things) => ({ venueId, roomId })

const facts = ({ regionId, mark }: Things) => ({
  ...{ token: randomUUID(), region: regionId, name: `Nytt hus ${mark}`, address: 'Storgatan 3' },
})
const hall = ({ mark }: Things) => ({ token: randomUUID(), name: `Ny sal ${mark}`, capacity: 20, price: '500' })

/** The register of venues and rooms, of the region that keeps it. */
export const venueLines = [
  line('GET /venues', 'the venues one plans in', { may: whoPlan }),
  line('GET /venues/new', 'a venue to add', { may: whoPlan }),
  line('POST /venues/new', 'a venue added', { ...ofRegion, form: facts }),
  line('GET /venues/:venueId', 'a venue', { ...ofRegion, ids: venue }),
  line('GET /venues/:venueId/facts', 'a venue to change', { ...ofRegion, ids: venue }),
  line('POST /venues/:venueId/facts', 'a venue changed', { ...ofRegion, ids: venue, form: facts }),
  line('POST /venues/:venueId/ending', 'a venue no longer used', {
    ...ofRegion,
    ids: venue,
    form: () => ({ to: 'ended' }),
  }),
  line('POST /venues/:venueId/travel', 'how long it takes from a venue', {
    ...ofRegion,
    ids: venue,
    form: ({ otherVenueId }) => ({ other: otherVenueId, minutes: 30 }),
  }),
  line('GET /venues/:venueId/rooms/new', 'a room to add', { ...ofRegion, ids: venue }),
  line('POST /venues/:venueId/rooms/new', 'a room added', { ...ofRegion, ids: venue, form: hall }),
  line('GET /venues/:venueId/rooms/:roomId', 'a room to change', { ...ofRegion, ids: room }),
  line('POST /venues/:venueId/rooms/:roomId', 'a room changed', { ...ofRegion, ids: room, form: hall }),
  line('POST /venues/:venueId/rooms/:roomId/ending', 'a room no longer used', {
    ...ofRegion,
    ids: room,
    form: () => ({ to: 'ended' }),
  }),
]
