import { randomUUID } from 'node:crypto'
import { line, type Who } from './line.ts'

const whoMake: readonly Who[] = ['journey-owner']
const whoDisagree: readonly Who[] = [
  ...whoMake,
  ...(['trainer', 'course-leader', 'regional-project-manager'] as const),
  ...(['regional-course-administrator', 'skr-secretariat'] as const),
]
const made = { may: whoMake, ofJourney: 'travelled' } as const
const otherMade = { may: whoMake, ofJourney: 'other' } as const
/** Whoever makes one journey begins no other; in this ground nobody is limited to the one that is travelled. */
const ofAll = made
const disagreed = { may: whoDisagree, ofJourney: 'travelled' } as const

const journey = '/workshop/journeys/:journeySlug'
const course = '/workshop/courses/:courseId'
const step = { name: 'Nytt steg', goal: '', goals: '', audience: 'staff', ordering: 'free', colour: 'lake' }
const settings = { name: 'Nytt namn', summary: '', targetGroup: '', trackId: '' }
const decided = { note: 'Nytt', reviewOn: '2027-01-15' }
const once = () => ({ token: randomUUID() })

/** The workshop: how journeys are built, and the life of a revision. */
const building = [
  line('GET /workshop', 'the journeys that whoever asks makes', { may: whoMake }),
  line('GET /workshop/journeys/new', 'where a new journey begins', { ...ofAll }),
  line('POST /workshop/journeys/new', 'a journey begun', {
    ...ofAll,
    form: () => ({ ...once(), name: 'Resa', targetGroup: 'Alla' }),
  }),
  line(`GET ${journey}`, 'a journey as it is built', { ...made, ids: ({ journeySlug }) => ({ journeySlug }) }),
  line(`GET ${journey}`, 'another journey as it is built', {
    ...otherMade,
    ids: ({ other }) => ({ journeySlug: other.journeySlug }),
  }),
  line(`POST ${journey}`, 'a journey changed', {
    ...made,
    ids: ({ journeySlug }) => ({ journeySlug }),
    form: () => ({ name: 'Resan', targetGroup: 'Alla', state: 'launched' }),
  }),
  line(`GET ${journey}/steps/:stepId`, 'a step', {
    ...made,
    ids: ({ journeySlug, stepId }) => ({ journeySlug, stepId }),
  }),
  line(`GET ${journey}/steps/:stepId`, 'a step of another journey than it says', {
    may: [],
    ids: ({ journeySlug, other }) => ({ journeySlug, stepId: other.stepId }),
  }),
  line(`POST ${journey}/steps/:stepId`, 'a step changed', {
    ...made,
    ids: ({ journeySlug, stepId }) => ({ journeySlug, stepId }),
    form: () => ({ ...once(), ...step }),
  }),
  line(`POST ${journey}/steps/:stepId/position`, 'a step moved', {
    ...made,
    ids: ({ journeySlug, stepId }) => ({ journeySlug, stepId }),
    form: () => ({ way: 'down' }),
  }),
  line(`GET ${journey}/tracks/:trackId`, 'a track', {
    ...made,
    ids: ({ journeySlug, trackId }) => ({ journeySlug, trackId }),
  }),
  line(`POST ${journey}/tracks/:trackId`, 'a track opened', {
    ...made,
    ids: ({ journeySlug, trackId }) => ({ journeySlug, trackId }),
    form: () => ({ ...once(), name: 'Spår', state: 'open' }),
  }),
  line(`GET ${journey}/courses/new`, 'where a course is added', {
    ...made,
    ids: ({ journeySlug }) => ({ journeySlug }),
  }),
  line(`POST ${journey}/courses/new`, 'a course added', {
    ...made,
    ids: ({ journeySlug }) => ({ journeySlug }),
    form: ({ stepId }) => ({ ...once(), ...settings, delivery: 'recorded', stepId }),
  }),
  line(`GET ${course}`, 'a course in the workshop', { ...made, ids: ({ courseId }) => ({ courseId }) }),
  line(`GET ${course}`, 'a course of another journey', {
    ...otherMade,
    ids: ({ other }) => ({ courseId: other.courseId }),
  }),
  line(`GET ${course}/settings`, 'what a course is called', { ...made, ids: ({ courseId }) => ({ courseId }) }),
  line(`POST ${course}/settings`, 'a course called something else', {
    ...made,
    ids: ({ courseId }) => ({ courseId }),
    form: ({ stepId }) => ({ ...once(), ...settings, delivery: 'course-days', stepId }),
  }),
  line(`POST ${course}/position`, 'a course moved where there is no other', {
    ...made,
    ids: ({ courseId }) => ({ courseId }),
    form: () => ({ way: 'up' }),
    changesNothing: true,
  }),
  line(`GET ${course}/copy`, 'where a copy is made', { ...made, ids: ({ courseId }) => ({ courseId }) }),
  line(`POST ${course}/copy`, 'a copy made', {
    ...made,
    ids: ({ courseId }) => ({ courseId }),
    form: ({ stepId }) => ({ ...once(), name: 'Kopia', stepId }),
  }),
]

