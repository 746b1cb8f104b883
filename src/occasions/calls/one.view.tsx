import {
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  Layout,
  Quiet,
  RadioField,
  Rows,
  Section,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { text as bookingWords } from '../booking/booking.text.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text as lineWords } from '../queue/line.text.ts'
import { type When, wordBehind, wordWhen } from '../queue/word-line.view.ts'
import { callAnswers } from './call.rules.ts'
import { text } from './calls.text.ts'
import type { CallShown, InLineShown } from './shown.rules.ts'

export interface OneShown {
  readonly occasion: Occasion
  readonly one: InLineShown
  readonly asked: When
  readonly calls: readonly CallShown[]
  /** Seats that can be given by hand. */
  readonly free: number
}

interface PageProps extends OneShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Someone who waits, as whoever plans meets them: who to call, what was said, and the seat given by hand. */
export function OneWaitingPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang].one
  const { occasion, one } = shown
  const at = `/occasions/${occasion.occasionId}/queue`
  const about = { at: `${at}/${one.queuePlaceId}`, lang, errors, typed }
  return (
    <Layout
      frame={frame}
      title={say.title(one.name, bookingWords[lang].inLine(one.number))}
      lead={<p>{wordStanding(one, lang)}</p>}
      eyebrow={occasion.courseName}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: say.back }]}
      width="text"
    >
      <About {...shown} lang={lang} />
      <Calls {...shown} {...about} />
      <Give {...shown} {...about} />
      <Section title={say.agreement} lead={say.agreementLead}>
        <Form
          id="agree"
          action={`${about.at}/agreement`}
          submit={say.saveAgreement}
          submitKind="quiet"
          {...form(about)}
        >
          <TextField name="why" label={say.why} hint={say.whyHint} value={one.agreedWhy ?? ''} optional />
        </Form>
      </Section>
    </Layout>
  )
}

function wordStanding(one: InLineShown, lang: Language): string {
  if (one.offeredUntil === undefined) return wordBehind(one, 'they', lang)
  return `${lineWords[lang].offered(wordWhen(one.offeredUntil, lang))}.`
}

interface About {
  readonly at: string
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

const form = ({ lang, errors, typed }: About) => ({ lang, errors, typed })

function About({ one, asked, lang }: OneShown & { lang: Language }) {
  const say = text[lang].one
  const mail = (address: string) => <a href={`mailto:${address}`}>{address}</a>
  return (
    <Facts
      facts={[
        { term: say.works, value: `${one.municipalityName}, ${one.unitName}` },
        { term: say.email, value: mail(one.email) },
        { term: say.asked, value: say.askedBy(wordWhen(asked, lang), one.askedByName) },
        { term: say.askedByEmail, value: mail(one.askedByEmail) },
        ...(one.dueOn === null ? [] : [{ term: say.due, value: formatDay(one.dueOn, lang) }]),
      ]}
    />
  )
}

function Calls({ calls, at, lang, ...told }: OneShown & About) {
  const say = text[lang].one
  const { said } = text[lang]
  return (
    <Section title={say.calls}>
      {calls.length === 0 ? (
        <Quiet>{say.noCalls}</Quiet>
      ) : (
        <Rows
          items={calls.map(({ answer, note, calledByName, when }, index) => ({
            key: index,
            title: say.call(said[answer], calledByName, wordWhen(when, lang)),
            note,
          }))}
        />
      )}
      <Form id="call" action={`${at}/call`} submit={say.saveCall} submitKind="quiet" {...form({ at, lang, ...told })}>
        <RadioField
          name="answer"
          label={say.answer}
          options={callAnswers.map((answer) => ({ value: answer, label: say.answers[answer] }))}
        />
        <TextArea name="note" label={say.note} hint={say.noteHint} rows={2} optional />
      </Form>
    </Section>
  )
}

function Give({ one, free, at, lang, ...told }: OneShown & About) {
  const say = text[lang].one
  const { offeredUntil } = one
  if (free === 0 && offeredUntil === undefined)
    return (
      <Section title={say.give}>
        <Quiet>{say.noFree}</Quiet>
      </Section>
    )
  const lead = offeredUntil ? say.giveHeld(wordWhen(offeredUntil, lang)) : say.giveLead(free)
  return (
    <Section title={say.give} lead={lead}>
      <Form id="give" action={`${at}/seat`} submit={say.giveAct(one.name)} {...form({ at, lang, ...told })}>
        {!offeredUntil && <TextField name="reason" label={say.reason} hint={say.reasonHint} optional />}
      </Form>
    </Section>
  )
}
