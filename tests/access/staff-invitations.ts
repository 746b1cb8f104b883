import { line, type Who } from './line.ts'
import type { Things } from './things.ts'
import { callOutToken, staffToken } from './things-staff-invitations.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const teachers: readonly Who[] = ['trainer', 'course-leader']
const ofRegion = { may: whoPlan, in: 'region' } as const
const planned = { ...ofRegion, ofJourney: 'travelled' } as const
const open = ({ openOccasionId }: Things) => ({ occasionId: openOccasionId })
const oneOfStaff = ({ openDayId, staffIds: [, trainer = 0] }: Things) => ({ day: openDayId, person: trainer })
const callOut = ({ emptyOccasionId, callOutId }: Things) => ({ occasionId: emptyOccasionId, callOutId })
const ownDay = ({ openDayId }: Things) => ({ dayId: openDayId })

/** Being asked about a day, stepping in, and what municipalities give with their trainers. */
export const staffLines = [
  line('GET /staff-answers/:token', 'a day to answer by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: staffToken(of) }),
    shows: ['staff', 'room'],
  }),
  line('POST /staff-answers/:token/answers', 'a day answered by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: staffToken(of) }),
    changesNothing: true,
    shows: ['staff', 'room'],
  }),
  line('GET /call-outs/:token', 'whether one can step in, by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: callOutToken(of) }),
    shows: ['staff', 'room'],
  }),
  line('POST /call-outs/:token/answer', 'whether one can step in, answered by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: callOutToken(of) }),
    changesNothing: true,
    shows: ['staff', 'room'],
  }),
  line('GET /occasions/:occasionId/staff-answers', 'who has answered', { ...planned, ids: open }),
  line('POST /occasions/:occasionId/staff-answers/reminder', 'those who have not answered reminded', {
    ...planned,
    ids: open,
  }),
  line('POST /occasions/:occasionId/staff-answers/answer', 'a yes noted', { ...planned, ids: open, form: oneOfStaff }),
  line('POST /occasions/:occasionId/staff-answers/departure', 'someone taken off a day', {
    ...planned,
    ids: open,
    form: oneOfStaff,
  }),
  line('GET /occasions/:occasionId/call-outs/:callOutId', 'a search for someone to step in', {
    ...planned,
    ids: callOut,
  }),
  line('POST /occasions/:occasionId/call-outs/:callOutId/steering', 'the search steered', {
    ...planned,
    ids: callOut,
    form: () => ({ to: 'in-turn', person: '' }),
  }),
  line('POST /trainer-platform/days/:dayId/answer', 'a day of one’s own answered', {
    may: ['its staff'],
    ids: ownDay,
    form: () => ({ answer: 'yes' }),
  }),
  line('POST /trainer-platform/days/:dayId/departure', 'a day of one’s own left', { may: ['its staff'], ids: ownDay }),
  line('POST /trainer-platform/call-outs/:askId', 'whether one can step in, from Plattformen', {
    may: ['its course leader'],
    ids: ({ askId }) => ({ askId }),
    form: () => ({ answer: 'no' }),
  }),
  line('GET /staff-rules', 'how a region asks those who teach', { may: whoPlan }),
  line('GET /staff-rules/:regionId', 'how a region asks those who teach', {
    ...ofRegion,
    ids: ({ regionId }) => ({ regionId }),
  }),
  line('POST /staff-rules/:regionId', 'another way to ask those who teach', {
    ...ofRegion,
    ids: ({ regionId }) => ({ regionId }),
    form: () => ({
      ...{ from: '2031-01-01', remindAfterDays: 5, sameDayMinutes: 15, soonMinutes: 240, laterMinutes: 1440 },
      ...{ quietFrom: '20:00', quietUntil: '07:00', asksOthers: 'no', source: 'Styrgruppen' },
    }),
  }),
  line('GET /workload', 'what municipalities give', {
    may: [...whoPlan, 'municipal-administrator', 'head-of-social-services'],
  }),
  line('GET /workload/:placeId', 'what a region’s municipalities give', {
    ...ofRegion,
    ids: ({ regionId }) => ({ placeId: regionId }),
  }),
  line('GET /workload/:placeId', 'what a municipality gives', {
    may: ['municipal-administrator', 'head-of-social-services'],
    in: 'municipality',
    ids: ({ municipalityId }) => ({ placeId: municipalityId }),
  }),
  line('GET /trainer-platform/collaboration/files/:fileId', 'a file shared among those who teach', {
    may: [...teachers, ...whoPlan],
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ teamFileId }) => ({ fileId: teamFileId }),
  }),
  line('POST /trainer-platform/collaboration/files', 'a file shared among those who teach', {
    may: [...teachers, ...whoPlan],
    changesNothing: true,
  }),
  line('POST /trainer-platform/collaboration/:postId/edit', 'something put right', {
    may: ['its course leader'],
    ids: ({ postId }) => ({ postId }),
    form: ({ regionId, journeyId }) => ({ room: `${regionId}-${journeyId}`, body: 'Hej igen' }),
    says: 'nothing was done',
  }),
  line('POST /trainer-platform/collaboration/letters', 'letters about what is said', {
    may: [...teachers, ...whoPlan],
    form: () => ({ letters: 'daily' }),
  }),
  line('GET /trainer-platform/workload', 'how much one has taught', { may: teachers }),
]
