import type { NamedFile } from '../content/file.rules.ts'
import type { PieceKind } from '../drafts/piece.rules.ts'

/** What may be missing; the words are in missing.text.ts. */
export type MissingWord = WholeWord | PieceWord | BlockWord | BodyWord
type WholeWord = 'no-goals' | 'no-days' | 'days-of-a-recorded-course' | 'nothing-to-do'
type PieceWord =
  | ('no-summary' | 'no-wording' | 'goal-not-used' | 'no-forms' | 'no-run-sheet' | 'point-without-title')
  | (
      | 'point-without-minutes'
      | 'group-outside-days'
      | 'groups-overlap'
      | 'group-empty'
      | 'no-publisher'
      | 'no-published'
    )
  | ('source-not-used' | 'href-not-https' | 'no-title' | 'no-reason' | 'no-minutes' | 'no-goal' | 'no-group')
  | ('no-sources' | 'material-outside-days' | 'more-days-needed-than-there-are')
export type BlockWord =
  | ('heading-out-of-order' | 'heading-empty' | 'box-without-title' | 'box-empty' | 'image-without-alt' | 'alt-is-file')
  | ('table-without-caption' | 'table-without-head' | 'rows-uneven' | 'table-without-rows' | 'link-not-https')
  | ('link-says-nothing' | 'file-unknown' | 'file-of-other-kind' | 'label-empty' | 'paragraph-long' | 'text-too-long')
export type BodyWord =
  | ('no-text' | 'no-transcript' | 'no-captions' | 'no-media' | 'no-seconds' | 'no-file' | 'no-href' | 'no-label')
  | (
      | 'no-authority'
      | 'no-questions'
      | 'question-empty'
      | 'few-answers'
      | 'answer-empty'
      | 'no-feedback'
      | 'not-one-right'
    )
  | ('none-right' | 'no-accepted' | 'few-steps' | 'no-points' | 'no-fields' | 'field-empty' | 'few-choices')

/** A file of the journey that texts may show. */
export interface KnownFile {
  readonly key: string
  readonly kind: 'image' | 'film' | 'audio' | 'captions' | 'document' | 'package'
}

/** The same as its makers choose it: by its name, with its length when it is played. */
export interface JourneyFile extends KnownFile, NamedFile {
  /** How long a film or podcast is, when that is known. */
  readonly seconds: number | null
}

/** One thing missing: where, and whether it stops publishing or is advice. */
export interface Missing {
  readonly word: MissingWord
  readonly weight: 'blocking' | 'advice'
  /** The key of the piece to mend it in; undefined when it concerns the whole draft, where a piece of `add` helps. */
  readonly key?: string
  readonly kind?: PieceKind
  readonly add?: PieceKind
  /** The field of the piece's form, and which one of several: "text", "questions-2". */
  readonly field?: string
  /** A few words of the text that it is about. */
  readonly words?: string
}

export type Found = Pick<Missing, 'word' | 'weight' | 'field' | 'words'>

export const blocking = (word: MissingWord, field?: string): Found => ({
  ...{ word, weight: 'blocking' },
  ...(field !== undefined && { field }),
})
export const advice = (word: MissingWord, field?: string): Found => ({ ...blocking(word, field), weight: 'advice' })

/** Whether it is the address of a page, by https, of a host with a name. */
export function isHttps(href: string): boolean {
  return URL.canParse(href) && /^https:\/\/[^/\s]*[a-z0-9-]\.[a-z]{2,}(?=[/?#:]|$)/i.test(href)
}
