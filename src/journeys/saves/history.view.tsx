import { Actions, Button, ButtonLink, type Frame, HiddenField, Layout, Rows, Status } from '#design'
import { type Draft, isOpen, type Save } from '../drafts/draft.rules.ts'
import type { Piece } from '../drafts/piece.rules.ts'
import { draftHref, pieceHref } from '../editor/address.rules.ts'
import { text as editorWords } from '../editor/editor.text.ts'
import type { ComparedField } from './compared.rules.ts'
import { ComparedFields } from './compared.view.tsx'
import { text } from './saves.text.ts'

interface Shown {
  frame: Frame
  draft: Draft
  piece: Piece
  name: string
}

interface HistoryPageProps extends Shown {
  saves: readonly (Save & { readonly words: string })[]
  /** Where still older ones are. */
  older: string | undefined
}

function crumbsOf({ frame: { lang }, draft, piece, name }: Shown) {
  const say = editorWords[lang]
  return [
    { href: '/workshop', label: say.workshop },
    { href: draftHref(draft.id), label: say.draftOf(draft.courseName) },
    { href: pieceHref(piece), label: name },
  ]
}

/** Every state of a piece that was saved, the latest first. */
export function HistoryPage(props: HistoryPageProps) {
  const { frame, piece, name, saves, older } = props
  const say = text[frame.lang]
  return (
    <Layout
      frame={frame}
      title={say.historyTitle(name)}
      lead={<p>{say.historyLead}</p>}
      breadcrumb={crumbsOf(props)}
      width="text"
    >
      <Rows
        items={saves.map((save) => {
          const isNow = !save.stoodAside && save.version === piece.version
          return {
            key: save.id,
            title: save.words,
            href: pieceHref(piece, `history/${save.id}`),
            note: save.stoodAside ? say.stoodAside : say.version(save.version),
            end: isNow && <Status kind="done">{say.now}</Status>,
          }
        })}
      />
      {older !== undefined && (
        <Actions>
          <ButtonLink href={older} kind="quiet">
            {say.older}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

interface SavePageProps extends Shown {
  save: Save & { readonly words: string }
  /** Who saved what is in place now, and when. */
  theirs: string
  fields: readonly ComparedField[]
}

/** A saved state beside the one in place: which is to hold is chosen here. */
export function SavePage(props: SavePageProps) {
  const { frame, draft, piece, save, theirs, fields } = props
  const say = text[frame.lang]
  const lateness = isOpen(draft)
    ? { title: say.asideTitle, lead: say.asideLead }
    : { title: say.lateTitle, lead: say.lateLead }
  const hasMovedOn = fields.some(({ isSame }) => !isSame)
  return (
    <Layout
      frame={frame}
      title={save.stoodAside ? lateness.title : say.saveTitle(save.version)}
      lead={save.stoodAside && <p>{lateness.lead}</p>}
      breadcrumb={crumbsOf(props)}
    >
      <dl class="facts">
        <div class="fact">
          <dt>{say.yours}</dt>
          <dd>{save.words}</dd>
        </div>
        <div class="fact">
          <dt>{say.theirs}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <ComparedFields fields={fields} lang={frame.lang} />
      {isOpen(draft) && piece.removedAt === null && hasMovedOn ? (
        <form class="actions" method="post" action={pieceHref(piece, `history/${save.id}/restoration`)}>
          <HiddenField name="version" value={piece.version} />
          <Button>{say.putMine}</Button>
          <ButtonLink href={pieceHref(piece)} kind="quiet">
            {say.keepTheirs}
          </ButtonLink>
          <ButtonLink href={`${pieceHref(piece)}?beside=${save.id}`} kind="quiet">
            {say.goOn}
          </ButtonLink>
        </form>
      ) : (
        <Actions>
          <ButtonLink href={pieceHref(piece)}>{say.back}</ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}
