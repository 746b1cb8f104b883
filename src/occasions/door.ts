export { markAttendance } from './attendance/mark-attendance.ts'
export { bookSeats } from './booking/book-seats.ts'
export { bookedDaysPort } from './booking/booked-days-port.ts'
export { checkBookingsCommand } from './check-bookings/check-bookings-command.screen.ts'
export { actOnLogistics } from './logistics/act-on-logistics.ts'
export { addLogisticsLine, beginLogistics } from './logistics/change-lines.ts'
export { keepMessageRule } from './message-rules/keep-message-rule.ts'
export type { MessageTerms } from './message-rules/message.rules.ts'
export { moveFree, moveRunOut } from './offers/move-seats.ts'
export { planOccasion } from './planning/plan-occasion.ts'
export type {
  DayForm,
  KnownFee,
  Marking,
  MoneyPort,
  OccasionsPorts,
  PriceComponent,
  PricedDay,
  PricePort,
  Seat,
  SeatFacts,
  SeatFee,
} from './ports.ts'
export { remindToPrepare } from './preparation/remind-to-prepare.ts'
export { setPreparationRule } from './preparation/set-preparation-rule.ts'
export { occasionsBoard } from './routes.ts'
export { nationalSeatRule, type SeatTerms } from './seats/seat-rule.rules.ts'
export { setSeatRule } from './seats/set-seat-rule.ts'
export { releaseUnnamed } from './unnamed/release-unnamed.ts'
