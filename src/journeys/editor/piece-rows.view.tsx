import { formatMinutes, PostButton, Quiet, Rows } from '#design'
import { isOpen } from '../drafts/draft.rules.ts'
import { isBeside, type Piece } from '../drafts/piece.rules.ts'
import { pieceHref } from './address.rules.ts'
import type { PartProps } from './draft.view.tsx'
import { text } from './editor.text.ts'
import { nameAmong } from './name-piece.view.ts'

interface PieceRowsProps extends PartProps {
  shown: readonly Piece[]
}

/** Pieces that stand in one list, each with the way to write in it and to move it. */
export function PieceRows({ draft, shown, pieces, lang }: PieceRowsProps) {
  const say = text[lang]
  if (shown.length === 0) return <Quiet>{say.noneYet}</Quiet>
  return (
    <Rows
      items={shown.map((piece, index) => {
        const name = nameAmong(piece, pieces, lang)
        const isMovable = isOpen(draft) && piece.kind !== 'about'
        const move = (to: 'up' | 'down', label: string) => (
          <PostButton action={pieceHref(piece, 'move')} fields={{ to }} label={label}>
            {say[to]}
          </PostButton>
        )
        const next = shown[index + 1]
        return {
          key: piece.key,
          title: <span lang="sv">{name}</span>,
          href: pieceHref(piece),
          note: <Note piece={piece} lang={lang} />,
          end: isMovable && (
            <div class="moves">
              {index > 0 && move('up', say.upOf(name))}
              {next !== undefined && isBeside(next, piece) && move('down', say.downOf(name))}
            </div>
          ),
        }
      })}
    />
  )
}

function Note({ piece, lang }: { piece: Piece; lang: PartProps['lang'] }) {
  const say = text[lang]
  switch (piece.kind) {
    case 'about':
      return <span lang="sv">{piece.content.summary}</span>
    case 'goal':
      return <>{say.levels[piece.content.level]}</>
    case 'day': {
      const { length, forms, runSheet = [] } = piece.content
      const minutes = runSheet.reduce((sum, point) => sum + point.minutes, 0)
      const parts = [say.lengths[length], ...forms.map((form) => say.formNames[form])]
      return <>{[...parts, ...(minutes > 0 ? [`${say.runSheet} ${formatMinutes(minutes, lang)}`] : [])].join(' · ')}</>
    }
    case 'source':
      return <>{[piece.content.publisher, piece.content.published].filter((part) => part !== '').join(' · ')}</>
    case 'item': {
      const { minutes, body } = piece.content
      return <>{[say.format[body.format], ...(minutes > 0 ? [formatMinutes(minutes, lang)] : [])].join(' · ')}</>
    }
    case 'material':
      return <>{piece.content.day === undefined ? '' : say.day(piece.content.day)}</>
    case 'group':
      return null
  }
}
