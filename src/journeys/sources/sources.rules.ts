import type { Source } from '../content/revision.rules.ts'

/** A source with the texts that rest on it. */
export interface SourceUse extends Source {
  readonly items: readonly { readonly id: number; readonly title: string }[]
}

export interface UnsourcedItem {
  readonly id: number
  readonly title: string
  /** Where it says itself that it comes from. */
  readonly source: string
}

/** The sources by the authority that published them, in the order each authority is met. */
export function byPublisher(sources: readonly SourceUse[]): { publisher: string; sources: SourceUse[] }[] {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  return publishers.map((publisher) => ({
    publisher,
    sources: sources.filter((source) => source.publisher === publisher),
  }))
}
