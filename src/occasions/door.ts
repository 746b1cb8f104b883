export { markAttendance } from './attendance/mark-attendance.ts'
export { bookSeats } from './booking/book-seats.ts'
export { bookedDaysPort } from './booking/booked-days-port.ts'
export { cancelBooking } from './booking/cancel-booking.ts'
export { leaveDay } from './call-outs/leave-day.ts'
export { checkBookingsCommand } from './check-bookings/check-bookings-command.screen.ts'
export { claimPlace } from './check-in/claim-place.ts'
export { forgetDetails, keepDetails } from './details/keep-details.ts'
export { beInterested } from './interest/be-interested.ts'
export { setLadder } from './ladder/set-ladder.ts'
export { cancelOccasion } from './lifecycle/cancel-occasion.ts'
export { settleOccasion } from './lifecycle/settle-occasion.ts'
export { actOnItems } from './logistics/act-on-items.ts'
export { addLogisticsLine, beginLogistics, changeLogisticsLine } from './logistics/change-lines.ts'
export { listItemsOf } from './logistics/logistics.report.ts'
export { needOf } from './logistics/logistics.rules.ts'
export { listLogisticsLines } from './logistics/logistics.store.ts'
export { keepMessageRule } from './message-rules/keep-message-rule.ts'
export type { MessageTerms } from './message-rules/message.rules.ts'
export { moveFree, moveRunOut } from './offers/move-seats.job.ts'
export { getParticularDay } from './parts/parts.store.ts'
export { planOccasion } from './planning/plan-occasion.ts'
export type {
  DayForm,
  DayMove,
  KnownFee,
  Marking,
  MoneyPort,
  OccasionsPorts,
  PriceComponent,
  PricedDay,
  PricePort,
  Repricing,
  Seat,
  SeatFacts,
  SeatFee,
} from './ports.ts'
export { remindToPrepare } from './preparation/remind-to-prepare.ts'
export { setPreparationRule } from './preparation/set-preparation-rule.ts'
export { makeQuotaKey } from './quota-keys/make-quota-key.ts'
export { listRegisters } from './quota-keys/register.report.ts'
export { quotasBy } from './quotas/quota.rules.ts'
export { setQuotas } from './quotas/set-quotas.ts'
export { askForSeat } from './requests/ask-for-seat.ts'
export { expireRequests } from './requests/end-request.ts'
export { occasionsBoard } from './routes.ts'
export { nationalTerms as nationalSeatTerms, type SeatTerms } from './seats/seat-rule.rules.ts'
export { setSeatRule } from './seats/set-seat-rule.ts'
export { shareSeats } from './sharing/share-seats.ts'
export { readSheetDay } from './sheets/cells.rules.ts'
export { forgetSheets } from './sheets/forget-sheets.ts'
export { readCells } from './sheets/read-cells.ts'
export { answerDay } from './staff-invitations/answer-day.ts'
export { remindStaff } from './staff-invitations/remind-staff.ts'
export { setStaffRule } from './staff-invitations/set-staff-rule.ts'
export { callInReserve } from './staffing/call-in-reserve.ts'
export { takeOverSeat } from './takeovers/take-over-seat.ts'
export { setTravelTime } from './travel/set-travel-time.ts'
export { releaseAllUnnamed } from './unnamed/release-unnamed.job.ts'
export { reserveUnnamed } from './unnamed/reserve-unnamed.ts'
export { saveRoom } from './venues/save-room.ts'
export { makeVenue } from './venues/save-venue.ts'
export { placeOf } from './venues/venue.rules.ts'
