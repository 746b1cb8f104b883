import type { Wish } from './acts.ts'

const at = (...names: string[]) => names.map((name) => `${name}.example`)
const nils = 'nils@norrbotten.example'
const eivor = 'eivor@norrbotten.example'
const hedda = 'hedda@gr.example'
const norrbotten = 'norrbottens-kommuner'
const gr = 'goteborgsregionen'
const karin = 'karin@lulea.example'
export const gustav = 'gustav@gallivare.example'
export const ritva = 'ritva@haparanda.example'
export const siri = 'siri@molndal.example'
const ulf = 'ulf@boden.example'

/** A day of last year: its first weekday of that kind from a date on; a place, or a link. */
interface DayGiven {
  readonly from: string
  readonly where: string
  readonly hours?: 'morning'
}

export interface HeldGiven extends Omit<Wish, 'days'> {
  readonly plannedOn: string
  readonly days: readonly DayGiven[]
  /** Seats of it that are kept for municipalities by their inhabitants. */
  readonly quotas?: number
  /** Seats that another region’s people may have, and who took them. */
  readonly shared?: {
    readonly with: string
    readonly seats: number
    readonly agreedWith: string
    readonly by: string
    readonly who: readonly string[]
  }
  readonly booked: readonly { readonly by: string; readonly who: readonly string[] }[]
  /** Given back so many days before the first. */
  readonly cancelled?: { readonly who: string; readonly daysBefore: number }
  readonly takenOver?: { readonly from: string; readonly to: string; readonly daysBefore: number }
  /** A reserve who taught that day. */
  readonly called?: { readonly who: string; readonly day: number }
  readonly absent: readonly { readonly who: string; readonly day: number }[]
  readonly ill: readonly { readonly who: string; readonly day: number }[]
}

/** Who belonged to a team from that year on: for that year only, where they have left. */
export const teams = [
  { region: norrbotten, email: gustav, role: 'trainer', hasLeft: true },
  { region: norrbotten, email: ritva, role: 'reserve', hasLeft: true },
  { region: gr, email: siri, role: 'course-leader', hasLeft: false },
  { region: gr, email: gustav, role: 'trainer', hasLeft: true },
] as const
export const taught = ['vald-och-utsatthet', 'samtal-och-delaktighet', 'verktyg-i-vardagen']

/** Three courses of Norrbotten’s and one of GR’s, each with guests or trainers over a border. All of it invented. */
export const heldLastYear: readonly HeldGiven[] = [
  {
    ...{ region: norrbotten, by: eivor, course: 'vald-och-utsatthet', seats: 16, plannedOn: '01-13' },
    quotas: 11,
    days: [
      { from: '03-11', where: 'Kulturens hus, Luleå' },
      { from: '04-08', where: 'Stadshuset, Boden' },
    ],
    staff: [
      { email: karin, role: 'course-leader' },
      { email: gustav, role: 'trainer' },
      { email: ritva, role: 'reserve' },
    ],
    booked: [
      { by: nils, who: at('tage@lulea', 'doris@lulea', 'elsa@pitea', 'birger@pitea', 'ylva@boden') },
      { by: nils, who: at('marta@gallivare', 'kaisa@kiruna', 'egon@alvsbyn', 'britta@kalix') },
    ],
    cancelled: { who: 'birger@pitea.example', daysBefore: 10 },
    takenOver: { from: 'ylva@boden.example', to: 'torvald@boden.example', daysBefore: 4 },
    called: { who: ritva, day: 2 },
    absent: [{ who: 'doris@lulea.example', day: 2 }],
    ill: [],
  },
  {
    ...{ region: norrbotten, by: eivor, course: 'samtal-och-delaktighet', seats: 14, plannedOn: '02-10' },
    days: [
      { from: '05-06', where: 'https://mote.norrbotten.example/samtal-forra-1' },
      { from: '05-20', where: 'Folkets hus, Kiruna' },
    ],
    staff: [
      { email: karin, role: 'course-leader' },
      { email: ulf, role: 'trainer' },
      { email: gustav, role: 'trainer' },
    ],
    shared: { with: gr, seats: 3, agreedWith: 'Hedda', by: hedda, who: at('sixten@molndal', 'folke@ale') },
    booked: [{ by: nils, who: at('kaisa@kiruna', 'marta@gallivare', 'britta@kalix', 'birger@pitea', 'torvald@boden') }],
    absent: [],
    ill: [{ who: 'kaisa@kiruna.example', day: 1 }],
  },
  {
    ...{ region: norrbotten, by: eivor, course: 'verktyg-i-vardagen', seats: 12, plannedOn: '08-18' },
    days: [
      { from: '10-07', where: 'https://mote.norrbotten.example/verktyg-1', hours: 'morning' },
      { from: '11-04', where: 'https://mote.norrbotten.example/verktyg-2', hours: 'morning' },
    ],
    staff: [
      { email: ulf, role: 'course-leader' },
      { email: ritva, role: 'trainer' },
    ],
    booked: [{ by: nils, who: at('tage@lulea', 'elsa@pitea', 'egon@alvsbyn', 'britta@kalix') }],
    absent: [],
    ill: [],
  },
  {
    ...{ region: gr, by: hedda, course: 'verktyg-i-vardagen', seats: 12, plannedOn: '08-25' },
    days: [
      { from: '10-14', where: 'https://mote.gr.example/verktyg-1', hours: 'morning' },
      { from: '11-11', where: 'https://mote.gr.example/verktyg-2', hours: 'morning' },
    ],
    staff: [
      { email: siri, role: 'course-leader' },
      { email: gustav, role: 'trainer' },
    ],
    shared: { with: norrbotten, seats: 4, agreedWith: 'Eivor', by: nils, who: at('birger@pitea', 'ylva@boden') },
    booked: [{ by: hedda, who: at('sixten@molndal', 'folke@ale') }],
    absent: [],
    ill: [],
  },
]
