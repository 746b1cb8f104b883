/** A stretch of text said in one way. `href` leads to a page of an authority, https. */
export interface Run {
  readonly text: string
  readonly mark?: 'strong' | 'emphasis'
  readonly href?: string
}

/** What is written in a paragraph: plain words are a string, words with emphasis or links are runs. Never markup in a string. */
export type Rich = string | readonly Run[]

/** A file of the content by its key, a UUID. */
export type FileKey = string

export type Paragraph = { readonly kind: 'paragraph'; readonly text: Rich }
export type List = { readonly kind: 'list'; readonly points: readonly Rich[]; readonly ordered?: true }

/** What a text is made of. The page's title is its first heading; a heading here is of the second level, or the third. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 3 }
  | Paragraph
  | List
  | { readonly kind: 'fact'; readonly title: string; readonly blocks: readonly (Paragraph | List)[] }
  /** `alt` is what the picture says; empty only for one that says nothing. */
  | { readonly kind: 'image'; readonly file: FileKey; readonly alt: string; readonly caption?: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** As many cells in each row as in the head; the first names the row. */
      readonly rows: readonly (readonly Rich[])[]
    }
  | { readonly kind: 'download'; readonly file: FileKey; readonly label: string }

interface Asked {
  /** Name of its field in the form: a–z, 0–9 and hyphens. */
  readonly key: string
  readonly question: string
}

export interface QuizAnswer {
  readonly key: string
  readonly text: string
  readonly isRight: boolean
  /** Shown when it was chosen: why it holds, or what to think of. */
  readonly feedback: string
}

interface Judged {
  readonly right: string
  readonly wrong: string
}

export type Question =
  /** One right answer among several. */
  | (Asked & { readonly kind: 'single'; readonly answers: readonly QuizAnswer[] })
  /** One or more right ones; right when just those are chosen. */
  | (Asked & { readonly kind: 'multiple'; readonly answers: readonly QuizAnswer[] })
  /** A short text, right when it is one of these but for capitals, spaces and a last full stop. */
  | (Asked & { readonly kind: 'text'; readonly accepted: readonly string[]; readonly feedback: Judged })
  /** Steps to put in order; they stand here in the right one. */
  | (Asked & {
      readonly kind: 'order'
      readonly steps: readonly { readonly key: string; readonly text: string }[]
      readonly feedback: Judged
    })

/** How a quiz may be answered. */
export interface QuizRules {
  /** How many times; null is as often as one likes. The best attempt counts. */
  readonly attempts: number | null
  /** The share of right answers that makes it done, in percent; 0: answering does. */
  readonly passShare: number
  /** When the right answers are shown: after each attempt, once it is passed, or after the last attempt. */
  readonly showsRight: 'after-each' | 'passed' | 'after-last'
}

export interface QuizBody {
  readonly format: 'quiz'
  readonly intro: readonly Block[]
  readonly questions: readonly Question[]
  readonly rules: QuizRules
}

export type Sharing = 'nobody' | 'manager' | 'group'

export interface ReflectionBody {
  readonly format: 'reflection'
  readonly intro: readonly Block[]
  readonly question: string
  /** What whoever writes may choose between; `nobody` is always one. */
  readonly sharing: readonly Sharing[]
}
export interface ChecklistBody {
  readonly format: 'checklist'
  readonly intro: readonly Block[]
  readonly points: readonly { readonly key: string; readonly text: string }[]
}

export type FormField =
  | { readonly kind: 'line' | 'text'; readonly key: string; readonly label: string; readonly isRequired: boolean }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      readonly choices: readonly string[]
      readonly isRequired: boolean
    }

/** Answers that the course leader reads before the day. */
export interface FormBody {
  readonly format: 'form'
  readonly intro: readonly Block[]
  readonly fields: readonly FormField[]
}
export interface TextBody {
  readonly format: 'page'
  readonly blocks: readonly Block[]
}
export interface DocumentBody {
  readonly format: 'document'
  /** What it is about, or all of it when there is no file. */
  readonly blocks: readonly Block[]
  readonly file: FileKey | null
}
export interface LinkBody {
  readonly format: 'link'
  readonly intro: readonly Block[]
  /** An authority's page, https. It is opened by the reader, never fetched by us. */
  readonly href: string
  readonly label: string
  readonly publisher: string
}
export interface SpokenBody {
  readonly format: 'film' | 'podcast'
  /** The media file, when there is one. The transcript carries all that is said. */
  readonly media: FileKey | null
  /** WebVTT, Swedish. A film with a file has them before it is published. */
  readonly captions: FileKey | null
  readonly seconds: number | null
  readonly transcript: readonly Block[]
  /** What is seen and not said, for whoever does not see it; empty when all is said. */
  readonly description: readonly Block[]
}
/** A web course that runs on an origin of its own. */
export interface PackageBody {
  readonly format: 'package'
  readonly intro: readonly Block[]
  readonly file: FileKey
}

/** The content of an item, told apart by its format. */
export type ItemBody =
  | TextBody
  | DocumentBody
  | LinkBody
  | SpokenBody
  | PackageBody
  | QuizBody
  | ReflectionBody
  | ChecklistBody
  | FormBody
export type Format = ItemBody['format']

/** The words of a rich text, without how they are said. */
export function plainText(text: Rich): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

/** Every stretch of blocks in a body. */
export function blocksOf(body: ItemBody): readonly Block[] {
  switch (body.format) {
    case 'page':
    case 'document':
      return body.blocks
    case 'film':
    case 'podcast':
      return [...body.transcript, ...body.description]
    default:
      return body.intro
  }
}

/** The files that a text shows or offers, each once. */
export function filesInBlocks(blocks: readonly Block[]): FileKey[] {
  return [...new Set(blocks.flatMap((block) => ('file' in block ? [block.file] : [])))]
}

/** The files that a body needs, each once. */
export function filesOf(body: ItemBody): FileKey[] {
  const own =
    body.format === 'film' || body.format === 'podcast'
      ? [body.media, body.captions]
      : 'file' in body
        ? [body.file]
        : []
  return [...new Set([...own.filter((key) => key !== null), ...filesInBlocks(blocksOf(body))])]
}
