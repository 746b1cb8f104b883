import { sentences } from '#values'

export const text = sentences(
  {
    door: 'Avsluta tillfället',
    title: (course: string) => `${course} kan avslutas`,
    titleLeft: (course: string, things: string) => `${things} kvar innan ${course} kan avslutas`,
    titleEarly: (course: string, day: string) => `${course} hålls till ${day}`,
    titleSettled: (course: string, day: string) => `${course} avslutades ${day}`,
    titleCancelled: (course: string) => `${course} är inställd`,
    oneThing: 'En sak',
    manyThings: (n: string) => `${n} saker`,
    leadReady:
      'Allt är markerat och inget väntar. När du avslutar står närvaron fast: den som vill rätta något behöver skriva varför.',
    leadLeft: 'När listan är tom går det att avsluta.',
    leadEarly: 'Det går att avsluta dagen efter den sista kursdagen. Det här är kvar hittills:',
    leadSettled: (name: string) => `Avslutat av ${name}. Närvaron ändras bara med ett skäl.`,
    leadCancelled: 'Det som är inställt behöver inte avslutas.',
    unmarked: (n: number, day: string) => `Markera närvaron dag ${n}, ${day}`,
    unmarkedWhy: (n: number) =>
      n === 1
        ? 'En person är inte markerad. Utan närvaro inget intyg.'
        : `${n} personer är inte markerade. Utan närvaro inget intyg.`,
    mark: 'Till närvaron',
    offers: (n: number) => (n === 1 ? 'En erbjuden plats väntar på svar' : `${n} erbjudna platser väntar på svar`),
    unnamed: (n: number) => (n === 1 ? 'En plats har inget namn' : `${n} platser har inget namn`),
    logistics: (n: number) =>
      n === 1 ? 'En sak i logistiken är inte avbockad' : `${n} saker i logistiken är inte avbockade`,
    toOccasion: 'Till tillfället',
    toLogistics: 'Till logistiken',
    nothing: 'Inget är kvar att göra',
    settle: 'Avsluta tillfället',
    reopen: 'Öppna igen',
    settled: 'Tillfället är avslutat.',
    reopened: 'Tillfället är öppet igen.',
    refused: {
      cancelledAlready: 'Tillfället är inställt och behöver inte avslutas.',
      settledAlready: 'Tillfället är redan avslutat.',
      notHeldYet: 'Det går att avsluta dagen efter den sista kursdagen.',
      somethingLeft: 'Något är kvar att göra. Se listan nedanför.',
      notSettled: 'Tillfället är inte avslutat, så det är öppet redan.',
    },
  },
  {
    door: 'Settle the occasion',
    title: (course: string) => `${course} can be settled`,
    titleLeft: (course: string, things: string) => `${things} left before ${course} can be settled`,
    titleEarly: (course: string, day: string) => `${course} is held until ${day}`,
    titleSettled: (course: string, day: string) => `${course} was settled ${day}`,
    titleCancelled: (course: string) => `${course} is cancelled`,
    oneThing: 'One thing',
    manyThings: (n: string) => `${n} things`,
    leadReady:
      'Everyone is marked and nothing waits. Once you settle it, attendance stands: whoever corrects it must say why.',
    leadLeft: 'When the list is empty it can be settled.',
    leadEarly: 'It can be settled the day after the last course day. This is left so far:',
    leadSettled: (name: string) => `Settled by ${name}. Attendance changes only with a reason.`,
    leadCancelled: 'What is cancelled need not be settled.',
    unmarked: (n: number, day: string) => `Mark attendance on day ${n}, ${day}`,
    unmarkedWhy: (n: number) =>
      n === 1
        ? 'One person is not marked. No attendance, no certificate.'
        : `${n} people are not marked. No attendance, no certificate.`,
    mark: 'To attendance',
    offers: (n: number) => (n === 1 ? 'One offered seat awaits an answer' : `${n} offered seats await answers`),
    unnamed: (n: number) => (n === 1 ? 'One seat has no name' : `${n} seats have no name`),
    logistics: (n: number) =>
      n === 1 ? 'One thing of the logistics is not ticked off' : `${n} things of the logistics are not ticked off`,
    toOccasion: 'To the occasion',
    toLogistics: 'To the logistics',
    nothing: 'Nothing is left to do',
    settle: 'Settle the occasion',
    reopen: 'Open again',
    settled: 'The occasion is settled.',
    reopened: 'The occasion is open again.',
    refused: {
      cancelledAlready: 'The occasion is cancelled and need not be settled.',
      settledAlready: 'The occasion is settled already.',
      notHeldYet: 'It can be settled the day after the last course day.',
      somethingLeft: 'Something is left to do. See the list below.',
      notSettled: 'The occasion is not settled, so it is open already.',
    },
  },
)
