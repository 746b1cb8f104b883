import { today } from '#platform'
import { termsFrom } from '../../src/occasions/terms/term.rules.ts'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'
import { feedToken } from './things-calendar.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const token = ({ mark }: Things) => `00000000-0000-4000-8009-000000000${mark.replaceAll(/[a-z]/g, '0')}`
const ofFeed = ({ feedId }: Things) => ({ feedId })
const ofRegion = ({ regionId }: Things) => ({ regionId })

/** Calendars: one's own links and files, what they fetch, and the invitations of a whole term. */
export const calendarLines = [
  line('GET /calendar/:token.ics', 'what a calendar fetches, for whoever holds its link', {
    may: ['anyone'],
    ids: (of) => ({ token: feedToken(of) }),
    shows: ['room'],
    leads: true,
    leaves: ['feed'],
  }),
  line('GET /calendar-links', 'one’s own links', { may: ['signed in'] }),
  line('POST /calendar-links', 'a link of one’s own', {
    may: ['signed in'],
    form: (of) => ({ token: token(of), kind: 'own', name: 'Mobilen' }),
  }),
  line('POST /calendar-links/mail', 'no more invitations by mail', {
    may: ['signed in'],
    form: () => ({ byMail: 'no' }),
  }),
  line('POST /calendar-links/:feedId/renewal', 'another link instead of one', {
    may: ['themselves'],
    ids: ofFeed,
    form: (of) => ({ token: token(of) }),
    says: 'nothing was done',
  }),
  line('POST /calendar-links/:feedId/end', 'a link that is to work no more', { may: ['themselves'], ids: ofFeed }),
  line('GET /occasions/:occasionId/place/days/:dayId.ics', 'a day of one’s own as a file', {
    may: ['themselves', 'its staff'],
    ids: ({ openOccasionId, openDayId }) => ({ occasionId: openOccasionId, dayId: openDayId }),
  }),
  line('GET /outbox/:letterId/invite.ics', 'the calendar of a letter', {
    may: ['system-administrator'],
    ids: ({ letterId }) => ({ letterId }),
  }),
  line('GET /occasions/invitations', 'the regions that whoever asks plans for', { may: whoPlan }),
  line('GET /occasions/invitations/:regionId', 'the invitations of a term', {
    may: whoPlan,
    in: 'region',
    ids: ofRegion,
  }),
  line('POST /occasions/invitations/:regionId/runs', 'a walk through a term', {
    may: whoPlan,
    in: 'region',
    ids: ofRegion,
    form: () => ({ term: termsFrom(today())[0].key }),
  }),
  line('GET /occasions/invitations/:regionId/runs/:runId', 'how far a walk has come', {
    may: whoPlan,
    in: 'region',
    ids: ({ regionId, invitationRunId }) => ({ regionId, runId: invitationRunId }),
  }),
]
