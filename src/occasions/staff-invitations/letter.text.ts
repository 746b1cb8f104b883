import { sentences } from '#values'

interface Asked {
  readonly days: string
  readonly link: string
}

export const text = sentences(
  {
    reminder: {
      subject: (course: string) => `Kan du? Vi väntar på ditt svar: ${course}`,
      body: (name: string, course: string, { days, link }: Asked) => `Hej ${name}!

Vi har inte hört om du kan vara med på ${course}:

${days}

Svara ja eller nej här, du behöver inte logga in. Länkar i tidigare brev om samma dagar går också bra:
${link}`,
    },
  },
  {
    reminder: {
      subject: (course: string) => `Are you able to? We await your answer: ${course}`,
      body: (name: string, course: string, { days, link }: Asked) => `Hello ${name},

We have not heard whether you are able to be on ${course}:

${days}

Answer yes or no here, without signing in. Links in earlier letters about the same days work too:
${link}`,
    },
  },
)
