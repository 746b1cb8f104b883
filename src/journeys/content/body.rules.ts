/** What a text is made of. There is no markup inside a text: what the reader sees is what was written. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly points: readonly string[] }
  | { readonly kind: 'fact'; readonly title: string; readonly text: string }

export interface Question {
  /** Name of its field in the form: a–z, 0–9 and hyphens. */
  readonly key: string
  readonly question: string
  readonly answers: readonly {
    readonly key: string
    readonly text: string
    readonly isRight: boolean
    /** Shown when it was chosen: why it holds, or what to think of. */
    readonly feedback: string
  }[]
}

export interface QuizBody {
  readonly format: 'quiz'
  readonly intro: readonly Block[]
  readonly questions: readonly Question[]
}
export interface ReflectionBody {
  readonly format: 'reflection'
  readonly intro: readonly Block[]
  readonly question: string
}
export interface ChecklistBody {
  readonly format: 'checklist'
  readonly intro: readonly Block[]
  readonly points: readonly { readonly key: string; readonly text: string }[]
}
export interface TextBody {
  readonly format: 'page' | 'document'
  readonly blocks: readonly Block[]
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
  /** Key of the media file, when there is one. The transcript carries all that is said. */
  readonly media: string | null
  readonly transcript: readonly Block[]
}

/** The content of an item, told apart by its format. */
export type ItemBody = TextBody | LinkBody | SpokenBody | QuizBody | ReflectionBody | ChecklistBody
export type Format = ItemBody['format']
