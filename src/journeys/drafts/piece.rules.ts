import type {
  DayContent,
  GoalContent,
  ItemContent,
  MaterialContent,
  RevisionContent,
  Source,
} from '../content/revision.rules.ts'

/**
 * What is saved by itself, so that two can write at once. A piece may be unfinished: texts empty, lists without anything in
 * them. Pieces are referred to by their keys, UUIDs, so that nothing comes loose when they are moved.
 */
export interface PieceContents {
  /** `daysNeeded` of its days complete the course; left out, it is all of them. */
  readonly about: { readonly summary: string; readonly daysNeeded?: number }
  readonly goal: Omit<GoalContent, 'key'>
  /** The number of a day is its place among the days. */
  readonly day: Omit<DayContent, 'number'>
  /** Numbers of its days. */
  readonly group: { readonly firstDay: number; readonly lastDay: number }
  readonly source: Omit<Source, 'key'>
  /** `goal`, `sources` and `group` are keys of pieces; `goal` is empty until one is chosen. */
  readonly item: Omit<ItemContent, 'key' | 'firstDay'> & { readonly group?: string }
  readonly material: MaterialContent
}
export type PieceKind = keyof PieceContents
export type PieceContent = PieceContents[PieceKind]

export const pieceKinds = ['about', 'goal', 'group', 'item', 'day', 'source', 'material'] as const

type Of<Kind extends PieceKind, Head> = Head & { readonly kind: Kind; readonly content: PieceContents[Kind] }

/** A kind, and content that fits it. */
export type Written = { [Kind in PieceKind]: Of<Kind, unknown> }[PieceKind]

/** A piece that is not in a draft yet. */
export type NewPiece = { [Kind in PieceKind]: Of<Kind, { readonly key: string; readonly position: number }> }[PieceKind]

interface PieceHead {
  readonly id: number
  readonly draftId: number
  readonly key: string
  /** Its place among those of its kind; lower comes first, and numbers may be left out. */
  readonly position: number
  /** Counts its saved states; a save says which one it began from. */
  readonly version: number
  readonly savedAt: Date
  /** Who saved it last, by name; null when it came from a published revision. */
  readonly savedBy: string | null
  readonly removedAt: Date | null
}

/** A piece of a draft as it was last saved. */
export type Piece = { [Kind in PieceKind]: Of<Kind, PieceHead> }[PieceKind]
export type PieceOf<Kind extends PieceKind> = Extract<Piece, { kind: Kind }>

/** The pieces of one kind in order. */
export function piecesOf<Given extends NewPiece, Kind extends PieceKind>(
  pieces: readonly Given[],
  kind: Kind,
): Extract<Given, { kind: Kind }>[] {
  const ofKind = (piece: Given): piece is Extract<Given, { kind: Kind }> => piece.kind === kind
  return pieces.filter(ofKind).sort((a, b) => a.position - b.position)
}

const partOrder = ['preparation', 'recording', 'deepening'] as const

