import { roles } from '#values'
import { line, type Who } from './line.ts'

const whoTeach: readonly Who[] = ['trainer', 'course-leader', 'journey-owner']

/** What one travels, does and has earned. */
export const learning = [
  line('GET /', 'the start page of whoever asks', { may: ['signed in'] }),
  line('GET /journeys', 'the journeys', { may: ['signed in'] }),
  line('GET /journeys/:journeySlug/:stepSlug', 'a route', {
    may: ['signed in'],
    ids: ({ journeySlug, stepSlug }) => ({ journeySlug, stepSlug }),
  }),
  line('GET /courses/:courseId', 'a course', {
    may: ['themselves', ...roles],
    ids: ({ courseId }) => ({ courseId }),
  }),
  line('GET /courses/:courseId', 'a course that one does not travel', {
    may: roles,
    ids: ({ other }) => ({ courseId: other.courseId }),
  }),
  line('GET /courses/:courseId/items/:itemId', 'a task', {
    may: ['themselves', ...whoTeach],
    ofJourney: 'travelled',
    ids: ({ courseId, reflectionId }) => ({ courseId, itemId: reflectionId }),
  }),
  line('GET /courses/:courseId/items/:itemId', 'a task that one does not travel', {
    may: whoTeach,
    ofJourney: 'other',
    ids: ({ other }) => ({ courseId: other.courseId, itemId: other.itemId }),
  }),
  line('GET /courses/:courseId/items/:itemId', 'a task of another course than it says', {
    may: [],
    ids: ({ courseId, other }) => ({ courseId, itemId: other.itemId }),
  }),
  line('POST /courses/:courseId/items/:itemId/completion', 'a task done', {
    may: ['themselves'],
    ids: ({ courseId, deepeningId }) => ({ courseId, itemId: deepeningId }),
    form: () => ({}),
  }),
  line('POST /courses/:courseId/items/:itemId/completion', 'a task done that one does not travel', {
    may: [],
    ids: ({ other }) => ({ courseId: other.courseId, itemId: other.itemId }),
    form: () => ({}),
  }),
  line('GET /search', 'a question to all that one may read', {
    may: ['signed in'],
    search: () => ({ q: 'läs' }),
  }),
  line('POST /courses/:courseId/items/:itemId/place', 'how far a film has been played', {
    may: ['themselves'],
    ids: ({ courseId, filmId }) => ({ courseId, itemId: filmId }),
    form: () => ({ seconds: 40 }),
    changesNothing: true,
  }),
  line('POST /courses/:courseId/items/:itemId/place', 'a place in a film on another way', {
    may: [],
    ids: ({ other }) => ({ courseId: other.courseId, itemId: other.filmId }),
    form: () => ({ seconds: 40 }),
  }),
  line('GET /courses/:courseId/items/:itemId/group', 'what the group shares', {
    may: ['themselves'],
    ids: ({ courseId, reflectionId }) => ({ courseId, itemId: reflectionId }),
  }),
  line('GET /courses/:courseId/items/:itemId/group', 'what a group on another way shares', {
    may: [],
    ids: ({ other }) => ({ courseId: other.courseId, itemId: other.reflectionId }),
  }),
  line('GET /courses/:courseId/reading', 'all the texts of a course', {
    may: ['themselves', ...whoTeach],
    ofJourney: 'travelled',
    ids: ({ courseId }) => ({ courseId }),
  }),
  line('GET /courses/:courseId/reading', 'all the texts of a course that one does not travel', {
    may: whoTeach,
    ofJourney: 'other',
    ids: ({ other }) => ({ courseId: other.courseId }),
  }),
  line('GET /team/reflections', 'what those one leads have shared', { may: ['team-leader'] }),
  line('GET /record', 'what whoever asks has done', { may: ['signed in'] }),
  line('GET /record/evidence.csv', 'what whoever asks has done, as a file', { may: ['signed in'] }),
  line('GET /record/certificates/:certificateId(^\\d+).pdf', 'a certificate as a paper', {
    may: ['themselves'],
    ids: ({ certificateId }) => ({ certificateId }),
  }),
  line('GET /certificates', 'the question whether a certificate is genuine', { may: ['anyone'] }),
  line('GET /certificates/:checkCode', 'the answer, for whoever holds its code', {
    may: ['anyone'],
    ids: ({ checkCode }) => ({ checkCode }),
    shows: ['traveller'],
  }),
  line('GET /record/evidence.pdf', 'what whoever asks has done, as a document', { may: ['signed in'] }),
  line('GET /record/study-time', 'the time whoever asks has studied', { may: ['signed in'] }),
  line('POST /record/study-time', 'time studied in no course', {
    may: ['signed in'],
    form: () => ({ course: '', onDay: '', minutes: '30', paid: 'yes' }),
    says: 'no in the form',
    changesNothing: true,
  }),
  line('GET /certificates/:checkCode/revocation', 'the question whether a certificate is taken back', {
    may: ['regional-project-manager'],
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ checkCode }) => ({ checkCode }),
  }),
  line('POST /certificates/:checkCode/revocation', 'a certificate taken back', {
    may: ['regional-project-manager'],
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ checkCode }) => ({ checkCode }),
    form: () => ({ ground: 'by-mistake', reason: 'Fel kurs' }),
  }),
  line('GET /people/:personId/record', 'what someone has done with their employer', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    // Who read what of whom is kept, so that it can be told.
    leaves: ['audit_record'],
    ids: ({ travellerId }) => ({ personId: travellerId }),
  }),
  line('GET /people/:personId/enrolments', 'where someone travels', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    ids: ({ travellerId }) => ({ personId: travellerId }),
  }),
  line('GET /people/:personId/enrolments', 'what it means that someone leaves a step', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    ids: ({ travellerId }) => ({ personId: travellerId }),
    search: ({ stepId }) => ({ way: `${stepId}-end` }),
  }),
  line('POST /people/:personId/enrolments', 'an end to where someone travels', {
    may: ['team-leader', 'municipal-administrator'],
    in: 'unit',
    ids: ({ travellerId }) => ({ personId: travellerId }),
    form: ({ stepId }) => ({ way: `${stepId}-end` }),
  }),
  line('GET /people/:personId/merge', 'whether two accounts are one person', {
    may: ['system-administrator'],
    ids: ({ newcomerId }) => ({ personId: newcomerId }),
  }),
  line('POST /people/:personId/merge', 'two accounts made one', {
    may: ['system-administrator'],
    ids: ({ newcomerId }) => ({ personId: newcomerId }),
    form: ({ colleagueEmail }) => ({ other: colleagueEmail, reason: 'Bytte efternamn' }),
  }),
  line('GET /team/study-time', 'the time a team has studied', { may: ['team-leader'] }),
  line('POST /team/study-time', 'no time certified', {
    may: ['team-leader'],
    form: () => ({}),
    changesNothing: true,
  }),
  line('GET /municipality/study-time', 'the time studied in a municipality', {
    may: ['municipal-administrator', 'head-of-social-services'],
  }),
  line('GET /municipality/study-time/:municipalityId(^\\d+)/:year(^\\d{4}).csv', 'the time studied, as a file', {
    may: ['municipal-administrator', 'head-of-social-services'],
    in: 'municipality',
    ids: ({ municipalityId }) => ({ municipalityId, year: 2026 }),
    free: ['year'],
  }),
  line('GET /municipality/study-time/:municipalityId(^\\d+)/:year(^\\d{4}).pdf', 'the time studied, as a document', {
    may: ['municipal-administrator', 'head-of-social-services'],
    in: 'municipality',
    ids: ({ municipalityId }) => ({ municipalityId, year: 2026 }),
    free: ['year'],
  }),
]
