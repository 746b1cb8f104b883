import { line, type Who } from './line.ts'
import type { Things } from './things.ts'
import { requestToken, takeoverToken } from './things-requests.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoBook: readonly Who[] = ['team-leader', 'municipal-administrator']
const theirs = { may: [...whoBook, ...whoPlan, 'themselves'], in: 'unit', ofJourney: 'travelled' } as const
const ofRegion = { may: whoPlan, in: 'region', ofJourney: 'travelled' } as const
const seat = ({ openOccasionId, openBookingId }: Things) => ({ occasionId: openOccasionId, bookingId: openBookingId })
const given = '/occasions/:occasionId/booking/:bookingId'

/** Giving a seat back, what that costs, handing it over, asking for one, and what one tells about it. */
export const requestLines = [
  line(`GET ${given}/cancellation`, 'what giving a seat back costs', { ...theirs, ids: seat }),
  line(`POST ${given}/cancellation`, 'a seat given back', {
    ...theirs,
    ids: seat,
    form: () => ({ fee: 0, waives: 'yes', why: 'none' }),
  }),
  line(`GET ${given}/move`, 'where someone can be moved', { ...theirs, may: [...whoBook, ...whoPlan], ids: seat }),
  line(`POST ${given}/move`, 'someone moved', {
    ...theirs,
    may: [...whoBook, ...whoPlan],
    ids: seat,
    form: ({ emptyOccasionId }) => ({ to: emptyOccasionId, fee: 0 }),
  }),
  line(`GET ${given}/takeover`, 'who goes instead', { ...theirs, ids: seat }),
  line(`POST ${given}/takeover/link`, 'a link to a seat', { ...theirs, ids: seat }),
  line(`POST ${given}/takeover/withdrawal`, 'a link to a seat withdrawn', { ...theirs, ids: seat }),
  line(`POST ${given}/takeover/letter`, 'a colleague asked to take a seat', {
    ...theirs,
    ids: seat,
    form: ({ newcomerId }) => ({ person: newcomerId }),
  }),
  line(`POST ${given}/takeover/colleague`, 'a seat given to a colleague', {
    may: whoBook,
    in: 'unit',
    ofJourney: 'travelled',
    ids: seat,
    form: ({ newcomerId }) => ({ person: newcomerId }),
  }),
  line('GET /takeovers/:token', 'a seat by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: takeoverToken(of) }),
    shows: ['staff', 'room'],
  }),
  line('POST /takeovers/:token', 'a seat taken by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: takeoverToken(of) }),
    changesNothing: true,
    shows: ['staff', 'room'],
  }),
  line('GET /occasions/:occasionId/cancellations', 'what was given back and what it cost', {
    ...ofRegion,
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('POST /occasions/:occasionId/cancellations/waiver', 'a fee waived', {
    ...ofRegion,
    ids: ({ heldOccasionId }) => ({ occasionId: heldOccasionId }),
    form: ({ heldBookingId }) => ({ bookingId: heldBookingId, kind: 'no-show', reason: 'Tåget' }),
  }),
  line('GET /cancellation-rules', 'the regions whose fees one plans', { may: whoPlan }),
  line('GET /cancellation-rules/:regionId', 'what cancelling costs in a region', {
    may: whoPlan,
    in: 'region',
    ids: ({ regionId }) => ({ regionId }),
  }),
  line('POST /cancellation-rules/:regionId', 'another ladder', {
    may: whoPlan,
    in: 'region',
    ids: ({ regionId }) => ({ regionId }),
    form: () => ({
      from: '2026-09-01',
      journey: 'all',
      excuse: 'yes',
      source: 'Beslut',
      'days-1': 7,
      'cost-1': '50 %',
    }),
  }),
  line('GET /open-occasions', 'the course days there are to go to', { may: ['signed in'] }),
  line('GET /requests', 'the requests that wait', { may: [...whoBook, 'themselves'] }),
  line('GET /requests/deputy', 'who answers when one is away', { may: ['team-leader', 'themselves'] }),
  line('POST /requests/deputy/choice', 'a deputy named', {
    may: ['team-leader'],
    form: () => ({ email: 'ingen@ingenstans.example', from: '2026-09-01', until: '2026-09-02' }),
    changesNothing: true,
  }),
  line('POST /requests/deputy/end', 'a deputy ended', {
    may: ['themselves'],
    form: ({ deputyLineId }) => ({ deputy: deputyLineId }),
  }),
  line('POST /open-occasions/:occasionId/request', 'a seat asked for', {
    may: ['themselves'],
    only: ['home', 'foreign'],
    ids: ({ emptyOccasionId }) => ({ occasionId: emptyOccasionId }),
    form: () => ({ note: '' }),
    changesNothing: true,
  }),
  line('POST /open-occasions/requests/:requestId/withdrawal', 'one’s own request withdrawn', {
    may: ['themselves'],
    ids: ({ ownRequestId }) => ({ requestId: ownRequestId }),
  }),
  line('GET /requests/:token', 'a request by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: requestToken(of) }),
    shows: ['colleague', 'unit', 'room'],
  }),
  line('POST /requests/:token/approval', 'a request approved by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: requestToken(of) }),
    shows: ['colleague', 'unit', 'room'],
  }),
  line('POST /requests/:token/decline', 'a request declined by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: requestToken(of) }),
    form: () => ({ reason: 'För få' }),
    shows: ['colleague', 'unit', 'room'],
  }),
  line('POST /requests/approval', 'a request approved', {
    may: [...whoBook, 'themselves'],
    only: ['home', 'beside', 'neighbour'],
    in: 'unit',
    ofJourney: 'travelled',
    form: ({ requestId }) => ({ request: requestId }),
    says: 'no in the form',
    isAskedOfTables: true,
  }),
  line('POST /requests/decline', 'a request declined', {
    may: [...whoBook, 'themselves'],
    only: ['home', 'beside', 'neighbour'],
    in: 'unit',
    ofJourney: 'travelled',
    form: ({ requestId }) => ({ requestId, reason: 'För få' }),
    isAskedOfTables: true,
  }),
  line('GET /occasions/:occasionId/details', 'what those who have a seat have told', {
    may: [...whoPlan, 'its course leader'],
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
    leaves: ['audit_record'],
  }),
  line('GET /occasions/:occasionId/place/details', 'what one tells about one’s seat', {
    may: ['themselves'],
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('POST /occasions/:occasionId/place/details', 'what one tells about one’s seat', {
    may: ['themselves'],
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
    form: () => ({ diet: 'vegan', access: 'Ramp' }),
  }),
]
