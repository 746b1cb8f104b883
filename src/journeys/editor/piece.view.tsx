import type { ComponentChildren } from 'preact'
import {
  ButtonLink,
  Details,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  Notice,
  PostButton,
  Section,
  Split,
  type Typed,
} from '#design'
import { type Draft, isOpen } from '../drafts/draft.rules.ts'
import type { Piece, Written } from '../drafts/piece.rules.ts'
import { draftHref, pieceHref } from './address.rules.ts'
import { text } from './editor.text.ts'
import type { JourneyFile, Missing } from './found.rules.ts'
import { MissingList } from './missing.view.tsx'
import { namePiece } from './name-piece.view.ts'
import { PieceFields } from './piece-fields.view.tsx'
import { FilesToShow, NotationHelp } from './writing.view.tsx'

export interface PieceShown {
  frame: Frame
  draft: Draft
  pieces: readonly Piece[]
  files: readonly JourneyFile[]
  /** What the form shows: as it is saved, or as it was typed. */
  written: Written
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

interface PiecePageProps extends PieceShown {
  piece: Piece
  /** The day's number, for a day. */
  number: number | undefined
  /** "Sparat av Gun 12 feb 14.32". */
  saved: string
  missing: readonly Missing[]
  /** What a colleague saved meanwhile, kept in sight while one goes on in one's own text. */
  beside?: ComponentChildren
}

/** One piece of a draft to write in. */
export function PiecePage(props: PiecePageProps) {
  const { frame, draft, piece, pieces, written, number, saved, missing, beside } = props
  const { lang } = frame
  const say = text[lang]
  const name = namePiece(written, lang, number)
  return (
    <Layout
      frame={frame}
      title={name}
      eyebrow={piece.kind === 'item' ? say.format[piece.content.body.format] : say.kind[piece.kind]}
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: draftHref(draft.id), label: say.draftOf(draft.courseName) },
      ]}
      scripts={['editor']}
    >
      <Split aside={<Aside {...props} />}>
        {!isOpen(draft) && <Told lang={lang}>{say.closed}</Told>}
        {piece.removedAt !== null && <Told lang={lang}>{say.removedHere}</Told>}
        {beside !== undefined && (
          <Details summary={say.besideTitle} open>
            <p>{say.besideLead}</p>
            {beside}
          </Details>
        )}
        {missing.length > 0 && (
          <div data-stale-after-typing>
            <MissingList missing={missing} draftId={draft.id} pieces={pieces} lang={lang} here />
          </div>
        )}
        <PieceForm {...props} action={pieceHref(piece)} version={piece.version} saves={saved} />
      </Split>
    </Layout>
  )
}

function Told({ lang, children }: { lang: Frame['lang']; children: ComponentChildren }) {
  return (
    <Notice lang={lang}>
      <p>{children}</p>
    </Notice>
  )
}

function Aside({ frame: { lang }, draft, piece, saved }: PiecePageProps) {
  const say = text[lang]
  const isShown = piece.kind === 'item' || piece.kind === 'day' || piece.kind === 'material'
  return (
    <Section title={say.aside}>
      <p class="quiet">{saved}</p>
      <ul class="plain-list">
        {isShown && (
          <li>
            <a href={`${draftHref(draft.id)}/preview/${piece.key}`}>{say.preview}</a>
          </li>
        )}
        <li>
          <a href={pieceHref(piece, 'history')}>{say.history}</a>
        </li>
      </ul>
      {isOpen(draft) &&
        piece.kind !== 'about' &&
        (piece.removedAt === null ? (
          <PostButton action={pieceHref(piece, 'removal')}>{say.remove}</PostButton>
        ) : (
          <PostButton action={pieceHref(piece, 'restoration')}>{say.restore}</PostButton>
        ))}
    </Section>
  )
}

interface PieceFormProps extends PieceShown {
  action: string
  version?: number | undefined
  token?: string | undefined
  /** What was last saved; with it the form is also saved by itself, when there are scripts. */
  saves?: string | undefined
  /** Carried along for a new piece: its kind and format. */
  wish?: Readonly<Record<string, string>> | undefined
}

/** The form of a piece; the button at its head is what the Enter key presses. */
export function PieceForm(props: PieceFormProps) {
  const { frame, draft, action, version, token, saves, wish = {}, written, errors, typed } = props
  const { lang } = frame
  const say = text[lang]
  const isNew = version === undefined
  const isText = ['item', 'day', 'material'].includes(written.kind)
  return (
    <div
      class="piece"
      {...(!isNew && {
        'data-saves-itself': say.savesItself,
        'data-saving': say.savingNow,
        'data-not-saved': say.notSaved,
        'data-see-both': say.seeBoth,
      })}
      data-tools={isText ? JSON.stringify(say.tool) : undefined}
    >
      <Form {...{ lang, action, errors, typed }} submit={isNew ? say.create : say.save}>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is what Enter in a field presses, and nothing reaches it otherwise */}
        <button class="unseen" type="submit" tabindex={-1} aria-hidden="true">
          {say.save}
        </button>
        {version !== undefined && <HiddenField name="version" value={version} />}
        {token !== undefined && <HiddenField name="token" value={token} />}
        {Object.entries(wish).map(([field, value]) => (
          <HiddenField key={field} name={field} value={value} />
        ))}
        <PieceFields {...{ written, pieces: props.pieces, delivery: draft.delivery, files: props.files, lang }} />
        {isText && <NotationHelp lang={lang} />}
        {isText && (
          <FilesToShow files={props.files} upload={`/workshop/journeys/${draft.journeySlug}/files`} lang={lang} />
        )}
      </Form>
      {!isNew && (
        <p class="save-state" role="status" data-save-state>
          {saves}
        </p>
      )}
    </div>
  )
}

interface NewPieceProps extends PieceShown {
  token: string
  wish: Readonly<Record<string, string>>
}

/** A piece that is not in the draft yet. */
export function NewPiecePage(props: NewPieceProps) {
  const { frame, draft, written } = props
  const { lang } = frame
  const say = text[lang]
  if (written.kind === 'about') return null
  return (
    <Layout
      frame={frame}
      title={say.newTitle[written.kind]}
      eyebrow={written.kind === 'item' ? say.format[written.content.body.format] : undefined}
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: draftHref(draft.id), label: say.draftOf(draft.courseName) },
      ]}
      scripts={['editor']}
      width="text"
    >
      <PieceForm {...props} action={`${draftHref(draft.id)}/pieces/new`} />
    </Layout>
  )
}

interface ChooseFormatProps {
  frame: Frame
  draft: Draft
  choices: readonly { readonly format: keyof (typeof text)['sv']['format']; readonly href: string }[]
}

/** Which sort a new item is of: it decides what the form asks. */
export function ChooseFormatPage({ frame, draft, choices }: ChooseFormatProps) {
  const say = text[frame.lang]
  return (
    <Layout
      frame={frame}
      title={say.chooseFormat}
      lead={<p>{say.chooseFormatLead}</p>}
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: draftHref(draft.id), label: say.draftOf(draft.courseName) },
      ]}
      width="text"
    >
      <ul class="rows">
        {choices.map(({ format, href }) => (
          <li key={format} class="rows-item">
            <div class="rows-main">
              <p class="rows-title">{say.format[format]}</p>
              <div class="rows-note">{say.formatHint[format]}</div>
            </div>
            <div class="rows-end">
              <ButtonLink href={href} kind="quiet">
                {say.format[format]}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
