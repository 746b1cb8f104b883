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
    '/additions/:regionId/courses/:courseId/differences': 'no course with additions has a second revision',
  },
})
