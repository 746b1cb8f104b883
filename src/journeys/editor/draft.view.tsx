import {
  Actions,
  ButtonLink,
  type Frame,
  inWords,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Rows,
  Section,
  sentenceCase,
} from '#design'
import type { Language } from '#values'
import { type Draft, isOpen } from '../drafts/draft.rules.ts'
import { type Piece, type PieceKind, type PieceOf, piecesOf } from '../drafts/piece.rules.ts'
import { draftHref, newPieceHref, pieceHref } from './address.rules.ts'
import { text } from './editor.text.ts'
import type { Missing } from './found.rules.ts'
import { MissingList } from './missing.view.tsx'
import { nameAmong } from './name-piece.view.ts'
import { PieceRows } from './piece-rows.view.tsx'

interface DraftPageProps {
  frame: Frame
  draft: Draft
  pieces: readonly Piece[]
  removed: readonly Piece[]
  missing: readonly Missing[]
}

/** A draft in the shape of its course: what is missing first, then every part with its pieces. */
export function DraftPage({ frame, draft, pieces, removed, missing }: DraftPageProps) {
  const { lang } = frame
  const say = text[lang]
  const stopping = missing.filter(({ weight }) => weight === 'blocking').length
  const course = `/workshop/courses/${draft.courseId}`
  return (
    <Layout
      frame={frame}
      title={titleOf(draft.courseName, stopping, lang)}
      eyebrow={`${draft.journeyName} · ${draft.stepName}`}
      lead={<p>{stopping > 0 ? say.lead : missing.length > 0 ? say.adviceLead : say.readyLead}</p>}
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: course, label: draft.courseName },
      ]}
    >
      {!isOpen(draft) && (
        <Notice lang={lang}>
          <p>{say.closed}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={`${draftHref(draft.id)}/preview`}>{say.preview}</ButtonLink>
        <ButtonLink href={course} kind="quiet">
          {say.toCourse}
        </ButtonLink>
      </Actions>
      <MissingList missing={missing} draftId={draft.id} pieces={pieces} lang={lang} />
      <Parts draft={draft} pieces={pieces} lang={lang} />
      <Removed draft={draft} removed={removed} pieces={pieces} lang={lang} />
    </Layout>
  )
}

function titleOf(course: string, stopping: number, lang: Language): string {
  const say = text[lang]
  if (stopping === 0) return say.nothingMissing(course)
  return stopping === 1 ? say.oneMissing(course) : say.somethingMissing(sentenceCase(inWords(stopping, lang)), course)
}

export interface PartProps {
  draft: Draft
  pieces: readonly Piece[]
  lang: Language
}

function Parts(props: PartProps) {
  const { draft, pieces, lang } = props
  const say = text[lang]
  const hasDays = draft.delivery === 'course-days'
  return (
    <>
      <Part {...props} title={say.about} kind="about" />
      <Part {...props} title={say.goals} kind="goal" />
      {hasDays && <Preparations {...props} />}
      {(hasDays || piecesOf(pieces, 'day').length > 0) && <Days {...props} />}
      {!hasDays && <Items {...props} title={say.recording} part="recording" />}
      <Items {...props} title={say.deepening} part="deepening" />
      <Part {...props} title={say.sources} kind="source" />
      <Part {...props} title={say.materials} kind="material" />
    </>
  )
}

/** The days, and how many of them complete the course, which stands with what the course is about. */
function Days(props: PartProps) {
  const { pieces, draft, lang } = props
  const say = text[lang]
  const [about] = piecesOf(pieces, 'about')
  const [all, needed] = [piecesOf(pieces, 'day').length, about?.content.daysNeeded]
  return (
    <>
      <Part {...props} title={say.days} kind="day" />
      {draft.delivery === 'course-days' && about !== undefined && all > 1 && (
        <p>
          {needed === undefined || needed >= all
            ? say.allDaysNeeded
            : say.someDaysNeeded(sentenceCase(inWords(needed, lang)), inWords(all, lang))}{' '}
          {isOpen(draft) && <a href={`${pieceHref(about)}#f-daysNeeded`}>{say.changeDaysNeeded}</a>}
        </p>
      )}
    </>
  )
}

