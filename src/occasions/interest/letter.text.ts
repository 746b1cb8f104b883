import { sentences } from '#values'

interface Parts {
  readonly name: string
  readonly course: string
  readonly days: string
  readonly link: string
}

export const text = sentences(
  {
    told: {
      subject: (course: string) => `${course} har fått datum`,
      body: ({ name, course, days, link }: Parts) =>
        `Hej ${name}!

Du ville veta när ${course} får datum. Nu finns det:

${days}

Säg till din arbetsledare om du vill ha en plats. Kursen hittar du här:
${link}`,
    },
    toldLeader: {
      subject: (course: string, n: number) => `${course} har fått datum – ${n === 1 ? 'en' : n} hos dig väntar`,
      body: ({ name, course, days, link, names }: Parts & { names: string }) =>
        `Hej ${name}!

${course} har fått datum:

${days}

De här har väntat på det:

${names}

Boka dem här:
${link}`,
    },
  },
  {
    told: {
      subject: (course: string) => `${course} has got dates`,
      body: ({ name, course, days, link }: Parts) =>
        `Hello ${name},

You wanted to know when ${course} gets dates. Now there are some:

${days}

Tell your team leader if you want a seat. You find the course here:
${link}`,
    },
    toldLeader: {
      subject: (course: string, n: number) => `${course} has got dates – ${n === 1 ? 'one' : n} of yours wait`,
      body: ({ name, course, days, link, names }: Parts & { names: string }) =>
        `Hello ${name},

${course} has got dates:

${days}

These have waited for it:

${names}

Book them here:
${link}`,
    },
  },
)
