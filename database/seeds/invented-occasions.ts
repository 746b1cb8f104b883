export interface Given {
  readonly absent: readonly { readonly day: number; readonly email: string }[]
}

export interface OccasionGiven {
  readonly course: string
  readonly seats: number
  /** Days from today to the week it begins in, negative for what has been. */
  readonly startsInDays: number
  /** How long before its first day it was planned; left out, it is planned today. */
  readonly plannedDaysBefore?: number
  /** Days from planning to the first booking. */
  readonly opensAfterDays: number
  /** `where` is a link, a room of the demo's venues, or a place by name. */
  readonly days: readonly { readonly after: number; readonly where: string; readonly hours: 'whole' | 'morning' }[]
  readonly staff: readonly { readonly email: string; readonly role: 'course-leader' | 'trainer' | 'reserve' }[]
  readonly booked: readonly {
    readonly by: string
    readonly who: readonly string[]
    readonly whenFull: 'queue' | 'leave'
  }[]
  /** Who was away when; everyone else was there. Left out, nothing has been marked. */
  readonly attendance?: Given['absent']
}

const at = (...names: string[]) => names.map((name) => `${name}.example`)
export const held = { leader: 'karin@lulea.example' }
const maj = 'maj@kalix.example'
const nils = 'nils@norrbotten.example'

const staff = [
  { email: 'karin@lulea.example', role: 'course-leader' },
  { email: 'ulf@boden.example', role: 'trainer' },
  { email: 'rosa@pitea.example', role: 'reserve' },
] as const

const meeting = (name: string) => `https://mote.norrbotten.example/${name}`

/** One that has been held, one with a few seats left, one full with a queue, one whose booking has not opened. */
export const occasions: readonly OccasionGiven[] = [
  {
    course: 'handlaggning-med-barnet-i-centrum',
    seats: 12,
    startsInDays: -200,
    plannedDaysBefore: 60,
    opensAfterDays: 5,
    days: [
      { after: 0, where: 'Kulturens hus, Luleå', hours: 'whole' },
      { after: 7, where: meeting('handlaggning-forra-2'), hours: 'whole' },
      { after: 28, where: meeting('handlaggning-forra-3'), hours: 'whole' },
      { after: 35, where: meeting('handlaggning-forra-4'), hours: 'whole' },
    ],
    staff,
    booked: [
      { by: nils, who: at('hanna@boden', 'samir@boden', 'zahra@lulea', 'olle@lulea'), whenFull: 'queue' },
      { by: nils, who: at('isak@arjeplog', 'tove@arvidsjaur', 'aino@haparanda'), whenFull: 'queue' },
      { by: maj, who: at('vera@kalix'), whenFull: 'queue' },
    ],
    attendance: [
      { day: 3, email: 'olle@lulea.example' },
      { day: 2, email: 'tove@arvidsjaur.example' },
    ],
  },
  {
    course: 'handlaggning-med-barnet-i-centrum',
    seats: 22,
    startsInDays: 32,
    plannedDaysBefore: 75,
    opensAfterDays: 14,
    days: [
      { after: 0, where: 'Kulturens hus, Luleå', hours: 'whole' },
      { after: 7, where: meeting('handlaggning-2'), hours: 'whole' },
      { after: 21, where: meeting('handlaggning-3'), hours: 'whole' },
      { after: 28, where: meeting('handlaggning-4'), hours: 'whole' },
    ],
    staff,
    booked: [
      { by: maj, who: at('fia@kalix'), whenFull: 'queue' },
      { by: nils, who: at('maret@arjeplog', 'anton@arvidsjaur', 'lisa@gallivare', 'per@gallivare'), whenFull: 'queue' },
      { by: nils, who: at('leo@haparanda', 'inga@jokkmokk', 'joel@jokkmokk', 'sara@kiruna'), whenFull: 'queue' },
      { by: nils, who: at('risten@kiruna', 'nutti@kiruna', 'tuva@lulea', 'erkki@pajala'), whenFull: 'queue' },
      { by: nils, who: at('linn@pajala', 'moa@pitea', 'axel@pitea', 'stina@alvsbyn'), whenFull: 'queue' },
      { by: nils, who: at('omar@alvsbyn', 'greta@overkalix', 'emil@overkalix'), whenFull: 'queue' },
    ],
  },
  {
    course: 'samtal-och-delaktighet',
    seats: 6,
    startsInDays: 46,
    plannedDaysBefore: 90,
    opensAfterDays: 7,
    days: [
      { after: 0, where: meeting('samtal-1'), hours: 'whole' },
      { after: 21, where: 'Forsen, Konferenshuset Älven', hours: 'whole' },
    ],
    staff,
    booked: [
      { by: nils, who: at('hanna@boden', 'zahra@lulea', 'olle@lulea'), whenFull: 'queue' },
      { by: maj, who: at('vera@kalix', 'mira@kalix'), whenFull: 'queue' },
      { by: nils, who: at('sara@kiruna', 'samir@boden', 'aino@haparanda'), whenFull: 'queue' },
      { by: maj, who: at('elin@kalix'), whenFull: 'queue' },
    ],
  },
  {
    course: 'vald-och-utsatthet',
    seats: 16,
    startsInDays: 96,
    opensAfterDays: 14,
    days: [
      { after: 0, where: 'Norrskenet, Mötesplats Malmen', hours: 'whole' },
      { after: 21, where: 'Stadshuset, Piteå', hours: 'whole' },
    ],
    staff,
    booked: [],
  },
]
