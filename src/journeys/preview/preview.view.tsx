import type { ComponentChildren } from 'preact'
import { Actions, ButtonLink, Facts, type Frame, formatMinutes, Layout, Notice, Rows, Section, Tag } from '#design'
import { Asked } from '../content/asked.view.tsx'
import { Blocks, type FileHref } from '../content/blocks.view.tsx'
import { ReadingBody } from '../content/body.view.tsx'
import type { Draft } from '../drafts/draft.rules.ts'
import { type Piece, type PieceOf, piecesOf } from '../drafts/piece.rules.ts'
import { draftHref, pieceHref } from '../editor/address.rules.ts'
import { text as editorWords } from '../editor/editor.text.ts'
import { isHttps } from '../editor/found.rules.ts'
import { nameAmong } from '../editor/name-piece.view.ts'
import { text } from './preview.text.ts'

interface PreviewProps {
  frame: Frame
  draft: Draft
  pieces: readonly Piece[]
  /** Shown as narrow as a phone. */
  isNarrow: boolean
}

const previewHref = (draft: Draft, key?: string) =>
  `${draftHref(draft.id)}/preview${key === undefined ? '' : `/${key}`}`

/** Switches between widths, and the way back; not printed. */
function Ways({ frame, draft, isNarrow, piece }: Omit<PreviewProps, 'pieces'> & { piece?: Piece }) {
  const say = text[frame.lang]
  const here = previewHref(draft, piece?.key)
  return (
    <div class="unprinted">
      <Actions>
        <ButtonLink href={isNarrow ? here : `${here}?narrow=yes`} kind="quiet">
          {isNarrow ? say.wide : say.phone}
        </ButtonLink>
        <ButtonLink href={piece === undefined ? draftHref(draft.id) : pieceHref(piece)} kind="quiet">
          {piece === undefined ? say.backToDraft : say.edit}
        </ButtonLink>
      </Actions>
      <p class="quiet">{say.print}</p>
    </div>
  )
}

const Width = ({ isNarrow, children }: { isNarrow: boolean; children: ComponentChildren }) => (
  <div class={isNarrow ? 'preview-narrow' : 'preview'}>{children}</div>
)

/** The whole draft as its course page will tell it: goals, what comes before the days, the days, what comes after. */
export function PreviewPage({ frame, draft, pieces, isNarrow }: PreviewProps) {
  const { lang } = frame
  const say = text[lang]
  const words = editorWords[lang]
  const about = piecesOf(pieces, 'about')[0]
  const items = piecesOf(pieces, 'item')
  const groups = piecesOf(pieces, 'group').sort((a, b) => a.content.firstDay - b.content.firstDay)
  const shown = (title: string, some: readonly PieceOf<'item'>[]) => (
    <Items key={title} title={title} items={some} draft={draft} lang={lang} isNarrow={isNarrow} />
  )
  return (
    <Layout
      frame={frame}
      title={say.title(draft.courseName)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[
        { href: '/workshop', label: words.workshop },
        { href: draftHref(draft.id), label: words.draftOf(draft.courseName) },
      ]}
    >
      <Ways frame={frame} draft={draft} isNarrow={isNarrow} />
      <Width isNarrow={isNarrow}>
        {about && <p lang="sv">{about.content.summary}</p>}
        <Section title={words.goals}>
          <Rows
            items={piecesOf(pieces, 'goal').map(({ key, content }) => ({
              ...{ key, title: <span lang="sv">{content.wording || words.untitled}</span> },
              end: <Tag>{words.levels[content.level]}</Tag>,
            }))}
          />
        </Section>
        {groups.map((group) =>
          shown(
            nameAmong(group, pieces, lang),
            items.filter(({ content }) => content.group === group.key),
          ),
        )}
        {shown(
          words.recording,
          items.filter(({ content }) => content.part === 'recording'),
        )}
        {shown(
          words.deepening,
          items.filter(({ content }) => content.part === 'deepening'),
        )}
        <Trained draft={draft} pieces={pieces} frame={frame} isNarrow={isNarrow} />
      </Width>
    </Layout>
  )
}

interface ItemsProps {
  title: string
  items: readonly PieceOf<'item'>[]
  draft: Draft
  lang: Frame['lang']
  isNarrow: boolean
}

