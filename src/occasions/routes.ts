import { may, open, type Place, signedIn } from '#platform/web'
import { attendanceScreen } from './attendance/attendance.screen.tsx'
import { teachingScreen } from './attendance/teaching.screen.tsx'
import { text as teachingWords } from './attendance/teaching.text.ts'
import { bookingScreen } from './booking/booking.screen.tsx'
import { cancellationScreen } from './booking/cancellation.screen.tsx'
import { teamScreen } from './booking/team.screen.tsx'
import { text as teamWords } from './booking/team.text.ts'
import { callOutLinkScreen, ownCallOutScreen } from './call-outs/answer.screen.tsx'
import { callOutScreen } from './call-outs/call-out.screen.tsx'
import { queueScreen } from './calls/calls.screen.tsx'
import { oneWaitingScreen } from './calls/one.screen.tsx'
import { checkInScreen, readCodeScreen } from './check-in/check-in.screen.tsx'
import { claimsScreen } from './check-in/claims.screen.ts'
import { codeScreen } from './check-in/code.screen.tsx'
import { lateClaimScreen } from './check-in/late-claim.screen.ts'
import { crewRoomScreen } from './crew-room/crew-room.screen.tsx'
import { text as crewRoomWords } from './crew-room/crew-room.text.ts'
import { dayPricesScreen } from './day-prices/day-prices.screen.tsx'
import { dayScreen } from './days/day.screen.tsx'
import { moveScreen } from './days/move.screen.tsx'
import { deskScreen } from './desk/desk.screen.tsx'
import { text as deskWords } from './desk/desk.text.ts'
import { detailsScreen } from './details/details.screen.tsx'
import { toldScreen } from './details/told.screen.tsx'
import { factsScreen } from './facts/facts.screen.tsx'
import { dayFileScreen } from './feeds/day-file.screen.ts'
import { feedScreen } from './feeds/feed.screen.ts'
import { linksScreen } from './feeds/links.screen.tsx'
import { demandScreen } from './interest/demand.screen.tsx'
import { interestScreen } from './interest/interest.screen.tsx'
import { givenBackScreen } from './ladder/given-back.screen.tsx'
import { ladderScreen } from './ladder/ladder.screen.tsx'
import { occasionCancellationScreen } from './lifecycle/cancellation.screen.tsx'
import { decisionScreen } from './lifecycle/decision.screen.ts'
import { settleScreen } from './lifecycle/settle.screen.tsx'
import { listsScreen } from './lists/lists.screen.tsx'
import { logisticsLinesScreen } from './logistics/lines.screen.tsx'
import { logisticsScreen } from './logistics/logistics.screen.tsx'
import { logisticsOverviewScreen } from './logistics/overview.screen.tsx'
import { makeUpScreen } from './make-up/make-up.screen.tsx'
import { messageRulesScreen } from './message-rules/message-rules.screen.tsx'
import { personMessagesScreen, plannedMessagesScreen } from './message-rules/planned.screen.tsx'
import { occasionListScreen } from './occasion/list.screen.tsx'
import { occasionScreen } from './occasion/occasion.screen.tsx'
import { text as occasionWords } from './occasion/occasion.text.ts'
import { answerScreen } from './offers/answer.screen.tsx'
import { attendanceRuleScreen } from './parts/attendance-rule.screen.tsx'
import { partsScreen } from './parts/parts.screen.tsx'
import { planScreen } from './planning/plan.screen.tsx'
import type { OccasionsPorts } from './ports.ts'
import { preparationRuleScreen } from './preparation/preparation-rule.screen.tsx'
import { queuePlaceScreen } from './queue/leave-queue.screen.ts'
import { placeScreen } from './queue/place.screen.tsx'
import { quotaKeysScreen } from './quota-keys/quota-key.screen.tsx'
import { quotaRecordScreen } from './quota-record/quota-record.screen.tsx'
import { quotasScreen } from './quotas/quota.screen.tsx'
import { readinessScreen } from './readiness/readiness.screen.tsx'
import { deputyChoiceScreen, deputyScreen } from './requests/deputy.screen.tsx'
import { requestLinkScreen } from './requests/link.screen.tsx'
import { openOccasionsScreen } from './requests/open.screen.tsx'
import { text as openWords } from './requests/open.text.ts'
import { requestsScreen } from './requests/requests.screen.tsx'
import { rotaScreen } from './rota/rota.screen.tsx'
import { rotaRunScreen } from './rota-runs/rota-run.screen.tsx'
import { runSheetScreen, taughtCourseScreen } from './run-sheet/run-sheet.screen.tsx'
import { marksScreen } from './scanning/marks.screen.ts'
import { ownCodeScreen } from './scanning/own-code.screen.tsx'
import { scannerScreen } from './scanning/scanner.screen.tsx'
import { seatRuleScreen } from './seats/seat-rule.screen.tsx'
import { seriesScreen } from './series/series.screen.tsx'
import { elsewhereScreen } from './sharing/elsewhere.screen.tsx'
import { sharingScreen } from './sharing/sharing.screen.tsx'
import { sheetScreen } from './sheets/sheet.screen.tsx'
import { staffAnswersScreen } from './staff-invitations/answers.screen.tsx'
import { staffLinkScreen } from './staff-invitations/link.screen.tsx'
import { ownDayScreen } from './staff-invitations/self.screen.tsx'
import { staffRuleScreen } from './staff-invitations/staff-rule.screen.tsx'
import { staffScreen } from './staffing/staffing.screen.tsx'
import { stationScreen } from './station/station.screen.tsx'
import { text as stationWords } from './station/station.text.ts'
import { takeoverLinkScreen } from './takeovers/link.screen.tsx'
import { moveSeatScreen } from './takeovers/move.screen.tsx'
import { colleagueScreen, takeoverScreen } from './takeovers/takeover.screen.tsx'
import { termsScreen } from './terms/terms.screen.tsx'
import { unnamedScreen } from './unnamed/unnamed.screen.tsx'
import { roomsScreen } from './venues/rooms.screen.tsx'
import { venueScreen } from './venues/venue.screen.tsx'
import { venuesScreen } from './venues/venues.screen.tsx'

