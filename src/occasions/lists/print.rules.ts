/** What a print is made of, as the platform writes it. */
export type PrintPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly points: readonly string[]; readonly isOrdered: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly value: string }[] }
  | { readonly kind: 'new-page' }
  | PrintTable

export interface PrintTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly head: string; readonly align?: 'number' | 'by-hand' | undefined }[]
  readonly rows: readonly (readonly string[])[]
  readonly rowHeight?: number
}

export interface Print {
  readonly title: string
  readonly parts: readonly PrintPart[]
}

/** The same list for a spreadsheet. */
export interface Sheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' | 'day' }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
