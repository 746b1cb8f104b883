import { sentences } from '#values'

export const text = sentences(
  {
    open: {
      you: (course: string) => `Vill du ha platsen på ${course}?`,
      they: (name: string, course: string) => `Vill ni ha platsen på ${course} åt ${name}?`,
    },
    lead: (until: string) => `Den hålls till ${until}. Svarar ingen innan dess går den vidare.`,
    yes: 'Ja, ta platsen',
    no: 'Nej, låt den gå vidare',
    yesLabel: (name: string) => `Tacka ja för ${name}`,
    noLabel: (name: string) => `Tacka nej för ${name}`,
    yesShort: 'Tacka ja',
    noShort: 'Tacka nej',
    noMeans: {
      you: 'Tackar du nej står du inte längre i kön.',
      they: (name: string) => `Tackar ni nej står ${name} inte längre i kön.`,
    },
    until: 'Svara senast',
    left: 'Tid kvar',
    leftOf: (days: number, hours: number, minutes: number) => {
      if (days > 0) return hours === 0 ? `${dygn(days)}` : `${dygn(days)} och ${timmar(hours)}`
      return hours > 0 ? `${timmar(hours)} och ${minutes} min` : `${minutes} min`
    },
    whoFor: 'Plats för',
    why: 'Varför nu?',
    price: 'Kostar kommunen',
    theDays: 'Dagarna',
    turn: {
      passed: 'Platsen går inte att ge dem som stod före: den är avsedd för andra kommuner än deras.',
      agreed: 'Regionen har en överenskommelse om platsen.',
      quota: 'Kommunen har platser kvar av sin kvot.',
      deadline: 'Steget ska vara klart först av alla som väntar.',
      waited: 'Ingen har väntat längre.',
      alone: 'En plats blev ledig, och den som står på tur får svara.',
    },
    accepted: {
      you: (course: string) => `Platsen på ${course} är din`,
      they: (name: string, course: string) => `${name} har plats på ${course}`,
      lead: 'Förberedelserna finns i Yrkesresan, under kursen.',
    },
    declined: {
      you: (course: string) => `Du har tackat nej till platsen på ${course}`,
      they: (name: string, course: string) => `Platsen på ${course} åt ${name} är avböjd`,
      lead: 'Platsen gick vidare.',
    },
    ranOut: {
      title: (until: string) => `Erbjudandet gick ut ${until}`,
      you: 'Ingen svarade innan dess. Platsen gick vidare, och du står inte längre i kön.',
      they: (name: string) => `Ingen svarade innan dess. Platsen gick vidare, och ${name} står inte längre i kön.`,
    },
    withdrawn: {
      title: 'Erbjudandet gäller inte längre',
      lead: 'Platsen i kön har lämnats eller blivit en plats på annat sätt.',
    },
    cancelled: { title: (course: string) => `${course} är inställd`, lead: 'Erbjudandet gäller inte längre.' },
    started: {
      title: (course: string) => `${course} har börjat`,
      lead: 'Det går inte längre att svara på erbjudandet.',
    },
    unknown: {
      title: 'Den här länken leder ingenstans',
      lead: 'Kontrollera att hela länken kom med från brevet, eller logga in och svara där.',
    },
    again: {
      title: { you: 'Vill du stå i kö igen?', they: (name: string) => `Ska ${name} stå i kö igen?` },
      lead: 'Platsen i kön blir efter dem som väntar nu.',
      act: 'Ställ i kö igen',
      queued: { you: 'Du står i kö igen.', they: (name: string) => `${name} står i kö igen.` },
      seated: {
        you: 'Det fanns en ledig plats. Den är din.',
        they: (name: string) => `Det fanns en ledig plats. ${name} fick den.`,
      },
      stillOpen: 'Erbjudandet gäller fortfarande. Svara på det i stället.',
    },
    signIn: 'Logga in',
    refused: {
      accepted: 'Erbjudandet är redan besvarat med ja.',
      declined: 'Erbjudandet är redan besvarat med nej.',
      withdrawn: 'Erbjudandet gäller inte längre.',
      ranOut: (until: string) => `Erbjudandet gick ut ${until}. Platsen gick vidare.`,
      started: 'Kursen har börjat. Det går inte längre att svara.',
      cancelled: 'Kurstillfället är inställt.',
    },
    took: { you: 'Platsen är din.', they: (name: string) => `${name} har fått platsen.` },
    letGo: {
      you: 'Platsen gick vidare. Du står inte längre i kön.',
      they: (name: string) => `Platsen gick vidare. ${name} står inte längre i kön.`,
    },
    nothing: 'Välj ja eller nej.',
  },
  {
    open: {
      you: (course: string) => `Do you want the seat on ${course}?`,
      they: (name: string, course: string) => `Do you want the seat on ${course} for ${name}?`,
    },
    lead: (until: string) => `It is held until ${until}. If nobody answers by then it goes on.`,
    yes: 'Yes, take the seat',
    no: 'No, let it go on',
    yesLabel: (name: string) => `Say yes for ${name}`,
    noLabel: (name: string) => `Say no for ${name}`,
    yesShort: 'Say yes',
    noShort: 'Say no',
    noMeans: {
      you: 'If you say no you leave the queue.',
      they: (name: string) => `If you say no ${name} leaves the queue.`,
    },
    until: 'Answer by',
    left: 'Time left',
    leftOf: (days: number, hours: number, minutes: number) => {
      if (days > 0) return hours === 0 ? count(days, 'day') : `${count(days, 'day')} and ${count(hours, 'hour')}`
      return hours > 0 ? `${count(hours, 'hour')} and ${minutes} min` : `${minutes} min`
    },
    whoFor: 'Seat for',
    why: 'Why now?',
    price: 'Costs the municipality',
    theDays: 'The days',
    turn: {
      passed: 'The seat cannot go to those before: it is meant for other municipalities than theirs.',
      agreed: 'The region has an agreement about the seat.',
      quota: 'The municipality has seats left of its quota.',
      deadline: 'The step is to be done before that of anyone else who waits.',
      waited: 'Nobody has waited longer.',
      alone: 'A seat became free, and whoever is next may answer.',
    },
    accepted: {
      you: (course: string) => `The seat on ${course} is yours`,
      they: (name: string, course: string) => `${name} has a seat on ${course}`,
      lead: 'The preparations are in Yrkesresan, under the course.',
    },
    declined: {
      you: (course: string) => `You have said no to the seat on ${course}`,
      they: (name: string, course: string) => `The seat on ${course} for ${name} has been declined`,
      lead: 'The seat went on.',
    },
    ranOut: {
      title: (until: string) => `The offer ran out ${until}`,
      you: 'Nobody answered before that. The seat went on, and you no longer stand in the queue.',
      they: (name: string) =>
        `Nobody answered before that. The seat went on, and ${name} no longer stands in the queue.`,
    },
    withdrawn: {
      title: 'The offer no longer holds',
      lead: 'The place in the queue has been left, or has become a seat in another way.',
    },
    cancelled: { title: (course: string) => `${course} has been cancelled`, lead: 'The offer no longer holds.' },
    started: { title: (course: string) => `${course} has begun`, lead: 'The offer can no longer be answered.' },
    unknown: {
      title: 'This link leads nowhere',
      lead: 'See to it that all of the link came along from the letter, or sign in and answer there.',
    },
    again: {
      title: { you: 'Do you want to queue again?', they: (name: string) => `Is ${name} to queue again?` },
      lead: 'The place will be behind those who wait now.',
      act: 'Queue again',
      queued: { you: 'You are in the queue again.', they: (name: string) => `${name} is in the queue again.` },
      seated: {
        you: 'There was a free seat. It is yours.',
        they: (name: string) => `There was a free seat. ${name} got it.`,
      },
      stillOpen: 'The offer still holds. Answer it instead.',
    },
    signIn: 'Sign in',
    refused: {
      accepted: 'The offer has already been answered with yes.',
      declined: 'The offer has already been answered with no.',
      withdrawn: 'The offer no longer holds.',
      ranOut: (until: string) => `The offer ran out ${until}. The seat went on.`,
      started: 'The course has begun. It is too late to answer.',
      cancelled: 'The occasion has been cancelled.',
    },
    took: { you: 'The seat is yours.', they: (name: string) => `${name} has got the seat.` },
    letGo: {
      you: 'The seat went on. You have left the queue.',
      they: (name: string) => `The seat went on. ${name} has left the queue.`,
    },
    nothing: 'Choose yes or no.',
  },
)

function dygn(n: number): string {
  return n === 1 ? 'ett dygn' : `${n} dygn`
}

function timmar(n: number): string {
  return n === 1 ? 'en timme' : `${n} timmar`
}

function count(n: number, word: string): string {
  return n === 1 ? `1 ${word}` : `${n} ${word}s`
}
