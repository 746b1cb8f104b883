import { sentences } from '#values'

interface Asked {
  readonly name: string
  readonly course: string
  readonly note: string
  readonly days: string
  readonly until: string
  readonly link: string
  readonly list: string
}

export const text = sentences(
  {
    asked: {
      subject: (name: string, course: string) => `${name} vill åka på ${course}`,
      body: ({ name, course, note, days, until, link, list }: Asked) =>
        `${name} vill ha en plats på ${course}.${note === '' ? '' : `\n\n${name} skriver: ${note}`}

${days}

Svara här, senast ${until}. Du behöver inte logga in:
${link}

Länken är bara för dig: skicka den inte vidare. Alla förfrågningar som väntar på svar finns på ${list}.`,
    },
    approved: {
      subject: (course: string) => `Ja till ${course}`,
      body: (by: string, course: string, gets: 'seat' | 'queue-place') =>
        gets === 'seat'
          ? `${by} har sagt ja, och du har plats på ${course}. Dagarna står i ett eget brev.`
          : `${by} har sagt ja. ${course} är full just nu, så du står i kö. Blir en plats ledig och du står på tur får du ett brev.`,
    },
    declined: {
      subject: (course: string) => `Det blir ingen plats på ${course} den här gången`,
      body: (by: string, course: string, reason: string) =>
        `${by} har svarat nej på din förfrågan om ${course}, med det här skälet:\n\n${reason}`,
    },
    expired: {
      subject: (course: string) => `Förfrågan om ${course} har gått ut`,
      own: (course: string) =>
        `Ingen svarade i tid på din förfrågan om ${course}. Prata med din arbetsledare, och fråga igen om bokningen är öppen.`,
      others: (name: string, course: string) =>
        `Ingen svarade i tid på förfrågan från ${name} om ${course}. Vill ni ändå att ${name} åker? Boka i Yrkesresan.`,
    },
  },
  {
    asked: {
      subject: (name: string, course: string) => `${name} wants to go to ${course}`,
      body: ({ name, course, note, days, until, link, list }: Asked) =>
        `${name} wants a seat on ${course}.${note === '' ? '' : `\n\n${name} writes: ${note}`}

${days}

Answer here, no later than ${until}. You need not sign in:
${link}

The link is for you alone: do not pass it on. All requests that wait for an answer are at ${list}.`,
    },
    approved: {
      subject: (course: string) => `Yes to ${course}`,
      body: (by: string, course: string, gets: 'seat' | 'queue-place') =>
        gets === 'seat'
          ? `${by} has said yes, and you have a seat on ${course}. The days are in a letter of their own.`
          : `${by} has said yes. ${course} is full just now, so you are in the queue. If a seat becomes free and you are next you get a letter.`,
    },
    declined: {
      subject: (course: string) => `No seat on ${course} this time`,
      body: (by: string, course: string, reason: string) =>
        `${by} has said no to your request about ${course}, for this reason:\n\n${reason}`,
    },
    expired: {
      subject: (course: string) => `The request about ${course} has run out`,
      own: (course: string) =>
        `Nobody answered your request about ${course} in time. Talk to your team leader, and ask again if booking is open.`,
      others: (name: string, course: string) =>
        `Nobody answered the request from ${name} about ${course} in time. If you want ${name} to go all the same, book in Yrkesresan.`,
    },
  },
)
