import {
  ButtonLink,
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  inWords,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Section,
  sentenceCase,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { ActsOf, StateOf, wordDays } from './application.view.tsx'
import { isOpen, isWaiting } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'
import type { CallForMe, Dated } from './shown.rules.ts'

interface MineProps {
  readonly frame: Frame
  readonly calls: readonly Dated<CallForMe>[]
  readonly today: Day
  /** Whose form came in. */
  readonly answered?: number
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** The calls there are for someone, with their own applications. */
export function MyCallsPage({ frame, calls, today, answered, errors, typed }: MineProps) {
  const { lang } = frame
  const say = text[lang]
  const open = calls.filter((call) => isOpen(call, today)).length
  return (
    <Layout
      frame={frame}
      title={open === 0 ? say.mineTitle : say.mineTitleOpen(wordOpen(open, lang))}
      lead={<p>{say.mineLead}</p>}
      width="text"
    >
      {calls.length === 0 && (
        <Empty title={say.mineNone}>
          <p>{say.mineNoneBody}</p>
        </Empty>
      )}
      {calls.map((call) => (
        <One key={call.callId} {...{ call, today, lang }} {...(call.callId === answered ? { errors, typed } : {})} />
      ))}
    </Layout>
  )
}

function wordOpen(open: number, lang: Language): string {
  const say = text[lang]
  return open === 1 ? say.oneRegion : say.manyRegions(sentenceCase(inWords(open, lang)))
}

interface OneProps {
  call: Dated<CallForMe>
  today: Day
  lang: Language
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

function One({ call, today, lang, errors, typed }: OneProps) {
  const say = text[lang]
  const { courseName, journeyName, regionName, wanted, asked, answerBy, state, acts, applicationId } = call
  const mayApply =
    isOpen(call, today) && !call.isTrainer && (state === null || (!isWaiting(state) && state !== 'accepted'))
  return (
    <Section title={courseName ?? journeyName} lead={<p>{say.seeks(regionName, wanted)}</p>}>
      <p lang="sv">{asked}</p>
      {state !== null && (
        <>
          <p>
            <StateOf state={state} lang={lang} /> {wordDays(call.yearlyDays, lang)}
          </p>
          <ActsOf acts={acts} lang={lang} />
        </>
      )}
      {state !== null && isWaiting(state) && (
        <PostButton
          action={`/trainer-calls/applications/${applicationId}/withdrawal`}
          label={`${say.withdraw}: ${courseName ?? journeyName}`}
        >
          {say.withdraw}
        </PostButton>
      )}
      {(state === 'accepted' || (state === null && call.isTrainer)) && (
        <Notice lang={lang} kind="done">
          <p>{say.isTrainer}</p>
          <ButtonLink href="/trainer-platform" kind="quiet">
            {say.toPlatform}
          </ButtonLink>
        </Notice>
      )}
      {mayApply && <Apply {...{ call, lang, errors, typed }} isAgain={state !== null} />}
      {mayApply && <Quiet>{say.applyUntil(formatDate(answerBy, lang))}</Quiet>}
    </Section>
  )
}

function Apply({ call, lang, errors, typed, isAgain }: Omit<OneProps, 'today'> & { isAgain: boolean }) {
  const say = text[lang]
  const form = (
    <Form
      {...{ lang, errors, typed }}
      id={`c${call.callId}`}
      action={`/trainer-calls/${call.callId}/application`}
      submit={say.applySubmit}
    >
      <TextArea name="words" label={say.words} hint={say.wordsHint} rows={4} />
    </Form>
  )
  const summary = isAgain ? say.again : say.apply(call.courseName ?? call.journeyName)
  return (
    <Details summary={summary} open={errors !== undefined || !isAgain}>
      {form}
    </Details>
  )
}
