import { krText, type Ore, sentences } from '#values'

interface GivenBack {
  readonly day: string
  readonly feeOre: Ore
}

/** To those who lead someone who has given up a seat. */
export const text = sentences(
  {
    subject: (name: string, course: string) => `${name} har avbokat sin plats på ${course}`,
    body: (name: string, course: string, { day, feeOre }: GivenBack) =>
      `${name} har själv avbokat sin plats på ${course}, som börjar ${day}.

${feeOre === 0 ? 'Det kostar inget.' : `Avbokningen kostar kommunen ${krText(feeOre).replace('.', ',')} kr.`} Platsen har gått vidare till den som stod näst i kön, eller blivit ledig. Vill du att någon annan åker? Boka i Yrkesresan.`,
  },
  {
    subject: (name: string, course: string) => `${name} has given up a seat on ${course}`,
    body: (name: string, course: string, { day, feeOre }: GivenBack) =>
      `${name} has given up their seat on ${course}, which begins ${day}.

${feeOre === 0 ? 'It costs nothing.' : `It costs the municipality ${krText(feeOre)} kr.`} The seat has gone to the next in the queue, or become free. If you want someone else to go, book in Yrkesresan.`,
  },
)
