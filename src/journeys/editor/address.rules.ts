/** Where a draft is written. */
export function draftHref(draftId: number): string {
  return `/workshop/drafts/${draftId}`
}

/** Where a piece is written, or one of its pages: "history", "preview". */
export function pieceHref({ draftId, key }: { readonly draftId: number; readonly key: string }, more = ''): string {
  return `${draftHref(draftId)}/pieces/${key}${more && `/${more}`}`
}

/** Where a new piece is begun. */
export function newPieceHref(draftId: number, wish: Readonly<Record<string, string>>): string {
  return `${draftHref(draftId)}/pieces/new?${new URLSearchParams(wish)}`
}
