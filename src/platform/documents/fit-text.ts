export interface Room {
  readonly width: number
  readonly height: number
  /** Sizes in points between which to choose. */
  readonly most: number
  readonly least: number
  /** Times the size: from one line to the next. */
  readonly leading: number
}

export interface Fitted {
  readonly lines: readonly string[]
  readonly size: number
}

const mostLines = 3

/**
 * A name as large as there is room for, on as few lines as make it largest: broken at spaces and after hyphens. `widthOf`
 * is the width at one point. What is too long even at the least size is broken where it must.
 */
export function fitText(text: string, room: Room, widthOf: (line: string) => number): Fitted {
  const pieces = piecesOf(text)
  const ways = Array.from({ length: Math.min(mostLines, pieces.length) }, (_, index) =>
    divided(pieces, index + 1, widthOf),
  )
  const sized = ways.map((lines) => ({ lines, size: sizeOf(lines, room, widthOf) }))
  const best = sized.reduce((one, other) => (other.size > one.size ? other : one), { lines: [text], size: 0 })
  return best.size >= room.least ? best : { lines: broken(pieces, room, widthOf), size: room.least }
}

/** Where a line may end: after a space, which goes, and after a hyphen, which stays. */
function piecesOf(text: string): string[] {
  return text
    .trim()
    .split(/(?<=\s)|(?<=-)(?=\S)/)
    .filter((piece) => piece.trim() !== '')
}

function sizeOf(lines: readonly string[], room: Room, widthOf: (line: string) => number): number {
  const widest = Math.max(...lines.map(widthOf), 0.001)
  return Math.min(room.most, room.width / widest, room.height / (lines.length * room.leading))
}

/** So many lines of pieces in order, the widest as narrow as can be. */
function divided(pieces: readonly string[], count: number, widthOf: (line: string) => number): string[] {
  if (count === 1) return [joined(pieces)]
  const ways = pieces
    .slice(1, pieces.length - count + 2)
    .map((_, index) => [joined(pieces.slice(0, index + 1)), ...divided(pieces.slice(index + 1), count - 1, widthOf)])
  const widest = (lines: readonly string[]) => Math.max(...lines.map(widthOf))
  return ways.reduce((one, other) => (widest(other) < widest(one) ? other : one), ways[0] ?? [joined(pieces)])
}

const joined = (pieces: readonly string[]) => pieces.join('').trim()

/** At the least size: greedy lines, letters that no line holds on the next, and what there is no room for left out. */
function broken(
  pieces: readonly string[],
  { width, height, least, leading }: Room,
  widthOf: (line: string) => number,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of pieces.join('')) {
    if (line !== '' && widthOf(line + letter) * least > width) {
      lines.push(line.trim())
      line = ''
    }
    line += letter
  }
  const fits = Math.max(1, Math.floor(height / (least * leading)))
  return [...lines, line.trim()].slice(0, fits)
}