const revising = [
  line(`POST ${course}/new-draft`, 'a draft begun', {
    ...made,
    ids: ({ courseId }) => ({ courseId }),
    form: () => ({}),
  }),
  line(`POST ${course}/new-draft`, 'a draft begun of another journey', {
    ...otherMade,
    ids: ({ other }) => ({ courseId: other.courseId }),
    form: () => ({}),
  }),
  line(`GET ${course}/review`, 'the review of a draft', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
  }),
  line(`POST ${course}/review`, 'a review given', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
    form: ({ draftedState }) => ({ state: draftedState, role: 'editor', verdict: 'approved', note: '' }),
  }),
  line(`POST ${course}/review/request`, 'a review asked for twice', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
    form: () => ({}),
    changesNothing: true,
  }),
  line(`GET ${course}/publishing`, 'what is decided before publishing', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
  }),
  line(`POST ${course}/publishing`, 'a draft published, by an owner who does not make the journey', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
    form: ({ draftedState }) => ({ ...decided, state: draftedState, ownerId: '' }),
    changesNothing: true,
  }),
  line(`GET ${course}/setting-aside`, 'whether a draft is set aside', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
  }),
  line(`POST ${course}/setting-aside`, 'a draft set aside', {
    ...made,
    ids: ({ draftedCourseId }) => ({ courseId: draftedCourseId }),
    form: () => ({}),
  }),
  line(`GET ${course}/unpublishing`, 'whether a course is taken back', {
    ...made,
    ids: ({ courseId }) => ({ courseId }),
  }),
  line(`POST ${course}/unpublishing`, 'a course taken back', {
    ...made,
    ids: ({ courseId }) => ({ courseId }),
    form: ({ revisionId }) => ({ revisionId, reason: 'Lagen är ändrad.' }),
  }),
  line(`GET ${course}/revisions/:number`, 'a revision as it was', {
    ...made,
    free: ['number'],
    ids: ({ courseId }) => ({ courseId, number: 1 }),
  }),
  line(`GET ${course}/differences`, 'what differs', { ...made, ids: ({ courseId }) => ({ courseId }) }),
  line(`GET ${course}/sources`, 'what a course rests on', { ...made, ids: ({ courseId }) => ({ courseId }) }),
]

const disagreeing = [
  line('GET /workshop/objections', 'the disagreements one is a party to', { may: whoDisagree }),
  line('GET /workshop/objections/new', 'where one objects', { may: whoDisagree }),
  line('POST /workshop/objections/new', 'an objection raised', {
    ...disagreed,
    form: ({ courseId }) => ({ ...once(), course: courseId, item: '', title: 'Fel', words: 'Så här.' }),
  }),
  line('GET /workshop/objections/:objectionId', 'a disagreement', {
    ...disagreed,
    ids: ({ objectionId }) => ({ objectionId }),
    // Whoever disagrees does it by name.
    shows: ['traveller'],
  }),
  line('POST /workshop/objections/:objectionId/reply', 'an argument', {
    ...disagreed,
    ids: ({ objectionId }) => ({ objectionId }),
    form: () => ({ ...once(), words: 'Jo.' }),
  }),
  line('POST /workshop/objections/:objectionId/lifting', 'a disagreement lifted', {
    ...{ may: ['journey-owner', 'skr-secretariat'], ofJourney: 'travelled', says: 'nothing was done' },
    ids: ({ objectionId }) => ({ objectionId }),
    form: () => ({ ...once(), words: 'Vi kommer inte överens.' }),
  }),
  line('POST /workshop/objections/:objectionId/decision', 'a decision noted', {
    ...{ may: ['journey-owner', 'skr-secretariat'], ofJourney: 'travelled', says: 'nothing was done' },
    ids: ({ objectionId }) => ({ objectionId }),
    form: () => ({ ...once(), words: 'Därför.', outcome: 'upheld', decidedBy: 'styrgruppen' }),
  }),
]

export const journeysMaking = [...building, ...revising, ...disagreeing]
