import { createRequire } from 'node:module'
import { fontFile } from './font-file.ts'

/** How a piece of text looks. Sizes are points. */
export interface Style {
  readonly size: number
  readonly weight: 'normal' | 'strong'
  readonly colour: string
}

interface Run {
  readonly font: string
  readonly text: string
}
export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
}
interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right' | 'center' | undefined
}

/** Breaks text into lines and draws them, each letter in a font that has it. */
export interface Typesetter {
  widthOf(text: string, style: Style): number
  linesOf(text: string, style: Style, width: number): Line[]
  heightOf(lines: readonly Line[], style: Style): number
  draw(lines: readonly Line[], style: Style, spot: Spot): void
}

const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const
const files = { normal: '400', strong: '600' } as const
const leading = 1.36
/** Signs the fonts lack, as the nearest they have. */
const nearest: Readonly<Record<string, string>> = { '→': '–', '←': '–', '≤': '<', '≥': '>', '✓': '×' }
/** The thin space is the last glyph of its file and empty, which the font reader runs off the end of. */
const thinSpaces = /[\u2009\u202f]/g

const locate = createRequire(import.meta.url)

export function openTypesetter(doc: PDFKit.PDFDocument): Typesetter {
  const hasLetter = new Map<string, (code: number) => boolean>()
  for (const weight of ['normal', 'strong'] as const) {
    for (const script of scripts) {
      const name = `${script}-${weight}`
      const file = `@fontsource/source-sans-3/files/source-sans-3-${script}-${files[weight]}-normal.woff`
      doc.registerFont(name, fontFile(locate.resolve(file)))
      hasLetter.set(name, (code) => letterIn(doc, name, code))
    }
  }

  const fontFor = (letter: string, { weight }: Style) =>
    scripts.map((script) => `${script}-${weight}`).find((name) => hasLetter.get(name)?.(letter.codePointAt(0) ?? 0))

  /** The letters that can be drawn: as they are, as their nearest, without their marks, or as a question mark. */
  const drawable = (letter: string, style: Style): string => {
    if (fontFor(letter, style) !== undefined) return letter
    const instead = nearest[letter] ?? letter.normalize('NFKD').charAt(0)
    return fontFor(instead, style) === undefined ? '?' : instead
  }

  const runsOf = (text: string, style: Style): Run[] => {
    const runs: { font: string; text: string }[] = []
    for (const written of text.normalize('NFC').replace(thinSpaces, '\u00a0')) {
      const letter = drawable(written, style)
      const font = fontFor(letter, style) ?? `latin-${style.weight}`
      const last = runs.at(-1)
      if (last?.font === font) last.text += letter
      else runs.push({ font, text: letter })
    }
    return runs
  }

  const widthOfRuns = (runs: readonly Run[], { size }: Style) =>
    runs.reduce((width, run) => width + doc.font(run.font, size).widthOfString(run.text), 0)
  const widthOf = (text: string, style: Style) => widthOfRuns(runsOf(text, style), style)
  const toLine = (text: string, style: Style): Line => {
    const runs = runsOf(text, style)
    return { runs, width: widthOfRuns(runs, style) }
  }

  return {
    widthOf,
    linesOf: (text, style, width) =>
      text
        .split('\n')
        .flatMap((paragraph) => broken(paragraph, width, (words) => widthOf(words, style)))
        .map((words) => toLine(words, style)),
    heightOf: (lines, { size }) => lines.length * size * leading,
    draw: (lines, style, { x, y, width, align }) => {
      doc.fillColor(style.colour)
      lines.forEach((line, index) => {
        const spare = width - line.width
        let at = x + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0)
        line.runs.forEach((run, place) => {
          // A reader that follows the tags joins lines; the space keeps their words apart.
          const joint = place === line.runs.length - 1 && index < lines.length - 1 ? ' ' : ''
          const top = y + index * style.size * leading
          doc.font(run.font, style.size).text(run.text + joint, at, top, { lineBreak: false })
          at += doc.widthOfString(run.text)
        })
      })
    },
  }
}

/** Greedy lines, broken at plain spaces only; a word wider than the line is broken where it must. */
function broken(paragraph: string, width: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && widthOf(line + letter) > width) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return [...lines, line]
}

/** The library opens fonts lazily and tells nobody what is in them. */
function letterIn(doc: PDFKit.PDFDocument, name: string, code: number): boolean {
  const opened = doc.font(name) as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }
  return opened._font.font.hasGlyphForCodePoint(code)
}
