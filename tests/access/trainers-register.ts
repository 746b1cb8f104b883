import { line, type Who } from './line.ts'
import type { Things } from './things.ts'
import { meetingToken } from './things-trainer-register.ts'

const planners: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const teachers: readonly Who[] = ['trainer', 'course-leader']
const employers: readonly Who[] = ['team-leader', 'municipal-administrator', 'head-of-social-services']
const holders: readonly Who[] = [...planners, 'journey-owner']

const token = ({ mark }: Things) => `00000000-0000-4000-8005-000000000${mark.replaceAll(/[a-z]/g, '0')}`
const one = { may: planners, in: 'region', ids: ({ registeredId }: Things) => ({ trainerId: registeredId }) } as const
const call = {
  may: planners,
  in: 'region',
  ofJourney: 'travelled',
  ids: ({ trainerCallId, applicationId }: Things) => ({ callId: trainerCallId, applicationId }),
} as const
const meeting = {
  in: 'region',
  ofJourney: 'travelled',
  ids: ({ trainerMeetingId, guestId }: Things) => ({ meetingId: trainerMeetingId, guestId }),
} as const
const here = '/trainers/register/:trainerId'
const met = '/trainers/meetings/:meetingId'
const day = { 'on-1': '2026-09-10', 'starts-1': '09:00', 'ends-1': '12:00', 'form-1': 'on-site', 'place-1': 'Här' }