/** What the pieces come to: the content of a revision, as far as they go. Goals and sources keep their pieces' keys. */
export function assemble(pieces: readonly NewPiece[]): RevisionContent {
  const about = piecesOf(pieces, 'about')[0]?.content
  const groups = piecesOf(pieces, 'group')
  const firstDays = new Map(groups.map(({ key, content }) => [key, content.firstDay]))
  const items = piecesOf(pieces, 'item').map(({ key, content: { group, ...content } }): ItemContent => {
    const firstDay = group === undefined ? undefined : firstDays.get(group)
    return { ...content, key, ...(content.part === 'preparation' && firstDay !== undefined && { firstDay }) }
  })
  return {
    summary: about?.summary ?? '',
    ...(about?.daysNeeded !== undefined && { daysNeeded: about.daysNeeded }),
    days: piecesOf(pieces, 'day').map(({ content }, index) => ({ ...content, number: index + 1 })),
    groups: groups.map(({ content }) => content).sort((a, b) => a.firstDay - b.firstDay),
    goals: piecesOf(pieces, 'goal').map(({ key, content }) => ({ ...content, key })),
    sources: piecesOf(pieces, 'source').map(({ key, content }) => ({ ...content, key })),
    // As they are met: group by group, then what is recorded, then deepening; within each in their own order.
    items: items.sort(
      (a, b) => partOrder.indexOf(a.part) - partOrder.indexOf(b.part) || (a.firstDay ?? 0) - (b.firstDay ?? 0),
    ),
    materials: piecesOf(pieces, 'material').map(({ content }) => content),
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A revision's content as pieces. Keys that are UUIDs are kept; whatever has another gets a new one. */
export function takeApart(content: RevisionContent, newKey: () => string): NewPiece[] {
  const keyed = <Each extends { readonly key?: string }>(all: readonly Each[]) =>
    all.map((each) => ({ each, key: each.key !== undefined && uuid.test(each.key) ? each.key : newKey() }))
  const goals = keyed(content.goals)
  const sources = keyed(content.sources ?? [])
  const groups = content.groups.map((group) => ({ group, key: newKey() }))
  const goalKeys = new Map(goals.map(({ each, key }) => [each.key, key]))
  const sourceKeys = new Map(sources.map(({ each, key }) => [each.key, key]))
  const groupKeys = new Map(groups.map(({ group, key }) => [group.firstDay, key]))
  const itemOf = ({ part, firstDay, title, reason, minutes, source, body, ...item }: ItemContent) => {
    const group = firstDay === undefined ? undefined : groupKeys.get(firstDay)
    const goal = goalKeys.get(item.goal) ?? ''
    const rests = item.sources?.map((key) => sourceKeys.get(key)).filter((key) => key !== undefined)
    return {
      ...{ part, title, reason, minutes, goal, source, body },
      ...(item.mandatory !== undefined && { mandatory: item.mandatory }),
      ...(rests !== undefined && { sources: rests }),
      ...(group !== undefined && { group }),
    }
  }
  const { summary = '', daysNeeded } = content
  const about = { summary, ...(daysNeeded !== undefined && { daysNeeded }) }
  return [
    { kind: 'about', key: newKey(), position: 1, content: about },
    ...goals.map(
      ({ each: { key: _, ...goal }, key }, index): NewPiece => ({
        ...{ kind: 'goal', key, position: index + 1, content: goal },
      }),
    ),
    ...content.days.map(
      ({ number, ...day }): NewPiece => ({ kind: 'day', key: newKey(), position: number, content: day }),
    ),
    ...groups.map(
      ({ group, key }, index): NewPiece => ({
        ...{ kind: 'group', key, position: index + 1 },
        content: { firstDay: group.firstDay, lastDay: group.lastDay },
      }),
    ),
    ...sources.map(
      ({ each: { key: _, ...source }, key }, index): NewPiece => ({
        ...{ kind: 'source', key, position: index + 1, content: source },
      }),
    ),
    ...keyed(content.items).map(
      ({ each, key }, index): NewPiece => ({ kind: 'item', key, position: index + 1, content: itemOf(each) }),
    ),
    ...(content.materials ?? []).map(
      (material, index): NewPiece => ({ kind: 'material', key: newKey(), position: index + 1, content: material }),
    ),
  ]
}

/** Whether two pieces stand in one list: of a kind, and for items in one part and group. */
export function isBeside(one: Written, other: Written): boolean {
  if (one.kind !== 'item' || other.kind !== 'item') return one.kind === other.kind
  return one.content.part === other.content.part && one.content.group === other.content.group
}

/** All pieces of the kind in the order they get when this one changes places; undefined when it is first or last already. */
export function movedOrder<Given extends NewPiece>(
  pieces: readonly Given[],
  { piece, to }: { piece: Given; to: 'up' | 'down' },
): Given[] | undefined {
  const all = pieces.filter(({ kind }) => kind === piece.kind).sort((a, b) => a.position - b.position)
  const beside = all.filter((each) => isBeside(each, piece))
  const other = beside[beside.indexOf(piece) + (to === 'up' ? -1 : 1)]
  if (other === undefined) return undefined
  return all.map((each) => (each === piece ? other : each === other ? piece : each))
}
