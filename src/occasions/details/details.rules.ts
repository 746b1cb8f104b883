/** What whoever has a seat tells those who arrange the day. All of it may be left empty. */
export interface SeatDetails {
  /** As `dietText` writes it. */
  readonly diet: string
  readonly accessNeeds: string
  readonly travel: string
}

/** What kitchens are asked for again and again, in the order they are listed. */
export const diets = ['vegetarian', 'vegan', 'gluten-free', 'lactose-free', 'no-pork', 'no-nuts'] as const
export type KnownDiet = (typeof diets)[number]

export interface Diet {
  readonly known: readonly KnownDiet[]
  /** In the participant's own words. */
  readonly other: string
}

/** One text for one diet, whatever order it was ticked in, so that the same ones are counted together. */
export function dietText({ known, other }: Diet): string {
  const words = diets.filter((diet) => known.includes(diet)).join(' ')
  const own = other.replace(/\s+/g, ' ').trim()
  return own === '' ? words : `${words}: ${own}`
}

/** The reverse of `dietText`; a text without a colon that is no known diet is the participant's own words. */
export function dietOf(text: string): Diet {
  const colon = text.indexOf(':')
  const words = (colon === -1 ? text : text.slice(0, colon)).split(' ')
  const known = diets.filter((diet) => words.includes(diet))
  if (colon !== -1) return { known, other: text.slice(colon + 1).trim() }
  return { known, other: known.length === 0 ? text.trim() : '' }
}