/** Who can teach, how they are found, and where they meet. */
export const trainerRegister = [
  line('GET /trainers/register', 'who can teach in a region', {
    ...{ may: planners, in: 'region' },
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('GET /trainers/register/new', 'ways into the register', {
    ...{ may: planners, in: 'region' },
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('POST /trainers/register/employees', 'someone of ours taken in', {
    ...{ may: planners, in: 'region', says: 'no in the form' },
    form: ({ regionId, newcomerEmail }) => ({ region: regionId, email: newcomerEmail }),
  }),
  line('POST /trainers/register/external', 'a procured leader taken in', {
    ...{ may: planners, in: 'region' },
    form: ({ regionId, mark }) => ({
      region: regionId,
      name: 'Pia',
      email: `pia-${mark}@firma.example`,
      firm: 'Firma',
    }),
  }),
  line(`GET ${here}`, 'one trainer', one),
  line(`POST ${here}/authorisations`, 'what a trainer may, noted by hand', {
    ...{ ...one, ofJourney: 'travelled', says: 'no in the form' },
    form: ({ courseId }) => ({ course: courseId, role: 'course-leader', from: '2026-03-01', until: '', reason: 'Van' }),
  }),
  line(`POST ${here}/authorisations/:authorisationId/ending`, 'the end of what a trainer may', {
    ...one,
    ids: ({ registeredId, authorisationId }) => ({ trainerId: registeredId, authorisationId }),
  }),
  line(`POST ${here}/ending`, 'someone leaves the register', { ...one, form: () => ({ last: '2026-12-31' }) }),
  line(`GET ${here}/profile`, 'the profile of a trainer', one),
  line(`POST ${here}/profile`, 'the profile of a trainer changed', {
    ...one,
    form: () => ({ presentation: 'Van', phone: '', home: '' }),
  }),
  line('GET /trainer-platform/profile', 'one’s own profile', { may: teachers }),
  line('POST /trainer-platform/profile', 'one’s own profile changed', {
    may: teachers,
    form: () => ({ presentation: 'Van', phone: '', home: '' }),
  }),

  line('GET /trainers/calls', 'the calls of a region', {
    ...{ may: planners, in: 'region' },
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('GET /trainers/calls/new', 'a new call', {
    ...{ may: planners, in: 'region' },
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('POST /trainers/calls', 'a call sent', {
    ...{ may: planners, in: 'region', ofJourney: 'travelled', says: 'no in the form' },
    form: (of) => ({
      ...{ region: of.regionId, token: token(of), what: `journey-${of.journeyId}`, wanted: 2 },
      ...{ answerBy: '2026-12-01', asked: 'Erfaren' },
    }),
  }),
  line('GET /trainers/calls/:callId', 'who has applied', call),
  line('POST /trainers/calls/:callId/closing', 'a call closed', call),
  line('POST /trainers/calls/:callId/applications/:applicationId/acceptance', 'someone accepted', {
    ...{ ...call, changesNothing: true },
  }),
  line('POST /trainers/calls/:callId/applications/:applicationId/decline', 'someone declined', {
    ...call,
    form: () => ({ why: 'Fullt' }),
  }),
  line('GET /trainer-calls', 'the calls there are for one', { may: ['signed in'] }),
  line('POST /trainer-calls/:callId/application', 'one’s own application', {
    ...{ may: ['themselves', { below: 'employee' }], in: 'region', changesNothing: true },
    ids: ({ trainerCallId }) => ({ callId: trainerCallId }),
    form: () => ({ words: '' }),
  }),
  line('POST /trainer-calls/applications/:applicationId/withdrawal', 'one’s own application withdrawn', {
    may: ['themselves'],
    ids: ({ applicationId }) => ({ applicationId }),
  }),
  line('GET /trainer-consents', 'what an employer is asked', { may: employers }),
  line('POST /trainer-consents/:applicationId/consent', 'an employer’s yes', {
    ...{ may: employers, in: 'unit' },
    ids: ({ applicationId }) => ({ applicationId }),
    form: () => ({ days: 5 }),
  }),
  line('POST /trainer-consents/:applicationId/refusal', 'an employer’s no', {
    ...{ may: employers, in: 'unit' },
    ids: ({ applicationId }) => ({ applicationId }),
    form: () => ({ why: 'För få' }),
  }),
  line('POST /trainer-consents/contributions', 'what an employer agrees to', {
    ...{ may: employers, in: 'unit' },
    form: ({ trainerId, regionId }) => ({ person: trainerId, region: regionId, year: 2027, days: 6 }),
  }),

  line('GET /trainers/meetings', 'what trainers are gathered to', { may: holders }),
  line('GET /trainers/meetings/new', 'a meeting planned', {
    ...{ may: holders, in: 'region', ofJourney: 'travelled' },
    search: ({ regionId, journeyId }) => ({ at: `${regionId}-${journeyId}`, kind: 'meeting' }),
  }),
  line('POST /trainers/meetings', 'a meeting planned', {
    ...{ may: holders, in: 'region', ofJourney: 'travelled' },
    form: (of) => ({
      ...{
        at: `${of.regionId}-${of.journeyId}`,
        kind: 'meeting',
        token: token(of),
        title: 'Träff',
        agenda: '',
        ...day,
      },
    }),
  }),
  line(`GET ${met}`, 'one meeting', { ...meeting, may: holders }),
  line(`POST ${met}/invitation`, 'trainers asked to a meeting', { ...meeting, may: holders }),
  line(`POST ${met}/guests`, 'one more asked to a meeting', {
    ...{ ...meeting, may: holders },
    form: ({ trainerEmail }) => ({ email: trainerEmail }),
  }),
  line(`POST ${met}/guests/:guestId/removal`, 'someone taken off a meeting', { ...meeting, may: holders }),
  line(`POST ${met}/attendance`, 'who came', {
    ...{ ...meeting, may: holders, changesNothing: true },
    form: ({ guestId }) => ({ present: guestId }),
  }),
  line(`POST ${met}/authorisations`, 'authorisations given', { ...meeting, may: holders, changesNothing: true }),
  line(`POST ${met}/cancellation`, 'a meeting cancelled', {
    ...{ ...meeting, may: holders },
    form: () => ({ why: 'Sjuka' }),
  }),
  line(`GET ${met}/change`, 'a meeting changed', { ...meeting, may: holders }),
  line(`POST ${met}/change`, 'a meeting changed', {
    ...{ ...meeting, may: holders },
    form: () => ({ title: 'Träff', agenda: 'Fika', ...day }),
  }),
  line('GET /trainer-platform/meetings', 'the meetings one is asked to', { may: teachers }),
  line('GET /trainer-platform/meetings/:meetingId', 'a meeting one is asked to', {
    may: ['its staff'],
    ids: ({ trainerMeetingId }) => ({ meetingId: trainerMeetingId }),
  }),
  line('POST /trainer-platform/meetings/:meetingId/answer', 'whether one comes', {
    may: ['its staff'],
    ids: ({ trainerMeetingId }) => ({ meetingId: trainerMeetingId }),
    form: () => ({ answer: 'yes' }),
  }),
  line('GET /trainer-meeting-answers/:token', 'a meeting by its link', {
    may: ['anyone'],
    ids: (of) => ({ token: meetingToken(of) }),
  }),
  line('POST /trainer-meeting-answers/:token', 'whether one comes, by link', {
    may: ['anyone'],
    ids: (of) => ({ token: meetingToken(of) }),
    form: () => ({ answer: 'yes' }),
  }),
]
