import { sentences } from '#values'

export const text = sentences(
  {
    title: {
      seat: (course: string, day: string) => `Du har plats på ${course} från ${day}`,
      running: (course: string) => `${course} pågår, och du är med`,
      held: (course: string) => `${course} är hållen`,
      queue: (place: string) => `Kursen är full – du står ${place} i kön`,
      tooLate: 'Kursen började utan att en plats blev ledig',
    },
    why: 'Varför just den platsen?',
    whyFirst: (seats: number) =>
      `Alla ${seats} platser är tagna. Du har väntat längst, så nästa plats som blir ledig är din, samma stund som den blir det.`,
    whyLater: (seats: number, before: number) =>
      `Alla ${seats} platser är tagna, och ${before === 1 ? 'en person' : `${before} personer`} ställdes i kö före dig. Kön går i den ordning man frågade. Ingen kan gå före.`,
    whatNow: 'Får du plats kommer ett brev. Förberedelserna kan du göra redan nu.',
    days: 'Dagarna',
    prepare: 'Till förberedelserna',
    cannot: 'Kan du inte komma? Säg till din arbetsledare, så går platsen till nästa i kön.',
  },
  {
    title: {
      seat: (course: string, day: string) => `You have a seat on ${course} from ${day}`,
      running: (course: string) => `${course} is under way, and you are on it`,
      held: (course: string) => `${course} has been held`,
      queue: (place: string) => `The course is full – you are ${place} in the queue`,
      tooLate: 'The course began before a seat became free',
    },
    why: 'Why that place?',
    whyFirst: (seats: number) =>
      `All ${seats} seats are taken. You have waited longest, so the next seat that becomes free is yours, that very moment.`,
    whyLater: (seats: number, before: number) =>
      `All ${seats} seats are taken, and ${before === 1 ? 'one person' : `${before} people`} asked before you. The queue follows the order of asking. Nobody can pass.`,
    whatNow: 'If you get a seat a letter comes. The preparations can be done already now.',
    days: 'The days',
    prepare: 'To the preparations',
    cannot: 'Not able to come? Tell your team leader, and the seat goes to the next in the queue.',
  },
)
