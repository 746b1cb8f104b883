import {
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatList,
  HiddenField,
  inWords,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Section,
  SelectField,
  sentenceCase,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { ActsOf, StateOf, wordDays } from './application.view.tsx'
import { type Call, isOpen, isWaiting } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'
import type { Applied, Dated } from './shown.rules.ts'

export interface CallShown {
  readonly call: Call
  readonly applied: readonly Dated<Applied>[]
  readonly asked: readonly string[]
  readonly courses: readonly { readonly courseId: number; readonly courseName: string }[]
  readonly today: Day
}

interface CallPageProps extends CallShown {
  readonly frame: Frame
  /** Whose form came in. */
  readonly answered?: number
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** One call with everyone who has applied, and the region's yes and no. */
export function CallPage({ frame, answered, errors, typed, ...shown }: CallPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { call, applied, asked, today } = shown
  const accepted = applied.filter(({ state }) => state === 'accepted').length
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={call.regionName}
      lead={<p>{say.callLead(accepted, call.wanted, formatDate(call.answerBy, lang))}</p>}
      breadcrumb={[
        { href: `/trainers?region=${call.regionId}`, label: say.trainers },
        { href: `/trainers/calls?region=${call.regionId}`, label: say.calls },
      ]}
      width="text"
    >
      {applied.length === 0 && (
        <Empty title={titleOf(shown, lang)}>
          <p>{say.nobodyBody}</p>
        </Empty>
      )}
      {applied.map((one) => (
        <One
          key={one.applicationId}
          one={one}
          {...{ lang, call }}
          courses={shown.courses}
          {...(one.applicationId === answered ? { errors, typed } : {})}
        />
      ))}
      <Section title={say.asked}>
        <p lang="sv">{call.asked}</p>
        <Quiet>{asked.length === 0 ? say.whole : say.only(formatList(asked, lang))}</Quiet>
        {isOpen(call, today) && <PostButton action={`/trainers/calls/${call.callId}/closing`}>{say.close}</PostButton>}
      </Section>
    </Layout>
  )
}

function titleOf({ call, applied }: CallShown, lang: Language): string {
  const say = text[lang]
  const what = call.courseName ?? call.journeyName
  if (applied.length === 0) return say.callNobody(what)
  if (!applied.some(({ state }) => isWaiting(state))) return say.callAnswered(what)
  if (applied.length === 1) return say.callTitleOne(what)
  return say.callTitle(sentenceCase(`${inWords(applied.length, lang)} ${say.persons}`), what)
}

interface OneProps {
  one: Dated<Applied>
  call: Call
  courses: CallShown['courses']
  lang: Language
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

function One({ one, call, courses, lang, errors, typed }: OneProps) {
  const say = text[lang]
  const { applicationId, name, title, employer, words, state, yearlyDays, acts } = one
  const about = [title, employer, wordDays(yearlyDays, lang)].filter((part) => part !== '').join(' · ')
  const at = `/trainers/calls/${call.callId}/applications/${applicationId}`
  return (
    <Section title={name} lead={<p>{about}</p>}>
      <p>
        <StateOf state={state} lang={lang} />
      </p>
      <p lang="sv">{words}</p>
      <ActsOf acts={acts} lang={lang} />
      {errors?.[''] && (
        <Notice lang={lang} kind="problem">
          <p>{errors['']}</p>
        </Notice>
      )}
      {state === 'sent' && <Quiet>{say.waitsForEmployer}</Quiet>}
      {state === 'consented' && (
        <Form lang={lang} id={`y${applicationId}`} action={`${at}/acceptance`} submit={say.accept(name)}>
          <Quiet>{say.acceptLead}</Quiet>
          <SelectField
            name="team"
            label={say.team}
            hint={say.teamHint}
            empty={say.noTeam}
            options={courses.flatMap(({ courseId, courseName }) => [
              { value: `${courseId}-trainer`, label: say.asTrainer(courseName) },
              { value: `${courseId}-reserve`, label: say.asReserve(courseName) },
            ])}
            optional
          />
        </Form>
      )}
      {state === 'accepted' && (
        <p>
          <a href={`/trainers/register?region=${call.regionId}`}>{say.toRegister}</a>
        </p>
      )}
      {isWaiting(state) && (
        <Details summary={say.decline(name)} open={errors !== undefined}>
          <Form
            {...{ lang, errors, typed }}
            id={`n${applicationId}`}
            action={`${at}/decline`}
            submit={say.declineSubmit}
            submitKind="quiet"
          >
            <HiddenField name="application" value={applicationId} />
            <TextArea name="why" label={say.why} hint={say.whyHint(name)} rows={3} />
          </Form>
        </Details>
      )}
    </Section>
  )
}
