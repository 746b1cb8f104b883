import { create } from 'qrcode'

/** A square code as one path on a grid: so many modules each way, with the quiet edge around it. */
export interface DrawnCode {
  readonly size: number
  readonly path: string
}

const edge = 4

/** Draws a text as a QR code, to be shown as a picture in the page itself. */
export function drawCode(text: string): DrawnCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const runs: string[] = []
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue
      let length = 1
      while (x + length < modules.size && modules.get(y, x + length)) length++
      runs.push(`M${x + edge} ${y + edge}h${length}v1h-${length}z`)
      x += length
    }
  return { size: modules.size + 2 * edge, path: runs.join('') }
}
