import { may, type Place, signedIn } from '#platform/web'
import { additionFormScreen } from './additions/addition-form.screen.tsx'
import { additionsScreen, courseAdditionsScreen } from './additions/additions.screen.tsx'
import { regionDifferencesScreen } from './additions/differences.screen.tsx'
import { tickScreen } from './additions/tick.screen.ts'
import { archiveScreen, importScreen } from './archives/archives.screen.tsx'
import { differencesScreen } from './differences/differences.screen.tsx'
import { courseDraftScreen } from './editor/course-draft.screen.ts'
import { draftScreen } from './editor/draft.screen.tsx'
import { newPieceScreen } from './editor/new-piece.screen.tsx'
import { pieceScreen } from './editor/piece.screen.tsx'
import { pieceActsScreen } from './editor/piece-acts.screen.ts'
import { libraryFileScreen } from './files/file.screen.tsx'
import { libraryScreen } from './files/library.screen.tsx'
import { newObjectionScreen, objectionScreen, objectionsScreen } from './objections/objection.screen.tsx'
import { newPackageScreen, packagesScreen } from './packages/package.screen.tsx'
import { previewScreen } from './preview/preview.screen.tsx'
import { publishingScreen } from './publishing/publishing.screen.tsx'
import { settingAsideScreen } from './publishing/setting-aside.screen.tsx'
import { reviewScreen } from './review/review.screen.tsx'
import { revisionScreen, unpublishingScreen } from './revisions/revision.screen.tsx'
import { historyScreen } from './saves/history.screen.tsx'
import { sourcesScreen } from './sources/sources.screen.tsx'
import { madeJourneyScreen, newJourneyScreen } from './structure/journey.screen.tsx'
import { stepScreen, trackScreen } from './structure/parts.screen.tsx'
import {
  courseCopyScreen,
  coursePositionScreen,
  courseSettingsScreen,
  newCourseScreen,
} from './structure/placed-course.screen.tsx'
import { madeCourseScreen } from './workshop/course.screen.tsx'
import { workshopScreen } from './workshop/workshop.screen.tsx'
import { text as workshopWords } from './workshop/workshop.text.ts'

const journey = '/workshop/journeys/:journeySlug'
const course = '/workshop/courses/:courseId'
const additions = '/additions/:regionId/courses/:courseId'
const draft = '/workshop/drafts/:draftId'
const makers = may('make content')
const parties = may('make content', 'teach', 'plan occasions', 'settle objections')

/** The workshop: where the journeys are made. */
export const journeysBoard: Place[] = [
  {
    prefix: '/workshop',
    guard: makers,
    screen: workshopScreen,
    menu: { label: { sv: workshopWords.sv.menu, en: workshopWords.en.menu }, order: 32 },
  },
  { prefix: '/workshop/journeys/new', guard: makers, screen: newJourneyScreen },
  { prefix: journey, guard: makers, screen: madeJourneyScreen },
  { prefix: `${journey}/steps/:stepId`, guard: makers, screen: stepScreen },
  { prefix: `${journey}/tracks/:trackId`, guard: makers, screen: trackScreen },
  { prefix: `${journey}/courses/new`, guard: makers, screen: newCourseScreen },
  { prefix: `${journey}/archive`, guard: makers, screen: archiveScreen },
  { prefix: '/workshop/archives', guard: makers, screen: importScreen },
  { prefix: `${journey}/files`, guard: makers, screen: libraryScreen },
  { prefix: `${journey}/files/:fileKey`, guard: makers, screen: libraryFileScreen },
  { prefix: `${course}/settings`, guard: makers, screen: courseSettingsScreen },
  { prefix: `${course}/position`, guard: makers, screen: coursePositionScreen },
  { prefix: `${course}/copy`, guard: makers, screen: courseCopyScreen },
  { prefix: `${journey}/packages`, guard: makers, screen: packagesScreen },
  { prefix: `${journey}/packages/new`, guard: makers, screen: newPackageScreen },
  { prefix: course, guard: makers, screen: madeCourseScreen },
  { prefix: `${course}/review`, guard: makers, screen: reviewScreen },
  { prefix: `${course}/publishing`, guard: makers, screen: publishingScreen },
  { prefix: `${course}/setting-aside`, guard: makers, screen: settingAsideScreen },
  { prefix: `${course}/unpublishing`, guard: makers, screen: unpublishingScreen },
  { prefix: `${course}/revisions/:number`, guard: makers, screen: revisionScreen },
  { prefix: `${course}/differences`, guard: makers, screen: differencesScreen },
  { prefix: `${course}/sources`, guard: makers, screen: sourcesScreen },
  { prefix: '/workshop/objections', guard: parties, screen: objectionsScreen },
  { prefix: '/workshop/objections/new', guard: parties, screen: newObjectionScreen },
  { prefix: '/workshop/objections/:objectionId', guard: parties, screen: objectionScreen },
  { prefix: '/additions', guard: may('plan occasions'), screen: additionsScreen },
  { prefix: additions, guard: may('plan occasions'), screen: courseAdditionsScreen },
  { prefix: `${additions}/differences`, guard: may('plan occasions'), screen: regionDifferencesScreen },
  { prefix: `${additions}/:additionId`, guard: may('plan occasions'), screen: additionFormScreen },
  { prefix: '/courses/:courseId/additions/:additionId', guard: signedIn, screen: tickScreen },
  { prefix: `${course}/draft`, guard: makers, screen: courseDraftScreen },
  { prefix: draft, guard: makers, screen: draftScreen },
  { prefix: `${draft}/preview`, guard: makers, screen: previewScreen },
  { prefix: `${draft}/pieces/new`, guard: makers, screen: newPieceScreen },
  { prefix: `${draft}/pieces/:key`, guard: makers, screen: pieceScreen },
  { prefix: `${draft}/pieces/:key`, guard: makers, screen: pieceActsScreen },
  { prefix: `${draft}/pieces/:key/history`, guard: makers, screen: historyScreen },
]
