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
]
