/** The part of a Swedish word that stays when it is bent: kurser, kursen and kursernas all have kurs. */
export function stemOf(typed: string): string {
  const word = typed.toLowerCase()
  for (const ending of endings) {
    const stem = word.slice(0, -ending.length)
    if (word.endsWith(ending) && stem.length >= shortest && hasVowel(stem) && !isTooBare(stem, ending)) return stem
  }
  return word
}

const endings = [
  ...['heternas', 'heterna', 'arnas', 'ernas', 'ornas', 'andets', 'andena', 'arna', 'erna', 'orna', 'andet'],
  ...['ande', 'ende', 'ades', 'ens', 'ets', 'ans', 'are', 'ade', 'as', 'ar', 'er', 'or', 'en', 'et', 'an', 'na'],
  ...['a', 'e'],
]
const shortest = 3
const hasVowel = (text: string) => /[aeiouyåäöé]/.test(text)
/** Stripping one letter from a short word leaves too little to know it by. */
const isTooBare = (stem: string, ending: string) => ending.length === 1 && stem.length < 5

/** The longest a tail may be that only bends a word. */
const longestTail = 6

/**
 * Whether a word is found by a stem: it begins with it, as bent or as the first part of a compound; or it is a compound
 * whose last part it is. A stem of three letters is found only whole, bent or first: "lag" is not in "slagen".
 */
export function isFoundBy(word: string, stem: string): boolean {
  if (stem.length < shortest) return word === stem
  if (word.startsWith(stem)) return stem.length > shortest || word.length <= stem.length + longestTail
  const at = word.indexOf(stem)
  if (stem.length <= shortest || at < 2) return false
  return at >= 0
}

const mostTerms = 8
const longestTerm = 40

/** They stand in nearly every text and say nothing of what it is about. */
const common = new Set(
  'att av de den det dig du ett en för från har hur i inte jag kan man med när och om på som till vad är'.split(' '),
)

/**
 * The words of a question, in order and each once; what is neither letter nor figure parts them. Words that stand in nearly
 * every text are left out, unless there are no others.
 */
export function termsOf(question: string): string[] {
  const words = [
    ...new Set((question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestTerm))),
  ]
  const telling = words.filter((word) => !common.has(word))
  return (telling.length > 0 ? telling : words).slice(0, mostTerms)
}
