import { may, open, type Place, signedIn } from '#platform/web'
import { certificateScreen, checkScreen } from './certificate/certificate.screen.tsx'
import { revocationScreen } from './certificate/revocation.screen.tsx'
import { courseScreen } from './course/course.screen.tsx'
import { enrolmentScreen } from './enrolment/enrolment.screen.tsx'
import { fileScreen } from './files/file.screen.ts'
import { mergeScreen } from './merges/merge.screen.tsx'
import { launchScreen } from './packages/launch.screen.ts'
import { packageScreen } from './packages/runtime.screen.tsx'
import { placeScreen } from './place/place.screen.ts'
import { itemScreen } from './player/player.screen.tsx'
import type { LearningPorts } from './ports.ts'
import { readingScreen } from './reading/reading.screen.tsx'
import { employerRecordScreen } from './record/employer-record.screen.tsx'
import { recordScreen } from './record/record.screen.tsx'
import { text as recordWords } from './record/record.text.ts'
import { groupReflectionsScreen } from './reflections/group.screen.tsx'
import { text as reflectionWords } from './reflections/reflections.text.ts'
import { teamReflectionsScreen } from './reflections/team.screen.tsx'
import { journeysScreen } from './route/route.screen.tsx'
import { text as routeWords } from './route/route.text.ts'
import { searchScreen } from './search/search.screen.tsx'
import { text as searchWords } from './search/search.text.ts'
import { startPageScreen } from './start-page/start-page.screen.tsx'
import { text as startWords } from './start-page/start-page.text.ts'
import { certifyScreen } from './study-time/certify.screen.tsx'
import { studyListScreen } from './study-time/study-list.screen.tsx'
import { studyTimeScreen } from './study-time/study-time.screen.tsx'
import { text as studyWords } from './study-time/study-time.text.ts'

/** What learning shows. Everyone signed in has a start page; what is theirs in it is decided there. */
export function learningBoard(ports: LearningPorts): Place[] {
  return [
    {
      prefix: '/',
      guard: signedIn,
      screen: startPageScreen(ports),
      menu: { label: { sv: startWords.sv.menu, en: startWords.en.menu }, order: 0 },
    },
    {
      prefix: '/journeys',
      guard: signedIn,
      screen: journeysScreen(ports),
      menu: { label: { sv: routeWords.sv.menu, en: routeWords.en.menu }, order: 10 },
    },
    { prefix: '/courses', guard: signedIn, screen: courseScreen(ports) },
    { prefix: '/courses', guard: signedIn, screen: itemScreen },
    { prefix: '/courses', guard: signedIn, screen: launchScreen },
    { prefix: '/courses', guard: signedIn, screen: placeScreen },
    { prefix: '/courses', guard: signedIn, screen: groupReflectionsScreen },
    { prefix: '/courses', guard: signedIn, screen: readingScreen },
    {
      prefix: '/team/reflections',
      guard: may('see own team'),
      screen: teamReflectionsScreen,
      menu: { label: { sv: reflectionWords.sv.menu, en: reflectionWords.en.menu }, order: 31 },
    },
    { prefix: '/content', guard: signedIn, screen: fileScreen },
    {
      prefix: '/search',
      guard: signedIn,
      screen: searchScreen,
      menu: { label: { sv: searchWords.sv.menu, en: searchWords.en.menu }, order: 15 },
    },
    {
      prefix: '/record',
      guard: signedIn,
      screen: recordScreen,
      menu: { label: { sv: recordWords.sv.menu, en: recordWords.en.menu }, order: 20 },
    },
    { prefix: '/record', guard: signedIn, screen: certificateScreen },
    { prefix: '/record/study-time', guard: signedIn, screen: studyTimeScreen },
    { prefix: '/certificates', guard: open, screen: checkScreen },
    {
      prefix: '/certificates/:checkCode/revocation',
      guard: may('revoke certificates'),
      screen: revocationScreen,
    },
    { prefix: '/people/:personId/record', guard: may('see people'), screen: employerRecordScreen },
    { prefix: '/people/:personId/enrolments', guard: may('create accounts'), screen: enrolmentScreen(ports) },
    { prefix: '/people/:personId/merge', guard: may('run platform'), screen: mergeScreen(ports) },
    {
      prefix: '/team/study-time',
      guard: may('see own team'),
      screen: certifyScreen,
      menu: { label: { sv: studyWords.sv.team.menu, en: studyWords.en.team.menu }, order: 32 },
    },
    { prefix: '/municipality/study-time', guard: may('see municipality'), screen: studyListScreen },
  ]
}

/** What the origin of web packages answers, to whoever holds the token of a launch. */
export const packagePlace = packageScreen
