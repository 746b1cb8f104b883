import { sentences } from '#values'

/** What a seat that was not used costs, and why. */
export const text = sentences(
  {
    title: 'Avgifter',
    lead: 'Platser som lämnades sent eller inte användes.',
    caption: 'Avgifter för platser',
    who: 'Deltagare',
    occasion: 'Kurstillfälle',
    starts: (course: string, day: string) => `${course}, ${day}`,
    why: 'Varför',
    when: 'Datum',
    fee: 'Avgift',
    back: (why: string) => `Tillbaka, bokfört ett annat år: ${why}`,
    reason: 'Så räknades den',
    gaveBack: (days: number) =>
      days < 0
        ? 'Platsen lämnades när tillfället hade börjat.'
        : days === 0
          ? 'Platsen lämnades samma dag som tillfället började.'
          : days === 1
            ? 'Platsen lämnades dagen före första dagen.'
            : `Platsen lämnades ${days} dagar före första dagen.`,
    didNotCome: (day: string) => `Ingen kom på platsen ${day}.`,
    costs: (when: string, what: string) => `${when} kostar det ${what}.`,
    rung: (days: number) =>
      days === 0 ? 'Samma dag' : days === 1 ? 'Dagen före eller senare' : `${days} dagar före eller senare`,
    notComingCosts: (what: string) => `Att inte komma kostar ${what}.`,
    part: (percent: number, price: string) => `${percent} % av platsens pris, ${price}`,
    some: (count: string) => `${count} avgifter för platser som lämnades sent eller inte användes.`,
    one: 'En avgift för en plats som lämnades sent eller inte användes.',
  },
  {
    title: 'Fees',
    lead: 'Seats that were given back late or not used.',
    caption: 'Fees for seats',
    who: 'Participant',
    occasion: 'Occasion',
    starts: (course: string, day: string) => `${course}, ${day}`,
    why: 'Why',
    when: 'Date',
    fee: 'Fee',
    back: (why: string) => `Taken back, posted in another year: ${why}`,
    reason: 'How it was reckoned',
    gaveBack: (days: number) =>
      days < 0
        ? 'The seat was given back when the occasion had begun.'
        : days === 0
          ? 'The seat was given back on the day the occasion began.'
          : days === 1
            ? 'The seat was given back the day before the first day.'
            : `The seat was given back ${days} days before the first day.`,
    didNotCome: (day: string) => `Nobody came to the seat on ${day}.`,
    costs: (when: string, what: string) => `${when} it costs ${what}.`,
    rung: (days: number) =>
      days === 0 ? 'On the same day' : days === 1 ? 'The day before or later' : `${days} days before or later`,
    notComingCosts: (what: string) => `Not coming costs ${what}.`,
    part: (percent: number, price: string) => `${percent} % of the price of the seat, ${price}`,
    some: (count: string) => `${count} fees for seats that were given back late or not used.`,
    one: 'A fee for a seat that was given back late or not used.',
  },
)
