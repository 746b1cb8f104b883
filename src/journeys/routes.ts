import { may, type Place } from '#platform/web'
import { newPackageScreen, packagesScreen } from './packages/package.screen.tsx'
import { libraryFileScreen } from './files/file.screen.tsx'
import { libraryScreen } from './files/library.screen.tsx'
import { madeJourneyScreen, newJourneyScreen } from './structure/journey.screen.tsx'
import { stepScreen, trackScreen } from './structure/parts.screen.tsx'
import {
  courseCopyScreen,
  coursePositionScreen,
  courseSettingsScreen,
  newCourseScreen,
} from './structure/placed-course.screen.tsx'
import { workshopScreen } from './workshop/workshop.screen.tsx'
import { text as workshopWords } from './workshop/workshop.text.ts'

const journey = '/workshop/journeys/:journeySlug'
const course = '/workshop/courses/:courseId'
const makers = may('make content')

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
  { prefix: `${journey}/files`, guard: makers, screen: libraryScreen },
  { prefix: `${journey}/files/:fileKey`, guard: makers, screen: libraryFileScreen },
  { prefix: `${course}/settings`, guard: makers, screen: courseSettingsScreen },
  { prefix: `${course}/position`, guard: makers, screen: coursePositionScreen },
  { prefix: `${course}/copy`, guard: makers, screen: courseCopyScreen },
  { prefix: `${journey}/packages`, guard: makers, screen: packagesScreen },
  { prefix: `${journey}/packages/new`, guard: makers, screen: newPackageScreen },
]