const one = '/occasions/:occasionId'
const onDay = `${one}/days/:dayId`
const maySee = may('teach', 'mark attendance', 'plan occasions')
const seat = `${one}/booking/:bookingId`

export function occasionsBoard(ports: OccasionsPorts): Place[] {
  return [
    {
      prefix: '/station',
      guard: may('see own team', 'see municipality'),
      screen: stationScreen,
      menu: { label: { sv: stationWords.sv.menu, en: stationWords.en.menu }, order: 28 },
    },
    {
      prefix: '/trainer-platform',
      guard: may('teach'),
      screen: crewRoomScreen,
      menu: { label: { sv: crewRoomWords.sv.menu, en: crewRoomWords.en.menu }, order: 33 },
    },
    {
      prefix: '/team',
      guard: may('see own team'),
      screen: teamScreen,
      menu: { label: { sv: teamWords.sv.menu, en: teamWords.en.menu }, order: 30 },
    },
    {
      prefix: '/teaching',
      guard: may('teach'),
      screen: teachingScreen,
      menu: { label: { sv: teachingWords.sv.menu, en: teachingWords.en.menu }, order: 35 },
    },
    {
      prefix: '/desk',
      guard: may('plan occasions'),
      screen: deskScreen,
      menu: { label: { sv: deskWords.sv.menu, en: deskWords.en.menu }, order: 38 },
    },
    {
      prefix: '/occasions',
      guard: may('plan occasions', 'see occasions'),
      screen: occasionListScreen,
      menu: { label: { sv: occasionWords.sv.menu, en: occasionWords.en.menu }, order: 40 },
    },
    { prefix: '/occasions/new', guard: may('plan occasions'), screen: planScreen(ports) },
    { prefix: '/occasions/sheet', guard: may('plan occasions'), screen: sheetScreen(ports) },
    { prefix: '/occasions/series', guard: may('plan occasions'), screen: seriesScreen(ports) },
    { prefix: one, guard: may('plan occasions', 'see occasions'), screen: occasionScreen(ports) },
    { prefix: `${one}/facts`, guard: may('plan occasions'), screen: factsScreen(ports) },
    { prefix: `${one}/move`, guard: may('plan occasions'), screen: moveScreen(ports) },
    { prefix: `${one}/cancellation`, guard: may('plan occasions'), screen: occasionCancellationScreen(ports) },
    { prefix: `${onDay}/cancellation`, guard: may('plan occasions'), screen: occasionCancellationScreen(ports) },
    { prefix: `${one}/decision`, guard: may('plan occasions'), screen: decisionScreen },
    { prefix: `${one}/settle`, guard: may('plan occasions'), screen: settleScreen },
    { prefix: `${one}/booking`, guard: may('book seats'), screen: bookingScreen(ports) },
    { prefix: `${seat}/cancellation`, guard: signedIn, screen: cancellationScreen(ports) },
    {
      prefix: '/open-occasions',
      guard: signedIn,
      screen: openOccasionsScreen(ports),
      menu: { label: { sv: openWords.sv.menu, en: openWords.en.menu }, order: 12, notFor: may('plan occasions') },
    },
    { prefix: '/requests', guard: signedIn, screen: requestsScreen(ports) },
    { prefix: '/requests/deputy', guard: signedIn, screen: deputyScreen },
    { prefix: '/requests/deputy/choice', guard: may('see own team'), screen: deputyChoiceScreen },
    { prefix: '/requests/:token', guard: open, screen: requestLinkScreen(ports) },
    { prefix: `${seat}/move`, guard: may('book seats', 'plan occasions'), screen: moveSeatScreen(ports) },
    { prefix: `${seat}/takeover`, guard: signedIn, screen: takeoverScreen },
    { prefix: `${seat}/takeover/colleague`, guard: may('book seats'), screen: colleagueScreen(ports) },
    { prefix: '/takeovers/:token', guard: open, screen: takeoverLinkScreen(ports) },
    { prefix: `${one}/cancellations`, guard: may('plan occasions'), screen: givenBackScreen(ports) },
    { prefix: '/cancellation-rules', guard: may('plan occasions'), screen: ladderScreen },
    { prefix: '/interest', guard: signedIn, screen: interestScreen },
    { prefix: '/interest/demand', guard: may('plan occasions', 'see occasions'), screen: demandScreen },
    { prefix: '/occasions/elsewhere', guard: may('plan occasions', 'see occasions'), screen: elsewhereScreen },
    { prefix: `${one}/sharing`, guard: may('plan occasions', 'see occasions'), screen: sharingScreen(ports) },
    { prefix: '/quotas', guard: may('see occasions', 'see municipality'), screen: quotaRecordScreen },
    { prefix: '/quota-keys', guard: may('plan occasions'), screen: quotaKeysScreen },
    {
      prefix: `${one}/unnamed`,
      guard: may('book seats', 'plan occasions', 'see occasions'),
      screen: unnamedScreen(ports),
    },
    { prefix: `${one}/quotas`, guard: may('plan occasions', 'see occasions'), screen: quotasScreen(ports) },
    { prefix: `${one}/queue-place`, guard: may('book seats', 'plan occasions'), screen: queuePlaceScreen(ports) },
    { prefix: '/offers/:token', guard: open, screen: answerScreen(ports) },
    { prefix: `${one}/queue`, guard: may('plan occasions'), screen: queueScreen },
    { prefix: `${one}/queue/:queuePlaceId`, guard: may('plan occasions'), screen: oneWaitingScreen(ports) },
    { prefix: `${one}/place`, guard: signedIn, screen: placeScreen(ports) },
    { prefix: `${one}/place/details`, guard: signedIn, screen: detailsScreen },
    { prefix: `${one}/details`, guard: may('plan occasions', 'teach'), screen: toldScreen },
    { prefix: `${one}/place/days`, guard: signedIn, screen: dayFileScreen },
    { prefix: '/occasions/invitations', guard: may('plan occasions'), screen: termsScreen },
    { prefix: '/calendar', guard: open, screen: feedScreen },
    { prefix: '/calendar-links', guard: signedIn, screen: linksScreen },
    { prefix: `${one}/readiness`, guard: may('teach', 'plan occasions'), screen: readinessScreen(ports) },
    { prefix: '/logistics', guard: may('plan occasions'), screen: logisticsOverviewScreen },
    { prefix: '/logistics/regions/:regionId', guard: may('plan occasions'), screen: logisticsLinesScreen },
    { prefix: `${one}/logistics`, guard: may('plan occasions'), screen: logisticsScreen },
    { prefix: `${one}/lists`, guard: may('teach', 'plan occasions'), screen: listsScreen },
    { prefix: `${one}/run-sheet`, guard: may('teach', 'plan occasions'), screen: runSheetScreen },
    { prefix: '/teaching/courses/:courseId', guard: may('teach', 'make content'), screen: taughtCourseScreen },
    { prefix: '/rota', guard: may('plan occasions'), screen: rotaScreen },
    { prefix: '/rota/:regionId/runs/:runId', guard: may('plan occasions'), screen: rotaRunScreen },
    { prefix: '/venues', guard: may('plan occasions'), screen: venuesScreen },
    { prefix: '/venues/:venueId', guard: may('plan occasions'), screen: venueScreen },
    { prefix: '/venues/:venueId/rooms', guard: may('plan occasions'), screen: roomsScreen },
    { prefix: '/message-rules', guard: may('plan occasions'), screen: messageRulesScreen },
    { prefix: '/message-rules/persons/:personId', guard: may('plan occasions'), screen: personMessagesScreen },
    { prefix: `${one}/messages`, guard: may('plan occasions'), screen: plannedMessagesScreen },
    { prefix: '/preparation', guard: may('plan occasions'), screen: preparationRuleScreen },
    { prefix: '/seat-rules', guard: may('plan occasions'), screen: seatRuleScreen },
    { prefix: `${one}/days/:dayId`, guard: may('plan occasions'), screen: dayScreen(ports) },
    { prefix: `${one}/days/:dayId/staff`, guard: may('plan occasions'), screen: staffScreen },
    { prefix: `${one}/staff-answers`, guard: may('plan occasions'), screen: staffAnswersScreen },
    { prefix: `${one}/call-outs/:callOutId`, guard: may('plan occasions'), screen: callOutScreen },
    { prefix: '/staff-answers/:token', guard: open, screen: staffLinkScreen },
    { prefix: '/call-outs/:token', guard: open, screen: callOutLinkScreen },
    { prefix: '/trainer-platform/days/:dayId', guard: may('teach'), screen: ownDayScreen },
    { prefix: '/trainer-platform/call-outs/:askId', guard: may('teach'), screen: ownCallOutScreen },
    { prefix: '/staff-rules', guard: may('plan occasions'), screen: staffRuleScreen },
    { prefix: `${one}/days/:dayId/prices`, guard: may('plan occasions'), screen: dayPricesScreen(ports) },
    { prefix: `${onDay}/attendance`, guard: maySee, screen: attendanceScreen(ports) },
    { prefix: `${onDay}/check-in`, guard: maySee, screen: codeScreen },
    { prefix: '/check-in', guard: signedIn, screen: readCodeScreen(ports) },
    { prefix: '/check-in/claims', guard: signedIn, screen: lateClaimScreen },
    { prefix: '/check-in/:code', guard: signedIn, screen: checkInScreen(ports) },
    { prefix: `${onDay}/claims`, guard: maySee, screen: claimsScreen(ports) },
    { prefix: `${onDay}/marks`, guard: maySee, screen: marksScreen(ports) },
    { prefix: `${onDay}/scanner`, guard: maySee, screen: scannerScreen(ports) },
    { prefix: `${one}/place/code`, guard: signedIn, screen: ownCodeScreen },
    { prefix: `${one}/make-ups`, guard: maySee, screen: makeUpScreen(ports) },
    { prefix: '/attendance-rule', guard: may('plan occasions'), screen: attendanceRuleScreen },
    { prefix: `${onDay}/parts`, guard: maySee, screen: partsScreen },
  ]
}
