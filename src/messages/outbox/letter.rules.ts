/** Where a letter is: on its way, sent, or failed and to be tried again; `kept` when there is no server to send it. */
export type LetterState = 'sent' | 'failed' | 'waiting' | 'kept'

export interface Letter {
  readonly id: number
  readonly toAddress: string
  readonly subject: string
  readonly queuedAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
}

export function letterState(
  letter: Pick<Letter, 'sentAt' | 'attempts'>,
  { isMailSent }: { isMailSent: boolean },
): LetterState {
  if (letter.sentAt !== null) return 'sent'
  if (!isMailSent) return 'kept'
  return letter.attempts > 0 ? 'failed' : 'waiting'
}

/** A letter in full; `calendar` is what it brings for the reader's calendar program. */
export interface WholeLetter extends Letter {
  readonly body: string
  readonly lastError: string | null
  readonly calendar: string | null
  readonly calendarMethod: string | null
}

/** A piece of a line: words, or an address to follow. */
export interface Piece {
  readonly text: string
  readonly isLink: boolean
}

/** The body as paragraphs of lines of pieces. */
export function paragraphsOf(body: string): Piece[][][] {
  return body
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(piecesOf))
}

// A full stop or a bracket after an address ends the sentence, not the address.
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/

function piecesOf(line: string): Piece[] {
  return line
    .split(address)
    .map((text, index) => ({ text, isLink: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** A one-time link opens someone's account, so whoever reads a letter that has been sent must not find it there. */
export function withoutOneTimeLinks(body: string, instead: string): string {
  return body.replace(/https?:\/\/\S+\/welcome\/[\w-]+/g, instead)
}
