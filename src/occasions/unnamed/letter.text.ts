import { sentences } from '#values'

const seats = (n: number) => (n === 1 ? 'en plats' : `${n} platser`)
const places = (n: number) => (n === 1 ? 'one seat' : `${n} seats`)

export const text = sentences(
  {
    toName: {
      subject: (n: number, course: string) => `Sätt namn på ${seats(n)} på ${course}`,
      body: (parts: { name: string; n: number; course: string; first: string; on: string; link: string }) =>
        `Hej ${parts.name}!

Ni håller ${seats(parts.n)} utan namn på ${parts.course}, som börjar ${parts.first}. ${parts.on} går det som inte har fått namn tillbaka till alla.

Sätt namn, eller lämna tillbaka redan nu:
${parts.link}`,
    },
    released: {
      subject: (n: number, course: string) =>
        `${n === 1 ? 'En plats' : `${n} platser`} utan namn på ${course} har gått tillbaka`,
      body: (parts: { name: string; n: number; course: string; first: string; link: string }) =>
        `Hej ${parts.name}!

Ni höll ${seats(parts.n)} utan namn på ${parts.course}, som börjar ${parts.first}. Ingen hade fått ${parts.n === 1 ? 'den' : 'dem'} när dagen kom, så nu går ${parts.n === 1 ? 'den' : 'de'} till dem som väntar och till alla kommuner. Det kostar er inget.

Finns det platser kvar kan ni boka med namn:
${parts.link}`,
    },
  },
  {
    toName: {
      subject: (n: number, course: string) => `Put names on ${places(n)} on ${course}`,
      body: (parts: { name: string; n: number; course: string; first: string; on: string; link: string }) =>
        `Hello ${parts.name},

You hold ${places(parts.n)} without names on ${parts.course}, which begins ${parts.first}. On ${parts.on} what has no name goes back to everyone.

Put names on them, or give them back now:
${parts.link}`,
    },
    released: {
      subject: (n: number, course: string) =>
        `${n === 1 ? 'One seat' : `${n} seats`} without names on ${course} went back`,
      body: (parts: { name: string; n: number; course: string; first: string; link: string }) =>
        `Hello ${parts.name},

You held ${places(parts.n)} without names on ${parts.course}, which begins ${parts.first}. Nobody had got ${parts.n === 1 ? 'it' : 'them'} when the day came, so now ${parts.n === 1 ? 'it goes' : 'they go'} to those who wait and to all municipalities. It costs you nothing.

If there are seats left you can book with names:
${parts.link}`,
    },
  },
)
