import { sentences } from '#values'

export const text = sentences(
  {
    menu: 'Platsregler',
    note: 'När man bokar, hur en ledig plats erbjuds och i vilken ordning.',
    title: (region: string) => `Så ges platser i ${region}`,
    lead: 'Reglerna säger när platser kan bokas, vem som får fråga, hur en ledig plats erbjuds dem som väntar och i vilken ordning.',
    national: 'Regionen har ingen egen regel, så den nationella gäller.',
    everyJourney: 'Alla resor',
    otherJourneys: 'Resor utan egen regel',
    now: 'Gäller nu',
    others: 'Tidigare och kommande regler',
    since: (journey: string, day: string) => `${journey}, från ${day}`,
    period: (journey: string, from: string, until: string) => `${journey}, ${from} till ${until}`,
    holdsFrom: (day: string) => `Gäller från ${day}.`,
    sourceTerm: 'Beslut',
    setBy: (source: string, name: string) => `${source} (infört av ${name})`,
    terms: {
      booking: 'Bokning',
      asking: 'Egen fråga',
      unnamed: 'Utan namn',
      offers: 'Erbjudanden',
      order: 'Ordningen i kön',
      stop: 'De sista dagarna',
      details: 'Uppgifter',
    },
    booking: (opens: number, closes: number) =>
      `Öppnar ${dagar(opens)} före den första kursdagen och stänger ${dagar(closes)} före, om inget annat sägs när tillfället planeras.`,
    asks: {
      not: 'Bara arbetsledare och administratörer bokar.',
      'with-approval': (days: number) =>
        `Medarbetare kan fråga själva. Arbetsledaren har ${dagar(days)} på sig att svara.`,
      freely: 'Medarbetare bokar själva, utan att någon annan svarar.',
    },
    unnamed: (days: number | null) =>
      days === null
        ? 'En kommun kan hålla platser utan namn ända till kursen börjar.'
        : `En kommun kan hålla platser utan namn. ${upper(dagar(days))} före den första kursdagen går de tillbaka till alla.`,
    offers: (hours: number, quiet: string) =>
      hours === 0
        ? 'En plats som blir ledig ges genast till den som står på tur.'
        : `Den som blir erbjuden en plats har ${timmar(hours)} på sig att svara${quiet}. Den som inte svarar lämnar kön.`,
    quiet: (from: string, until: string) => `, utan att tiden mellan ${from} och ${until} räknas när brevet kommer då`,
    order: (parts: readonly string[]) => `${upper(parts.join(', därefter '))}.`,
    orders: {
      agreed: 'den som regionen har en överenskommelse om',
      quota: 'den vars kommun har störst del kvar av sin kvot',
      deadline: 'den som ska vara klar med steget först',
      waited: 'den som har väntat längst',
    },
    stop: (days: number) =>
      days === 0
        ? 'Platser erbjuds ända till dagen före.'
        : `Den sista dagen att erbjuda platser är ${dagar(days)} före den första kursdagen. Efter det ringer kursadministratören dem som väntar och ger platsen för hand.`,
    details: (days: number) =>
      days === 0
        ? 'Kost, behov och resa glöms dagen efter sista kursdagen.'
        : `Kost, behov och resa glöms ${dagar(days)} efter sista kursdagen.`,
    change: 'Inför en ny regel från en dag',
    form: {
      journey: 'För vilken resa?',
      from: 'Från och med',
      fromHint: 'I dag eller senare. Regler ändras aldrig bakåt.',
      opensDays: 'Bokningen öppnar, dagar före första kursdagen',
      closesDays: 'Bokningen stänger, dagar före första kursdagen',
      employeesAsk: 'Får medarbetare fråga om plats själva?',
      ask: { not: 'Nej', 'with-approval': 'Ja, och arbetsledaren svarar', freely: 'Ja, utan att någon annan svarar' },
      requestDays: 'Arbetsledaren svarar inom, dagar',
      unnamedReleaseDays: 'Platser utan namn går tillbaka, dagar före första kursdagen',
      unnamedReleaseHint: 'Lämna tomt för aldrig.',
      offerHours: 'Ett erbjudande gäller, timmar',
      offerHoursHint: '0 ger platsen genast, utan fråga. Högst 336 timmar, två veckor.',
      quiet: 'När ska folk vara i fred?',
      quietHint: 'Samma tid två gånger betyder aldrig.',
      quietFrom: 'Från klockan',
      quietUntil: 'Till klockan',
      offersStopDays: 'Sluta erbjuda platser, dagar före första kursdagen',
      order: 'Vem står på tur?',
      orderHint: 'Den som har väntat längst kommer alltid först när inget annat skiljer.',
      orderOf: (n: number) => ['Först', 'Därefter', 'Sedan', 'Sist'][n] ?? '',
      noMore: 'Inget mer',
      detailsForgottenDays: 'Glöm kost, behov och resa, dagar efter sista kursdagen',
      source: 'Vem beslutade och var står det?',
      sourceHint: 'Till exempel: styrgruppen 12 november 2025, § 4.',
      days: 'dagar',
      hours: 'timmar',
      save: 'Inför regeln',
    },
    saved: (day: string) => `Regeln gäller från ${day}.`,
    back: 'Kurstillfällen',
    refused: {
      closesBeforeItOpens: 'Bokningen måste öppna innan den stänger.',
      unknownJourney: 'Välj en resa i listan.',
    },
  },
  {
    menu: 'Seat rules',
    note: 'When one books, how a free seat is offered and in which order.',
    title: (region: string) => `How seats are given in ${region}`,
    lead: 'The rules say when seats can be booked, who may ask, how a free seat is offered to those who wait and in which order.',
    national: 'The region has no rule of its own, so the national one holds.',
    everyJourney: 'All journeys',
    otherJourneys: 'Journeys without a rule of their own',
    now: 'In force now',
    others: 'Earlier and coming rules',
    since: (journey: string, day: string) => `${journey}, from ${day}`,
    period: (journey: string, from: string, until: string) => `${journey}, ${from} to ${until}`,
    holdsFrom: (day: string) => `In force from ${day}.`,
    sourceTerm: 'Decision',
    setBy: (source: string, name: string) => `${source} (entered by ${name})`,
    terms: {
      booking: 'Booking',
      asking: 'Asking oneself',
      unnamed: 'Without a name',
      offers: 'Offers',
      order: 'The order of the queue',
      stop: 'The last days',
      details: 'Details',
    },
    booking: (opens: number, closes: number) =>
      `Opens ${days(opens)} before the first course day and closes ${days(closes)} before, unless something else is said when the occasion is planned.`,
    asks: {
      not: 'Only team leaders and administrators book.',
      'with-approval': (n: number) => `Employees can ask themselves. The team leader has ${days(n)} to answer.`,
      freely: 'Employees book themselves, without anyone else answering.',
    },
    unnamed: (n: number | null) =>
      n === null
        ? 'A municipality can hold seats without names until the course begins.'
        : `A municipality can hold seats without names. They go back to everyone ${days(n)} before the first course day.`,
    offers: (hours: number, quiet: string) =>
      hours === 0
        ? 'A seat that becomes free is given to whoever is next at once.'
        : `Whoever is offered a seat has ${hoursOf(hours)} to answer${quiet}. Whoever does not answer leaves the queue.`,
    quiet: (from: string, until: string) =>
      `, not counting the time between ${from} and ${until} when the letter comes then`,
    order: (parts: readonly string[]) => `${upper(parts.join(', then '))}.`,
    orders: {
      agreed: 'whoever the region has an agreement about',
      quota: 'whoever’s municipality has the largest part of its quota left',
      deadline: 'whoever is to have done the step first',
      waited: 'whoever has waited longest',
    },
    stop: (n: number) =>
      n === 0
        ? 'Seats are offered until the day before.'
        : `The last day to offer seats is ${days(n)} before the first course day. After that the course administrator calls those who wait and gives the seat by hand.`,
    details: (n: number) =>
      n === 0
        ? 'Diet, needs and travel are forgotten the day after the last course day.'
        : `Diet, needs and travel are forgotten ${days(n)} after the last course day.`,
    change: 'Put a new rule in force from a day',
    form: {
      journey: 'For which journey?',
      from: 'From',
      fromHint: 'Today or later. Rules are never changed backwards.',
      opensDays: 'Booking opens, days before the first course day',
      closesDays: 'Booking closes, days before the first course day',
      employeesAsk: 'May employees ask for a seat themselves?',
      ask: {
        not: 'No',
        'with-approval': 'Yes, and the team leader answers',
        freely: 'Yes, without anyone else answering',
      },
      requestDays: 'The team leader answers within, days',
      unnamedReleaseDays: 'Seats without names go back, days before the first course day',
      unnamedReleaseHint: 'Leave empty for never.',
      offerHours: 'An offer holds, hours',
      offerHoursHint: '0 gives the seat at once, without asking. At most 336 hours, two weeks.',
      quiet: 'When are people left alone?',
      quietHint: 'The same time twice means never.',
      quietFrom: 'From',
      quietUntil: 'Until',
      offersStopDays: 'Stop offering seats, days before the first course day',
      order: 'Who is next?',
      orderHint: 'Whoever has waited longest always comes first where nothing else decides.',
      orderOf: (n: number) => ['First', 'Then', 'After that', 'Last'][n] ?? '',
      noMore: 'Nothing more',
      detailsForgottenDays: 'Forget diet, needs and travel, days after the last course day',
      source: 'Who decided, and where does it stand?',
      sourceHint: 'For example: the steering group, 12 November 2025, § 4.',
      days: 'days',
      hours: 'hours',
      save: 'Put the rule in force',
    },
    saved: (day: string) => `The rule holds from ${day}.`,
    back: 'Occasions',
    refused: {
      closesBeforeItOpens: 'Booking must open before it closes.',
      unknownJourney: 'Choose a journey in the list.',
    },
  },
)

function dagar(n: number): string {
  return n === 1 ? 'en dag' : `${n} dagar`
}

function timmar(n: number): string {
  return n === 1 ? 'en timme' : `${n} timmar`
}

function days(n: number): string {
  return n === 1 ? 'one day' : `${n} days`
}

function hoursOf(n: number): string {
  return n === 1 ? 'one hour' : `${n} hours`
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