const anchors = { about: 'about', goal: 'goals', day: 'days', source: 'sources', material: 'materials' } as const

function Part({ draft, pieces, lang, title, kind }: PartProps & { title: string; kind: keyof typeof anchors }) {
  const say = text[lang]
  return (
    <Section title={title} id={anchors[kind]}>
      <PieceRows draft={draft} shown={piecesOf(pieces, kind)} pieces={pieces} lang={lang} />
      {kind !== 'about' && <Add draft={draft} wish={{ kind }} label={say.add[kind]} />}
    </Section>
  )
}

type Item = PieceOf<'item'>

function Items({ draft, pieces, lang, title, part }: PartProps & { title: string; part: 'recording' | 'deepening' }) {
  const items = piecesOf(pieces, 'item').filter(({ content }) => content.part === part)
  return (
    <Section title={title} id={part}>
      <PieceRows draft={draft} shown={items} pieces={pieces} lang={lang} />
      <Add draft={draft} wish={{ kind: 'item', place: part }} label={text[lang].addItemTo(title)} />
    </Section>
  )
}

/** Group by group; what has no group stands first, since it must be placed. */
function Preparations({ draft, pieces, lang }: PartProps) {
  const say = text[lang]
  const groups = piecesOf(pieces, 'group').sort((a, b) => a.content.firstDay - b.content.firstDay)
  const items = piecesOf(pieces, 'item').filter(({ content }) => content.part === 'preparation')
  const loose = items.filter(({ content }) => !groups.some(({ key }) => key === content.group))
  const shown = (some: readonly Item[]) => <PieceRows draft={draft} shown={some} pieces={pieces} lang={lang} />
  return (
    <Section title={say.preparations} id="preparations">
      {loose.length > 0 && (
        <>
          <h3>{say.withoutGroup}</h3>
          {shown(loose)}
        </>
      )}
      {groups.map((group) => {
        const title = nameAmong(group, pieces, lang)
        return (
          <div key={group.key} class="part">
            <h3>{title}</h3>
            {shown(items.filter(({ content }) => content.group === group.key))}
            <Add draft={draft} wish={{ kind: 'item', place: group.key }} label={say.addItemTo(title)} />
            <p>
              <a href={pieceHref({ draftId: draft.id, key: group.key })}>{say.editGroup(title)}</a>
            </p>
          </div>
        )
      })}
      <Add draft={draft} wish={{ kind: 'group' }} label={say.add.group} />
    </Section>
  )
}

interface AddProps {
  draft: Draft
  wish: { kind: PieceKind; place?: string }
  label: string
}

function Add({ draft, wish, label }: AddProps) {
  if (!isOpen(draft)) return null
  return (
    <Actions>
      <ButtonLink href={newPieceHref(draft.id, wish)} kind="quiet">
        {label}
      </ButtonLink>
    </Actions>
  )
}

function Removed({ draft, removed, pieces, lang }: PartProps & { removed: readonly Piece[] }) {
  const say = text[lang]
  if (removed.length === 0) return null
  return (
    <Section title={say.removed} lead={<Quiet>{say.removedLead}</Quiet>} id="removed">
      <Rows
        items={removed.map((piece) => {
          const name = nameAmong(piece, pieces, lang)
          return {
            key: piece.key,
            title: <span lang="sv">{name}</span>,
            href: pieceHref(piece, 'history'),
            note: say.kind[piece.kind],
            end: isOpen(draft) && (
              <PostButton action={pieceHref(piece, 'restoration')} label={say.restoreOf(name)}>
                {say.restore}
              </PostButton>
            ),
          }
        })}
      />
    </Section>
  )
}
