export type {
  DayForm,
  Marking,
  MoneyPort,
  OccasionsPorts,
  PriceComponent,
  PricedDay,
  PricePort,
  Seat,
} from './ports.ts'
