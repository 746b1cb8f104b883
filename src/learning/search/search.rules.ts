import { isFoundBy } from './stem.rules.ts'

/** Who searches: the person whose steps count, null where content is closed for them; and the journeys they teach or make. */
export interface Reader {
  readonly personId: number | null
  readonly journeyIds: readonly number[]
}

/** An item that was found. `texts` is all that is said in it, in order. */
export interface Found {
  readonly id: number
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly title: string
  readonly format:
    | 'page'
    | 'film'
    | 'podcast'
    | 'document'
    | 'link'
    | 'package'
    | 'quiz'
    | 'reflection'
    | 'checklist'
    | 'form'
  readonly minutes: number
  readonly part: 'preparation' | 'recording' | 'deepening'
  readonly texts: readonly string[]
}

export interface FoundCourse {
  readonly id: number
  readonly name: string
  readonly summary: string
  readonly stepName: string
  readonly journeyName: string
}

/** What a region adds to a course, or an article at a place where one reads. */
export interface FoundBeside {
  readonly key: string
  readonly title: string
  readonly href: string
  /** Who tells it, or which course it lies beside. */
  readonly of: string
  readonly texts: readonly string[]
}

/** A stretch of a text; `isHit` where it is what was searched for. */
export interface Stretch {
  readonly text: string
  readonly isHit: boolean
}

export const foundOnAPage = 20
const longestExcerpt = 180

/** Parts a text at the words that any stem finds. */
export function stretchesOf(text: string, stems: readonly string[]): Stretch[] {
  const stretches: { text: string; isHit: boolean }[] = []
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    const isHit = part !== '' && stems.some((stem) => isFoundBy(part.toLowerCase(), stem))
    const last = stretches.at(-1)
    if (last !== undefined && !last.isHit && !isHit) last.text += part
    else if (part !== '') stretches.push({ text: part, isHit })
  }
  return stretches
}

/** A sentence or two of the texts around the first hit; the beginning when the hit stands elsewhere, as in the title. */
export function excerptOf(texts: readonly string[], stems: readonly string[]): Stretch[] {
  const hasHit = (text: string) => stretchesOf(text, stems).some(({ isHit }) => isHit)
  const text = texts.find(hasHit) ?? texts[0] ?? ''
  const before = stretchesOf(text, stems)
    .slice(0, 1)
    .find(({ isHit }) => !isHit)
  const from = hasHit(text) ? Math.max(0, (before?.text.length ?? 0) - 60) : 0
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const cut = text.slice(start, start + longestExcerpt)
  const isCut = start + longestExcerpt < text.length
  const whole = isCut ? `${cut.slice(0, cut.lastIndexOf(' '))} …` : cut
  return stretchesOf(start > 0 ? `… ${whole}` : whole, stems)
}

/** Those whose title and texts together hold every stem. */
export function besideFound(all: readonly FoundBeside[], stems: readonly string[]): FoundBeside[] {
  return all.filter(({ title, texts }) => holdsAll([title, ...texts].join(' '), stems))
}

/** The courses whose name or summary holds every stem. */
export function coursesFound(courses: readonly FoundCourse[], stems: readonly string[]): FoundCourse[] {
  return courses.filter(({ name, summary }) => holdsAll(`${name} ${summary}`, stems))
}

function holdsAll(text: string, stems: readonly string[]): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return stems.length > 0 && stems.every((stem) => words.some((word) => isFoundBy(word, stem)))
}

export function pagesOf(found: number): number {
  return Math.max(1, Math.ceil(found / foundOnAPage))
}
