import type { ItemContent } from '../content/revision.rules.ts'
import { type PieceKind, type PieceOf, piecesOf, type Written } from '../drafts/piece.rules.ts'
import { advice, blocking, type Found, isHttps, type KnownFile, type Missing } from './found.rules.ts'
import { missingInBlocks } from './missing-blocks.rules.ts'
import { missingInBody } from './missing-body.rules.ts'

/** A piece as far as it matters here: in a draft, or on its way there. */
type Given = Written & { readonly key: string; readonly position: number }

interface Whole {
  readonly pieces: readonly Given[]
  readonly delivery: 'course-days' | 'recorded'
  readonly files: readonly KnownFile[]
}

/** What is missing before a draft may be published, and what would make it better, in the order of the draft. */
export function whatIsMissing(whole: Whole): Missing[] {
  return [
    ...missingInWhole(whole),
    ...whole.pieces.flatMap((piece) =>
      missingInPiece(piece, whole).map((found): Missing => ({ ...found, key: piece.key, kind: piece.kind })),
    ),
  ]
}

/** Whether anything of it stops publishing. */
export function isStopping(missing: readonly Missing[]): boolean {
  return missing.some(({ weight }) => weight === 'blocking')
}

function missingInWhole({ pieces, delivery }: Whole): Missing[] {
  const days = piecesOf(pieces, 'day')
  const found: Missing[] = []
  if (piecesOf(pieces, 'goal').length === 0) found.push({ word: 'no-goals', weight: 'blocking', add: 'goal' })
  if (delivery === 'course-days' && days.length === 0) found.push({ word: 'no-days', weight: 'blocking', add: 'day' })
  if (delivery === 'recorded' && days.length > 0) found.push({ word: 'days-of-a-recorded-course', weight: 'blocking' })
  const isBare = !piecesOf(pieces, 'item').some(({ content }) => content.part === 'recording')
  if (delivery === 'recorded' && isBare) found.push({ word: 'nothing-to-do', weight: 'blocking', add: 'item' })
  return found
}

function missingInPiece(piece: Given, whole: Whole): Found[] {
  switch (piece.kind) {
    case 'about':
      return [
        ...(piece.content.summary === '' ? [advice('no-summary', 'summary')] : []),
        ...((piece.content.daysNeeded ?? 0) > piecesOf(whole.pieces, 'day').length && whole.delivery === 'course-days'
          ? [blocking('more-days-needed-than-there-are', 'daysNeeded')]
          : []),
      ]
    case 'goal': {
      const isUsed = piecesOf(whole.pieces, 'item').some(({ content }) => content.goal === piece.key)
      return [
        ...(piece.content.wording === '' ? [blocking('no-wording', 'wording')] : []),
        ...(isUsed ? [] : [advice('goal-not-used')]),
      ]
    }
    case 'day':
      return missingInDay(piece.content, whole)
    case 'group':
      return missingInGroup(piece, whole)
    case 'source':
      return missingInSource(piece, whole)
    case 'item':
      return [...missingInItem(piece.content, whole), ...missingInBody(piece.content.body, whole.files)]
    case 'material': {
      const { title, day, blocks } = piece.content
      return [
        ...(title === '' ? [blocking('no-title', 'title')] : []),
        ...(day !== undefined && (day < 1 || day > piecesOf(whole.pieces, 'day').length)
          ? [blocking('material-outside-days', 'day')]
          : []),
        ...missingInBlocks(blocks, { field: 'text', files: whole.files }),
      ]
    }
  }
}

function missingInDay({ forms, runSheet = [] }: PieceOf<'day'>['content'], { files }: Whole): Found[] {
  return [
    ...(forms.length === 0 ? [blocking('no-forms', 'forms')] : []),
    ...(runSheet.length === 0 ? [advice('no-run-sheet', 'add-point')] : []),
    ...runSheet.flatMap(({ title, minutes, blocks }, index) => [
      ...(title === '' ? [blocking('point-without-title', `points-${index}-title`)] : []),
      ...(minutes < 1 ? [blocking('point-without-minutes', `points-${index}-minutes`)] : []),
      ...missingInBlocks(blocks, { field: `points-${index}-text`, files }),
    ]),
  ]
}

function missingInGroup({ key, content }: Pick<PieceOf<'group'>, 'key' | 'content'>, { pieces }: Whole): Found[] {
  const days = piecesOf(pieces, 'day').length
  const { firstDay, lastDay } = content
  const others = piecesOf(pieces, 'group').filter((group) => group.key !== key)
  const overlaps = others.some((other) => other.content.firstDay <= lastDay && other.content.lastDay >= firstDay)
  const isOutside = firstDay < 1 || lastDay > days || lastDay < firstDay
  const isUsed = piecesOf(pieces, 'item').some((item) => item.content.group === key)
  return [
    ...(isOutside ? [blocking('group-outside-days', 'firstDay')] : []),
    ...(overlaps && !isOutside ? [blocking('groups-overlap', 'firstDay')] : []),
    ...(isUsed ? [] : [advice('group-empty')]),
  ]
}

function missingInSource({ key, content }: Pick<PieceOf<'source'>, 'key' | 'content'>, { pieces }: Whole): Found[] {
  const { publisher, title, published, href } = content
  const isUsed = piecesOf(pieces, 'item').some((item) => item.content.sources?.includes(key))
  return [
    ...(publisher === '' ? [blocking('no-publisher', 'publisher')] : []),
    ...(title === '' ? [blocking('no-title', 'title')] : []),
    ...(published === '' ? [blocking('no-published', 'published')] : []),
    ...(href !== '' && !isHttps(href) ? [blocking('href-not-https', 'href')] : []),
    ...(isUsed ? [] : [advice('source-not-used')]),
  ]
}

type ItemHead = Omit<ItemContent, 'key' | 'firstDay' | 'body'> & { readonly group?: string }

function missingInItem(
  { title, reason, minutes, goal, part, group, sources = [] }: ItemHead,
  { pieces }: Whole,
): Found[] {
  const isKnown = (kind: PieceKind, key: string | undefined) =>
    pieces.some((piece) => piece.kind === kind && piece.key === key)
  return [
    ...(title === '' ? [blocking('no-title', 'title')] : []),
    ...(reason === '' ? [blocking('no-reason', 'reason')] : []),
    ...(minutes < 1 ? [blocking('no-minutes', 'minutes')] : []),
    ...(isKnown('goal', goal) ? [] : [blocking('no-goal', 'goal')]),
    ...(part === 'preparation' && !isKnown('group', group) ? [blocking('no-group', 'place')] : []),
    ...(sources.some((key) => isKnown('source', key)) ? [] : [advice('no-sources', 'sources')]),
  ]
}
