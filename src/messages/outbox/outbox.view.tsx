import { Actions, ButtonLink, Empty, Facts, type Frame, Layout, Notice, Prose, Rows, Status } from '#design'
import type { Language } from '#values'
import { headlineOf } from '../calendars/headline.rules.ts'
import {
  type Letter,
  type LetterState,
  letterState,
  type Piece,
  paragraphsOf,
  type WholeLetter,
} from './letter.rules.ts'
import { text } from './outbox.text.ts'

/** A letter with the moment it was written, as it is read. */
export interface DatedLetter extends Letter {
  readonly when: string
}

interface OutboxProps {
  frame: Frame
  letters: readonly DatedLetter[]
  isMailSent: boolean
  /** The letter that the next page begins before. */
  olderThan: number | undefined
  isFirstPage: boolean
}

const kindOf = { sent: 'done', failed: 'problem', waiting: 'waiting', kept: 'planned' } as const

function State({ state, lang }: { state: LetterState; lang: Language }) {
  return <Status kind={kindOf[state]}>{text[lang].state[state]}</Status>
}

export function OutboxPage({ frame, letters, isMailSent, olderThan, isFirstPage }: OutboxProps) {
  const { lang, demo } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={isMailSent ? say.titleSent : say.titleKept}
      lead={<p>{isMailSent ? say.leadSent : say.leadKept}</p>}
      width="text"
    >
      {demo && (
        <Notice lang={lang}>
          <p>{say.demo}</p>
        </Notice>
      )}
      {letters.length === 0 && <Empty title={say.emptyTitle}>{say.emptyBody}</Empty>}
      {letters.length > 0 && (
        <Rows
          items={letters.map((letter) => ({
            key: letter.id,
            title: letter.subject,
            href: `/outbox/${letter.id}`,
            note: say.to(letter.toAddress, letter.when),
            // Where none is sent the heading says so once for all.
            end: isMailSent && <State state={letterState(letter, { isMailSent })} lang={lang} />,
          }))}
        />
      )}
      <Actions>
        {olderThan !== undefined && (
          <ButtonLink href={`/outbox?before=${olderThan}`} kind="quiet">
            {say.older}
          </ButtonLink>
        )}
        {!isFirstPage && (
          <ButtonLink href="/outbox" kind="quiet">
            {say.newest}
          </ButtonLink>
        )}
      </Actions>
    </Layout>
  )
}

interface LetterProps {
  frame: Frame
  letter: DatedLetter & WholeLetter
  isMailSent: boolean
}

export function LetterPage({ frame, letter, isMailSent }: LetterProps) {
  const { lang } = frame
  const say = text[lang]
  const state = letterState(letter, { isMailSent })
  return (
    <Layout frame={frame} title={letter.subject} breadcrumb={[{ href: '/outbox', label: say.letters }]} width="text">
      <Facts
        facts={[
          { term: say.recipient, value: letter.toAddress },
          { term: say.written, value: letter.when },
          { term: say.stands, value: <State state={state} lang={lang} /> },
          ...(letter.calendar === null
            ? []
            : [{ term: say.calendar, value: <Invitation letter={letter} calendar={letter.calendar} lang={lang} /> }]),
          ...(state === 'failed'
            ? [{ term: say.answer, value: `${say.tries(letter.attempts)} ${letter.lastError ?? ''}` }]
            : []),
        ]}
      />
      <Prose>
        {paragraphsOf(letter.body).map((lines, index) => (
          <Paragraph key={index} lines={lines} />
        ))}
      </Prose>
    </Layout>
  )
}

function Invitation({ letter, calendar, lang }: { letter: WholeLetter; calendar: string; lang: Language }) {
  const say = text[lang]
  const { summary, sequence } = headlineOf(calendar)
  const what = letter.calendarMethod === 'CANCEL' ? say.takenBack : sequence === 0 ? say.invited : say.changed(sequence)
  return (
    <>
      {say.entry(what, summary)} <a href={`/outbox/${letter.id}/invite.ics`}>{say.download}</a>
    </>
  )
}

function Paragraph({ lines }: { lines: readonly Piece[][] }) {
  return (
    <p>
      {lines.map((pieces, index) => (
        <>
          {index > 0 && <br />}
          {pieces.map(({ text: words, isLink }) => (isLink ? <a href={words}>{words}</a> : words))}
        </>
      ))}
    </p>
  )
}
