import { sentences } from '#values'

interface Parts {
  readonly name: string
  readonly course: string
  readonly host: string
  readonly seats: number
  readonly first: string
  readonly link: string
}

export const text = sentences(
  {
    subject: (course: string, host: string) => `${host} delar platser på ${course} med er`,
    body: ({ name, course, host, seats, first, link }: Parts) =>
      `Hej ${name}!

${host} har öppnat ${seats === 1 ? 'en plats' : `högst ${seats} platser`} för er region på ${course}, som börjar ${first}. Kommunernas arbetsledare och administratörer hos er ser tillfället och kan boka sina medarbetare.

Här ser ni vilka av era som är med:
${link}`,
  },
  {
    subject: (course: string, host: string) => `${host} shares seats on ${course} with you`,
    body: ({ name, course, host, seats, first, link }: Parts) =>
      `Hello ${name},

${host} has opened ${seats === 1 ? 'one seat' : `at most ${seats} seats`} to your region on ${course}, which begins ${first}. The team leaders and administrators of your municipalities see the occasion and can book their employees.

Here you see who of yours takes part:
${link}`,
  },
)