function Items({ title, items, draft, lang, isNarrow }: ItemsProps) {
  const words = editorWords[lang]
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Rows
        items={items.map(({ key, content }) => ({
          ...{ key, title: <span lang="sv">{content.title || words.untitled}</span> },
          href: `${previewHref(draft, key)}${isNarrow ? '?narrow=yes' : ''}`,
          note: <span lang="sv">{content.reason}</span>,
          end: (
            <>
              {words.format[content.body.format]}
              {content.minutes > 0 && ` · ${formatMinutes(content.minutes, lang)}`}
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** What only trainers see: run sheets and material. */
function Trained({ frame: { lang }, draft, pieces }: PreviewProps) {
  const shown = [...piecesOf(pieces, 'day'), ...piecesOf(pieces, 'material')]
  if (shown.length === 0) return null
  return (
    <Section title={editorWords[lang].materials} lead={<p>{text[lang].trainersOnly}</p>}>
      <Rows
        items={shown.map((piece) => ({
          ...{ key: piece.key, title: <span lang="sv">{nameAmong(piece, pieces, lang)}</span> },
          href: previewHref(draft, piece.key),
          note: piece.kind === 'day' ? editorWords[lang].runSheet : undefined,
        }))}
      />
    </Section>
  )
}

interface PiecePreviewProps extends PreviewProps {
  piece: Piece
  href: FileHref
}

/** One piece as it will be read. */
export function PiecePreviewPage(props: PiecePreviewProps) {
  const { frame, draft, piece, pieces, isNarrow, href } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={nameAmong(piece, pieces, lang)}
      eyebrow={draft.courseName}
      lead={<p class="unprinted">{piece.kind === 'item' ? say.itemLead : say.trainersOnly}</p>}
      breadcrumb={[
        { href: draftHref(draft.id), label: editorWords[lang].draftOf(draft.courseName) },
        { href: previewHref(draft), label: editorWords[lang].preview },
      ]}
      width="text"
    >
      <Ways frame={frame} draft={draft} isNarrow={isNarrow} piece={piece} />
      <Width isNarrow={isNarrow}>
        {piece.kind === 'item' && <ItemPreview {...props} piece={piece} />}
        {piece.kind === 'material' && <Blocks blocks={piece.content.blocks} href={href} />}
        {piece.kind === 'day' &&
          (piece.content.runSheet ?? []).map((point, index) => (
            <Section key={index} title={`${formatMinutes(point.minutes, lang)} · ${point.title}`}>
              <Blocks blocks={point.blocks} href={href} under={2} />
            </Section>
          ))}
      </Width>
    </Layout>
  )
}

function ItemPreview({ piece, pieces, frame: { lang }, href }: PiecePreviewProps & { piece: PieceOf<'item'> }) {
  const say = text[lang]
  const { title, reason, minutes, goal, sources = [], body, part, mandatory } = piece.content
  const goalOf = piecesOf(pieces, 'goal').find(({ key }) => key === goal)
  const rests = piecesOf(pieces, 'source').filter(({ key }) => sources.includes(key))
  const isAsked = part !== 'deepening' && mandatory !== false
  return (
    <>
      <Facts
        facts={[
          { term: say.why, value: <span lang="sv">{reason}</span> },
          { term: say.goal, value: <span lang="sv">{goalOf?.content.wording}</span> },
          { term: say.minutes, value: formatMinutes(minutes, lang) },
          { term: editorWords[lang].mandatory, value: say.mandatory[isAsked ? 'yes' : 'no'] },
        ]}
      />
      {body.format === 'link' && !isHttps(body.href) ? (
        <Notice lang={lang}>
          <p>{say.noLink}</p>
        </Notice>
      ) : (
        <ReadingBody body={body} title={title} href={href} lang={lang} />
      )}
      <Asked body={body} lang={lang} />
      {rests.length > 0 && (
        <Section title={say.sources}>
          <Rows
            items={rests.map(({ key, content }) => ({
              ...{ key, title: <span lang="sv">{content.title}</span> },
              note: <span lang="sv">{`${content.publisher}, ${content.published}`}</span>,
            }))}
          />
        </Section>
      )}
    </>
  )
}
