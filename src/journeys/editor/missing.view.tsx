import { Details, Quiet, Status, Worklist } from '#design'
import type { Language } from '#values'
import type { Piece } from '../drafts/piece.rules.ts'
import { newPieceHref, pieceHref } from './address.rules.ts'
import type { Missing } from './found.rules.ts'
import { text } from './missing.text.ts'
import { nameAmong } from './name-piece.view.ts'

interface MissingListProps {
  missing: readonly Missing[]
  draftId: number
  pieces: readonly Piece[]
  lang: Language
  /** Of one piece alone, on its own page: its name is not said again, and links stay on the page. */
  here?: boolean | undefined
}

/** What is missing before publishing, each line leading to where it is mended; then what would make it better. */
export function MissingList({ missing, ...rest }: MissingListProps) {
  const say = text[rest.lang]
  const stopping = missing.filter(({ weight }) => weight === 'blocking')
  const advice = missing.filter(({ weight }) => weight === 'advice')
  return (
    <>
      {stopping.length === 0 ? (
        <p>
          <Status kind="done">{say.title(0)}</Status>
        </p>
      ) : (
        <Lines {...rest} missing={stopping} />
      )}
      {advice.length > 0 && (
        <Details summary={say.adviceTitle(advice.length)}>
          <Quiet>{say.adviceLead}</Quiet>
          <Lines {...rest} missing={advice} />
        </Details>
      )}
    </>
  )
}

function Lines({ missing, draftId, pieces, lang, here }: MissingListProps) {
  return (
    <Worklist
      items={missing.map((each, index) => {
        const piece = pieces.find(({ key }) => key === each.key)
        const name = piece && nameAmong(piece, pieces, lang)
        const title = text[lang][each.word]
        return {
          key: index,
          title: <a href={mendHref(each, draftId, here)}>{title}</a>,
          why: (
            <span lang="sv">
              {!here && name}
              {each.words !== undefined && ` ${text[lang].of(each.words)}`}
            </span>
          ),
        }
      })}
    />
  )
}

/** The field of the form where it is mended, or the form where what is missing is added. */
function mendHref({ key, field, add }: Missing, draftId: number, here: boolean | undefined): string {
  const anchor = field === undefined ? '' : `#f-${field}`
  if (here) return anchor || '#content'
  if (key !== undefined) return `${pieceHref({ draftId, key })}${anchor}`
  if (add !== undefined) return newPieceHref(draftId, { kind: add })
  return '#days'
}
