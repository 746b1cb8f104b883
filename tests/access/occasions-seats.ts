import { line, type Who } from './line.ts'
import type { Things } from './things.ts'
import { offerToken } from './things-seats.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoBook: readonly Who[] = ['team-leader', 'municipal-administrator']
const ofRegion = { may: whoPlan, in: 'region' } as const
const region = ({ regionId }: Things) => ({ regionId })
const offered = ({ offeredOccasionId }: Things) => ({ occasionId: offeredOccasionId })
const waiting = ({ fullOccasionId, queuePlaceId }: Things) => ({ occasionId: fullOccasionId, queuePlaceId })
const held = ({ offeredOccasionId, waitingPlaceId }: Things) => ({
  occasionId: offeredOccasionId,
  queuePlaceId: waitingPlaceId,
})

const rule = () => ({
  ...{ journey: 'all', from: '2026-09-01', opensDays: 120, closesDays: 14, employeesAsk: 'not', requestDays: 7 },
  ...{ unnamedReleaseDays: '', offerHours: 24, quietFrom: '20:00', quietUntil: '07:00', offersStopDays: 3 },
  ...{ order1: 'waited', order2: '', order3: '', order4: '', detailsForgottenDays: 14, source: 'Beslut' },
})

/** How seats are given, offered and answered. */
export const seatLines = [
  line('GET /seat-rules', 'the regions whose seats one plans', { may: whoPlan }),
  line('GET /seat-rules/:regionId', 'how seats are given in a region', { ...ofRegion, ids: region }),
  line('POST /seat-rules/:regionId', 'another rule for seats', { ...ofRegion, ids: region, form: rule }),
  line('GET /occasions/:occasionId/queue', 'who waits and what was offered', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: ({ fullOccasionId }) => ({ occasionId: fullOccasionId }),
  }),
  line('GET /occasions/:occasionId/queue/:queuePlaceId', 'someone who waits', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: waiting,
  }),
  line('POST /occasions/:occasionId/queue/:queuePlaceId/call', 'a call to someone who waits', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: waiting,
    form: () => ({ answer: 'yes', note: '' }),
  }),
  line('POST /occasions/:occasionId/queue/:queuePlaceId/agreement', 'an agreement about someone who waits', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: waiting,
    form: () => ({ why: 'Mötet' }),
  }),
  line('POST /occasions/:occasionId/queue/:queuePlaceId/seat', 'a seat given by hand', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: held,
    form: () => ({ reason: '' }),
  }),
  line('POST /occasions/:occasionId/queue-place/offer', 'an offer answered for someone', {
    may: [...whoBook, ...whoPlan],
    in: 'unit',
    ofJourney: 'travelled',
    ids: offered,
    form: ({ offeredPlaceId }) => ({ queuePlaceId: offeredPlaceId, answer: 'no' }),
  }),
  line('POST /occasions/:occasionId/place/offer', 'one’s own offer answered', {
    may: ['themselves'],
    ids: offered,
    form: () => ({ answer: 'no' }),
  }),
  line('GET /offers/:token', 'an offer by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: offerToken(of) }),
    shows: ['traveller'],
  }),
  line('POST /offers/:token', 'an offer answered by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: offerToken(of) }),
    form: () => ({ answer: 'no' }),
    shows: ['traveller'],
  }),
]
