import type { Refusal } from '#values'

/** Why an archive is not opened. `name` is the entry at fault, as it was written; `most` the limit that was passed. */
export type ArchiveRefusal =
  | Refusal<'archive-broken' | 'archive-overlaps'>
  | (Refusal<'archive-too-many'> & { readonly most: number })
  | (Refusal<'archive-too-large'> & { readonly most: number })
  | (Refusal<
      | 'archive-bomb'
      | 'archive-name'
      | 'archive-name-twice'
      | 'archive-not-a-file'
      | 'archive-encrypted'
      | 'archive-within'
      | 'archive-wrong-type'
      | 'archive-wrong-content'
    > & { readonly name: string })

type Named = Extract<ArchiveRefusal, { name: string }>['refused']

export function refuseEntry(refused: Named, name: string): ArchiveRefusal {
  return { refused, name: name.slice(0, 200) }
}
