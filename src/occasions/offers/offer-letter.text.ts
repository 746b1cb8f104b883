import { type Day, type Language, sentences, type TimeOfDay } from '#values'
import { wordDay } from '../occasion/day-lines.text.ts'

interface Told {
  readonly name: string
  readonly course: string
}

interface Offer extends Told {
  readonly until: string
  readonly days: string
  readonly link: string
}

interface Turn {
  readonly ahead: 'offered' | 'agreed' | 'quota' | 'deadline' | 'waited' | null
  readonly passed: number
}

/** "torsdag 12 mars 2026 kl. 9.00", for letters. */
export function wordMoment({ day, time }: { readonly day: Day; readonly time: TimeOfDay }, lang: Language): string {
  return text[lang].moment(wordDay(day, lang), time.replace(/^0/, ''))
}

export const text = sentences(
  {
    moment: (day: string, time: string) => `${day} kl. ${time.replace(':', '.')}`,
    offered: {
      subject: (course: string) => `Du erbjuds en plats på ${course}`,
      why: ({ ahead, passed }: Turn): string => {
        if (passed > 0) return 'Den går inte att ge dem som stod före dig: den är avsedd för andra kommuner än deras.'
        if (ahead === 'agreed') return 'Du står på tur eftersom regionen har en överenskommelse om din plats.'
        if (ahead === 'quota') return 'Du står på tur eftersom din kommun har platser kvar av sin kvot.'
        if (ahead === 'deadline') return 'Du står på tur eftersom du ska vara klar med steget först.'
        return ahead === null ? 'Du står på tur.' : 'Du står på tur eftersom du har väntat längst.'
      },
      body: ({ name, course, until, days, link, why }: Offer & { why: string }) => `Hej ${name}!

En plats har blivit ledig på ${course}. ${why}

Svara senast ${until}. Till dess hålls platsen åt dig.

${link}

${days}

Svarar du inte går platsen vidare, och du står inte längre i kön. Du kan ställa dig i kö igen efteråt.`,
    },
    offeredToAsker: {
      subject: (name: string, course: string) => `${name} erbjuds en plats på ${course}`,
      body: ({
        name,
        course,
        until,
        days,
        link,
      }: Offer) => `En plats har blivit ledig på ${course}, och ${name} står på tur.

${name} har fått samma erbjudande. En av er svarar, senast ${until}:

${link}

${days}

Svarar ingen går platsen vidare, och ${name} står inte längre i kön.`,
    },
    ranOut: {
      subject: ({ course }: Told) => `Erbjudandet om plats på ${course} gick ut`,
      body: ({ name, course, until }: Told & { until: string }) => `Hej ${name}!

Ingen svarade på erbjudandet om plats på ${course} innan det gick ut ${until}. Platsen gick vidare, och du står inte längre i kön.

Vill du fortfarande gå? Öppna länken i det förra brevet och ställ dig i kö igen, eller säg till din arbetsledare.`,
    },
    ranOutToAsker: {
      subject: ({ name, course }: Told) => `Erbjudandet till ${name} om plats på ${course} gick ut`,
      body: ({ name, course, until }: Told & { until: string }) =>
        `Ingen svarade på erbjudandet om plats på ${course} till ${name} innan det gick ut ${until}. Platsen gick vidare, och ${name} står inte längre i kön.

Öppna länken i det förra brevet för att ställa ${name} i kö igen.`,
    },
    accepted: {
      subject: ({ name, course }: Told) => `${name} har tackat ja till platsen på ${course}`,
      body: ({ name, course }: Told) => `Erbjudandet om plats på ${course} är besvarat med ja: ${name} har plats.`,
    },
    declined: {
      subject: ({ name, course }: Told) => `Platsen på ${course} till ${name} är avböjd`,
      body: ({ name, course }: Told) =>
        `Erbjudandet om plats på ${course} till ${name} är besvarat med nej. Platsen gick vidare, och ${name} står inte längre i kön.`,
    },
  },
  {
    moment: (day: string, time: string) => `${day} at ${time}`,
    offered: {
      subject: (course: string) => `You are offered a seat on ${course}`,
      why: ({ ahead, passed }: Turn): string => {
        if (passed > 0) return 'It cannot go to those before you: it is meant for other municipalities than theirs.'
        if (ahead === 'agreed') return 'It is your turn because the region has an agreement about your place.'
        if (ahead === 'quota') return 'It is your turn because your municipality has seats left of its quota.'
        if (ahead === 'deadline') return 'It is your turn because you are the first who is to have done the step.'
        return ahead === null ? 'It is your turn.' : 'It is your turn because you have waited longest.'
      },
      body: ({ name, course, until, days, link, why }: Offer & { why: string }) => `Hello ${name},

A seat has become free on ${course}. ${why}

Answer no later than ${until}. Until then the seat is held for you.

${link}

${days}

If you do not answer the seat goes on, and you no longer stand in the queue. You can queue again afterwards.`,
    },
    offeredToAsker: {
      subject: (name: string, course: string) => `${name} is offered a seat on ${course}`,
      body: ({
        name,
        course,
        until,
        days,
        link,
      }: Offer) => `A seat has become free on ${course}, and it is the turn of ${name}.

${name} has had the same offer. One of you answers, no later than ${until}:

${link}

${days}

If nobody answers the seat goes on, and ${name} no longer stands in the queue.`,
    },
    ranOut: {
      subject: ({ course }: Told) => `The offer of a seat on ${course} ran out`,
      body: ({ name, course, until }: Told & { until: string }) => `Hello ${name},

Nobody answered the offer of a seat on ${course} before it ran out ${until}. The seat went on, and you no longer stand in the queue.

Still want to go? Open the link in the letter before this one and queue again, or tell your team leader.`,
    },
    ranOutToAsker: {
      subject: ({ name, course }: Told) => `The offer to ${name} of a seat on ${course} ran out`,
      body: ({ name, course, until }: Told & { until: string }) =>
        `Nobody answered the offer of a seat on ${course} to ${name} before it ran out ${until}. The seat went on, and ${name} no longer stands in the queue.

Open the link in the letter before this one to let ${name} queue again.`,
    },
    accepted: {
      subject: ({ name, course }: Told) => `${name} has said yes to the seat on ${course}`,
      body: ({ name, course }: Told) =>
        `The offer of a seat on ${course} has been answered with yes: ${name} has a seat.`,
    },
    declined: {
      subject: ({ name, course }: Told) => `The seat on ${course} for ${name} has been declined`,
      body: ({ name, course }: Told) =>
        `The offer of a seat on ${course} to ${name} has been answered with no. The seat went on, and ${name} no longer stands in the queue.`,
    },
  },
)
