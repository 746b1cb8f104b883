import { sentences } from '#values'

export const text = sentences(
  {
    title: {
      seat: (course: string, day: string) => `Du har plats på ${course} från ${day}`,
      running: (course: string) => `${course} pågår, och du är med`,
      held: (course: string) => `${course} är hållen`,
      queue: (place: string, course: string) => `Du står ${place} i kön till ${course}`,
      offer: (course: string) => `Du erbjuds en plats på ${course}`,
      tooLate: 'Kursen började utan att en plats blev ledig',
      cancelled: (course: string) => `${course} är inställd`,
    },
    cancelled: 'Den som hade plats eller stod i kö har fått ett brev om vad som händer nu.',
    why: 'Varför just den platsen?',
    next: 'Vad händer nu?',
    offered: (hours: string) =>
      `Blir en plats ledig och du står på tur får du ett brev, och din arbetsledare ett likadant. Då har ni ${hours} på er att svara. Den som inte svarar lämnar kön.`,
    given: 'Blir en plats ledig och du står på tur är den din samma stund. Då får du ett brev.',
    stops: (day: string) => `Efter ${day} ringer kursadministratören dem som väntar i stället.`,
    stopped: 'Nu är det så nära kursen att kursadministratören ringer dem som väntar, i samma ordning.',
    hours: (n: number) => (n === 1 ? 'en timme' : `${n} timmar`),
    meanwhile: 'Förberedelserna kan du göra redan nu.',
    days: 'Dagarna',
    prepare: 'Till förberedelserna',
  },
  {
    title: {
      seat: (course: string, day: string) => `You have a seat on ${course} from ${day}`,
      running: (course: string) => `${course} is under way, and you are on it`,
      held: (course: string) => `${course} has been held`,
      queue: (place: string, course: string) => `You are ${place} in the queue for ${course}`,
      offer: (course: string) => `You are offered a seat on ${course}`,
      tooLate: 'The course began before a seat became free',
      cancelled: (course: string) => `${course} has been cancelled`,
    },
    cancelled: 'Whoever had a seat or stood in the queue has had a letter about what happens now.',
    why: 'Why that place?',
    next: 'What happens now?',
    offered: (hours: string) =>
      `If a seat becomes free and it is your turn you get a letter, and your team leader one like it. You then have ${hours} to answer. Whoever does not answer leaves the queue.`,
    given: 'If a seat becomes free and it is your turn it is yours that very moment. You then get a letter.',
    stops: (day: string) => `After ${day} the course administrator calls those who wait instead.`,
    stopped: 'The course is now so near that the course administrator calls those who wait, in the same order.',
    hours: (n: number) => (n === 1 ? 'one hour' : `${n} hours`),
    meanwhile: 'The preparations can be done already now.',
    days: 'The days',
    prepare: 'To the preparations',
  },
)
