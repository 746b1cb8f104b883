import { randomUUID } from 'node:crypto'
import { line } from './line.ts'
import type { Things } from './things.ts'

const made = { may: ['journey-owner'], ofJourney: 'travelled' } as const
const otherMade = { may: ['journey-owner'], ofJourney: 'other' } as const
const draft = '/workshop/drafts/:draftId'
const piece = `${draft}/pieces/:key`

const own = ({ writtenId }: Things) => ({ draftId: writtenId })
const ofOther = ({ other }: Things) => ({ draftId: other.writtenId })
const ownPiece = ({ writtenId, pieceKey }: Things) => ({ draftId: writtenId, key: pieceKey })
const otherPiece = ({ other }: Things) => ({ draftId: other.writtenId, key: other.pieceKey })
const ownAside = (of: Things) => ({ ...ownPiece(of), saveId: of.asideId })
const goal = { level: 'skill', wording: 'Kunna mer', version: 1 }

/** Drafts while they are written: only those who make the journey see or change any of it. */
export const draftLines = [
  line('GET /workshop/courses/:courseId/draft', 'the way to the draft of a course', {
    ...made,
    ids: ({ writtenCourseId }) => ({ courseId: writtenCourseId }),
  }),
  line('GET /workshop/courses/:courseId/draft/missing', 'the way to what is missing in it', {
    ...made,
    ids: ({ writtenCourseId }) => ({ courseId: writtenCourseId }),
  }),
  line(`GET ${draft}`, 'a draft', { ...made, ids: own }),
  line(`GET ${draft}`, 'a draft of another journey', { ...otherMade, ids: ofOther }),
  line(`GET ${draft}/preview`, 'a draft as participants will see it', { ...made, ids: own }),
  line(`GET ${draft}/preview/:key`, 'a goal, which has no preview of its own', { may: [], ids: ownPiece }),
  line(`GET ${draft}/pieces/new`, 'where a piece begins', { ...made, ids: own }),
  line(`POST ${draft}/pieces/new`, 'a piece begun', {
    ...made,
    ids: own,
    form: () => ({ token: randomUUID(), kind: 'goal', wording: 'Nytt', level: 'fact' }),
  }),
  line(`GET ${piece}`, 'a piece', { ...made, ids: ownPiece }),
  line(`GET ${piece}`, 'a piece of another journey', { ...otherMade, ids: otherPiece }),
  line(`GET ${piece}`, 'a piece of another draft than it says', {
    may: [],
    ids: ({ writtenId, other }) => ({ draftId: writtenId, key: other.pieceKey }),
  }),
  line(`POST ${piece}`, 'a piece saved', { ...made, ids: ownPiece, form: () => goal }),
  line(`POST ${piece}`, 'a piece of another journey saved', { ...otherMade, ids: otherPiece, form: () => goal }),
  line(`POST ${piece}/move`, 'a piece moved', { ...made, ids: ownPiece, form: () => ({ to: 'down' }) }),
  line(`POST ${piece}/removal`, 'a piece removed', { ...made, ids: ownPiece, form: () => ({}) }),
  line(`POST ${piece}/restoration`, 'a piece put back that was never removed', {
    ...made,
    ids: ownPiece,
    form: () => ({}),
    changesNothing: true,
  }),
  line(`GET ${piece}/history`, 'what a piece has said', { ...made, ids: ownPiece }),
  line(`GET ${piece}/history/:saveId`, 'a saved state of a piece', { ...made, ids: ownAside }),
  line(`GET ${piece}/history/:saveId`, 'a saved state of another piece than it says', {
    may: [],
    ids: ({ writtenId, nextPieceKey, asideId }) => ({ draftId: writtenId, key: nextPieceKey, saveId: asideId }),
  }),
  line(`POST ${piece}/history/:saveId/restoration`, 'a saved state put in place', {
    ...made,
    ids: ownAside,
    form: () => ({ version: 1 }),
  }),
]
