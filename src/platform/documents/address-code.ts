import { create } from 'qrcode'
import type { Element, Paper } from './paper.ts'

interface AddressCode {
  /** To be read by a telephone. */
  readonly address: string
  /** What it leads to, for whoever cannot see it. */
  readonly says: string
  readonly x: number
  readonly y: number
  readonly side: number
}

/** An address as a QR code, a picture with its words. Dark squares beside each other are drawn as one. */
export function drawAddressCode(paper: Paper, parent: Element, { address, says, x, y, side }: AddressCode): void {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const one = side / size
  const figure = paper.tag('Figure', { alt: says })
  parent.add(figure)
  figure.add(() => {
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; ) {
        let end = column
        while (end < size && modules.get(row, end)) end += 1
        if (end > column) paper.doc.rect(x + column * one, y + row * one, (end - column) * one, one)
        column = end + 1
      }
    }
    paper.doc.fill('#000000')
  })
  figure.end()
}
