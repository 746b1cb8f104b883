import type { Language } from '#values'
import { drawAddressCode } from './address-code.ts'
import { fitText } from './fit-text.ts'
import { type Element, openPaper, type Paper, sheet, styles } from './paper.ts'
import type { Style } from './typeset.ts'
import { bytesOf } from './written.ts'

/** A sheet to hang on a door, from the top down. */
export interface Poster {
  /** Small, above: whose it is. */
  readonly over: string
  /** What is said before anything else when it is not to be: "Inställt". */
  readonly alarm?: string | undefined
  readonly heading: string
  /** Each as large as it can be: when, where. */
  readonly lines: readonly string[]
  /** Small, at the foot. */
  readonly note?: string | undefined
  /** An address to be read by a telephone, with what it leads to in words beside it. */
  readonly code?: { readonly address: string; readonly says: string } | undefined
}

/** Posters, one a page: tagged, the heading a heading, the code a picture with its words. */
export async function makePosters(
  posters: readonly Poster[],
  { title, lang }: { readonly title: string; readonly lang: Language },
): Promise<Buffer> {
  const paper = openPaper({ title, lang })
  return bytesOf(paper.doc, () => {
    posters.forEach((poster, index) => {
      if (index > 0) paper.doc.addPage()
      drawPoster(paper, poster)
    })
    paper.root.end()
  })
}

const ink = styles.body.colour
const quiet = styles.small.colour
const red = '#b3261e'

function drawPoster(paper: Paper, { over, alarm, heading, lines, note, code }: Poster): void {
  const part = paper.tag('Sect')
  paper.root.add(part)
  paper.y = 74
  const put = (type: string, text: string, look: Look) => write(paper, part, { type, text, ...look })
  put('P', over, { most: 16, height: 44, colour: quiet, weight: 'normal', after: 18 })
  if (alarm !== undefined) put('P', alarm, { most: 76, height: 110, colour: red, weight: 'strong', after: 10 })
  put('H1', heading, { most: 62, height: 240, colour: ink, weight: 'strong', after: 26 })
  for (const line of lines) put('P', line, { most: 34, height: 92, colour: ink, weight: 'normal', after: 8 })
  if (code !== undefined) drawCode(paper, part, code)
  if (note !== undefined) {
    paper.y = Math.max(paper.y, 770)
    put('P', note, { most: 11, height: 40, colour: quiet, weight: 'normal', after: 0 })
  }
  part.end()
}

interface Look {
  readonly most: number
  readonly height: number
  readonly colour: string
  readonly weight: Style['weight']
  readonly after: number
}

const leading = 1.36

function write(paper: Paper, parent: Element, { type, text, ...look }: Look & { type: string; text: string }): void {
  const plain = { size: 100, weight: look.weight, colour: look.colour }
  const room = { width: sheet.width, height: look.height, most: look.most, least: 9, leading }
  const { lines, size } = fitText(text, room, (line) => paper.set.widthOf(line, plain) / 100)
  const style = { size, weight: look.weight, colour: look.colour }
  const whole = lines.flatMap((line) => paper.set.linesOf(line, style, Number.POSITIVE_INFINITY))
  paper.write(parent, type, { lines: whole, style, y: paper.y })
  paper.y += paper.set.heightOf(whole, style) + look.after
}

const codeSide = 118

function drawCode(paper: Paper, parent: Element, { address, says }: NonNullable<Poster['code']>): void {
  const [x, y] = [sheet.left, 628]
  drawAddressCode(paper, parent, { address, says, x, y, side: codeSide })
  const width = sheet.width - codeSide - 30
  const lines = paper.set.linesOf(says, styles.second, width)
  paper.write(parent, 'P', { lines, style: styles.second, x: x + codeSide + 22, y: y + 4, width })
  paper.y = y + codeSide
}
