export type Language = 'sv' | 'en'

export const languages: readonly Language[] = ['sv', 'en']

type Sentence = string | ((...values: never[]) => string)
interface Sentences {
  readonly [key: string]: Sentence | Sentences
}

/** The same keys and the same parameters, in whichever language. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Same<T[K]>
}

/**
 * The sentences of a topic in both languages. The Swedish ones decide which there are and what they are told; an English
 * one that is missing, is too many or asks for other parameters does not compile. Groups may be nested, for words by status.
 */
export function sentences<const T extends Sentences>(sv: T, en: NoInfer<Same<T>>): Record<Language, Same<T>> {
  return { sv: sv as unknown as Same<T>, en }
}
