import { Actions, Button, ButtonLink, Form, type Frame, formatDay, Layout, PostButton, TextField } from '#design'
import type { Language } from '#values'
import type { Part } from '../parts/parts.rules.ts'
import type { CheckInRefusal } from './check-in.rules.ts'
import { text } from './check-in.text.ts'

/** The day as the one who checks in is told of it. */
export interface ToldDay {
  readonly courseName: string
  readonly number: number
  readonly when: string
  readonly partCount: number
  readonly part: Part
}

export type CheckInShown =
  | { readonly stands: 'in'; readonly day: ToldDay; readonly time: string }
  | { readonly stands: 'ready'; readonly day: ToldDay }
  | { readonly stands: 'waits'; readonly day: ToldDay; readonly isOnList: boolean }
  | { readonly stands: 'refused'; readonly refusal: WordedRefusal; readonly dayName: string | undefined }

export interface WordedRefusal {
  readonly refused: CheckInRefusal['refused']
  readonly title: string
  readonly body: string
}

interface PageProps {
  readonly frame: Frame
  readonly code: string
  readonly shown: CheckInShown
}

/** What came of a code: in, ready to press, waiting for the leader, or why not and what to do. */
export function CheckInPage({ frame, code, shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  if (shown.stands === 'refused') return <RefusedPage frame={frame} code={code} {...shown} />
  const { day } = shown
  const name = frame.person?.name ?? ''
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, name, lang)}
      eyebrow={say.dayOf(day.courseName, day.number)}
      width="text"
      scripts={['scan']}
    >
      <div class={`check-in check-in-${shown.stands}`} data-check-in={shown.stands}>
        {shown.stands === 'in' && <Tick />}
        <p class="check-in-name">{name}</p>
        <p class="check-in-day">
          {day.when}
          {day.partCount === 2 && ` · ${say.inPart[day.part]}`}
        </p>
        {shown.stands === 'in' && <p class="check-in-time">{say.inAt(shown.time)}</p>}
        {shown.stands === 'ready' && (
          <form method="post" action={`/check-in/${encodeURIComponent(code)}`} data-at-once>
            <Button>{say.checkIn}</Button>
          </form>
        )}
      </div>
      <p>{bodyOf(shown, lang)}</p>
      {shown.stands !== 'ready' && (
        <Actions>
          <ButtonLink kind="quiet" href="/">
            {say.toStart}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

type Told = Exclude<CheckInShown, { stands: 'refused' }>

function titleOf({ stands }: Told, name: string, lang: Language): string {
  const say = text[lang]
  return { in: say.in, ready: say.ready(name), waits: say.waits }[stands]
}

function bodyOf(shown: Told, lang: Language): string {
  const say = text[lang]
  if (shown.stands === 'in') return say.inBody
  if (shown.stands === 'ready') return say.readyBody
  return shown.isOnList ? say.waitsBody.network : say.waitsBody.list
}

function Tick() {
  return (
    <svg class="check-in-tick" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
      <circle class="check-in-disc" cx="32" cy="32" r="30" />
      <path class="check-in-cut" d="M18 33l10 10 19-21" />
    </svg>
  )
}

interface RefusedProps {
  readonly frame: Frame
  readonly code: string
  readonly refusal: WordedRefusal
  readonly dayName: string | undefined
}

function RefusedPage({ frame, code, refusal, dayName }: RefusedProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={refusal.title}
      eyebrow={dayName ?? say.place}
      lead={<p>{refusal.body}</p>}
      width="text"
      scripts={['scan']}
    >
      <Actions>
        {refusal.refused === 'notOnTheList' && (
          <PostButton kind="primary" action={`/check-in/${encodeURIComponent(code)}/wish`}>
            {say.wantIn}
          </PostButton>
        )}
        <ButtonLink kind={refusal.refused === 'notOnTheList' ? 'quiet' : 'primary'} href="/check-in">
          {say.again}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

interface ReadProps {
  readonly frame: Frame
  readonly nowMs: number
  readonly error?: string
  readonly typed?: string
}

/** Where one reads the code, or types it; kept in the phone, so that it works without network. */
export function ReadCodePage({ frame, nowMs, error, typed = '' }: ReadProps) {
  const { lang } = frame
  const say = text[lang].page
  return (
    <Layout
      frame={frame}
      title={say.title}
      eyebrow={text[lang].place}
      lead={<p>{say.lead}</p>}
      width="text"
      scripts={['scan']}
    >
      <div hidden data-now={nowMs} />
      <div
        class="scan"
        data-scan="check-in"
        data-no-camera={say.noCamera}
        data-start={say.camera}
        data-stop={say.stop}
        hidden
      />
      <div class="scan-said" role="status" data-said data-kept-title={say.keptTitle} data-kept-body={say.kept} />
      <Form
        lang={lang}
        action="/check-in"
        submit={say.send}
        errors={error ? { code: error } : undefined}
        typed={{ code: typed }}
      >
        <TextField name="code" label={say.typed} hint={say.typedHint} width="short" />
      </Form>
    </Layout>
  )
}

/** The sentences of a refusal; `clock` words a moment in Sweden. */
export function wordRefusal(refusal: CheckInRefusal, lang: Language, clock: (moment: Date) => string): WordedRefusal {
  const say = text[lang].refused
  const { refused } = refusal
  switch (refused) {
    case 'anotherDay':
      return { refused, title: say.anotherDay.title, body: say.anotherDay.body(formatDay(refusal.shownOn, lang)) }
    case 'tooEarly':
      return { refused, title: say.tooEarly.title, body: say.tooEarly.body(clock(refusal.opens)) }
    case 'tooLate':
      return { refused, title: say.tooLate.title, body: say.tooLate.body(clock(refusal.ended)) }
    case 'unknownCode':
    case 'tooOld':
    case 'cancelledDay':
    case 'notOnTheList':
      return { refused, ...say[refused] }
  }
}
