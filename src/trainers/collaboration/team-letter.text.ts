import { sentences } from '#values'

interface Told {
  readonly lines: string
  readonly link: string
}

export const text = sentences(
  {
    subject: (n: number) => (n === 1 ? 'Nytt på samarbetsytan' : `${n} nya inlägg på samarbetsytan`),
    line: (name: string, journey: string, body: string) => `${name} (${journey}): ${body}`,
    body: (name: string, { lines, link }: Told) => `Hej ${name}!

Det här har de andra som utbildar skrivit:

${lines}

Läs och svara här. Där väljer du också om du vill ha breven:
${link}`,
  },
  {
    subject: (n: number) => (n === 1 ? 'New in the collaboration area' : `${n} new posts in the collaboration area`),
    line: (name: string, journey: string, body: string) => `${name} (${journey}): ${body}`,
    body: (name: string, { lines, link }: Told) => `Hello ${name},

This is what the others who teach have written:

${lines}

Read and answer here. There you also choose whether you want the letters:
${link}`,
  },
)
