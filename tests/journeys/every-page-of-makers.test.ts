import { walkEveryPage } from './every-page.ts'
import { isMade } from './made.ts'

// Whoever makes the content, and whoever plans the days and the money in a region.
walkEveryPage({
  people: ['Gun', 'Eivor'],
  isTheirs: isMade,
  unmet: {
    '/workshop/journeys/new': 'Gun makes one journey and begins no other',
    '/workshop/archives/new': 'an archive is read in as a journey of its own, and Gun begins none',
    '/workshop/archives/:importId': 'no archive has been read in',
    '/workshop/objections/:objectionId': 'nobody disagrees',
    '/workshop/courses/:courseId/draft/missing': 'nothing is missing in the draft',
    '/message-rules/persons/:personId': 'no message has been sent',
    '/occasions/sheet/:sheetId': 'no sheet has been read in',
    '/occasions/invitations/:regionId/runs/:runId': 'no term has been sent again',
    '/rota': 'who plans in one region is led straight to it',
    '/additions/:regionId/courses/:courseId/differences': 'no course with additions has a second revision',
  },
})
