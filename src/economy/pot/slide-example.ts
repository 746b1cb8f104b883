import { type Day, day, kr } from '#values'
import type { Contribution, PotRule, TaughtAs, TeachingDay } from './pot.rules.ts'
import type { ExampleFacts } from './pot-example.rules.ts'
import type { PrintedPot } from './printed-pot.rules.ts'

/** The people of GR's slide, by the ids used here. */
export const slidePeople = { karin: 1, fia: 2, ulf: 3, rosa: 4 } as const

/** The slide gives neither dates nor municipalities; these are invented. */
const invented = { a: day('2024-02-06'), b: day('2024-05-14'), c: day('2024-10-08'), municipalityId: 1 }

function taught(personId: number, date: Day, as: TaughtAs): TeachingDay {
  return { personId, municipalityId: invented.municipalityId, date, extent: 'whole day', as }
}

const days = [
  { name: 'A', date: invented.a, participants: 22 },
  { name: 'B', date: invented.b, participants: 18 },
  { name: 'C', date: invented.c, participants: 10 },
].map((one) => ({ ...one, each: kr(400) }))

/** Days A, B and C of the slide: so many participants at 400 kr. */
export const slideContributions: readonly Contribution[] = days

/** Who taught on the slide's three days. */
export const slideTeaching: readonly TeachingDay[] = [
  taught(slidePeople.karin, invented.a, 'leader'),
  taught(slidePeople.karin, invented.b, 'leader'),
  taught(slidePeople.fia, invented.b, 'trainer'),
  taught(slidePeople.fia, invented.c, 'leader'),
  taught(slidePeople.ulf, invented.a, 'trainer'),
  taught(slidePeople.ulf, invented.c, 'trainer'),
  taught(slidePeople.rosa, invented.c, 'unused reserve'),
]

/** The rule that the slide's points follow, GR's: a leader earns half as much again, a reserve who is not called in nothing. */
export const slideRule: PotRule = {
  from: day('2021-01-01'),
  until: null,
  leaderPoints: '1.5',
  trainerPoints: '1',
  unusedReservePoints: '0',
}

/** The whole example as it is told. */
export const slideExample: ExampleFacts = {
  days,
  teaching: slideTeaching,
  people: [
    { personId: slidePeople.karin, name: 'Karin' },
    { personId: slidePeople.fia, name: 'Fia' },
    { personId: slidePeople.ulf, name: 'Ulf' },
    { personId: slidePeople.rosa, name: 'Rosa' },
  ],
}

/** The slide's figures as they stand there: they add up to one krona more than the pot. */
export const slidePrinted: PrintedPot = {
  pointValue: kr(2667),
  parts: [
    { personId: slidePeople.karin, part: kr(8000) },
    { personId: slidePeople.fia, part: kr(6667) },
    { personId: slidePeople.ulf, part: kr(5334) },
    { personId: slidePeople.rosa, part: kr(0) },
  ],
  total: kr(20_001),
}
