import { Empty, Form, type Frame, formatDate, Layout, Notice, PostButton, Section, SelectField } from '#design'
import type { Day, Language } from '#values'
import { Days } from '../occasion/days.view.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { HandOverRefusal } from './takeover.rules.ts'
import { text } from './takeover.text.ts'
import { wordTakeoverRefusal } from './word-takeover.view.ts'

interface HandedOver {
  readonly bookingId: number
  readonly occasionId: number
  readonly name: string
  readonly municipalityName: string
  readonly isOwn: boolean
  readonly isBooker: boolean
}

interface Named {
  readonly personId: number
  readonly name: string
  readonly unitName: string
}

interface PageProps {
  readonly frame: Frame
  readonly seat: HandedOver
  readonly occasion: Occasion
  readonly colleagues: readonly Named[]
  /** When the link that works was made. */
  readonly openSince: Day | undefined
  readonly refusal: HandOverRefusal | undefined
  readonly problem: 'choose' | 'write' | undefined
}

/** Who goes instead: chosen at once by whoever books, asked by letter, or whoever gets the link. */
export function HandOverPage({ frame, seat, occasion, refusal, openSince, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${seat.occasionId}/booking/${seat.bookingId}`
  return (
    <Layout
      frame={frame}
      title={seat.isOwn ? say.titleOwn(occasion.courseName) : say.title(seat.name, occasion.courseName)}
      lead={<p>{say.lead(seat.municipalityName)}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: `${at}/cancellation`, label: say.back }]}
      width="text"
    >
      {refusal ? (
        <Notice lang={lang}>
          <p>{wordTakeoverRefusal(refusal, lang)}</p>
        </Notice>
      ) : (
        <>
          {openSince && (
            <Notice lang={lang} kind="waiting" title={say.openLink(formatDate(openSince, lang))}>
              <PostButton action={`${at}/takeover/withdrawal`}>{say.withdraw}</PostButton>
            </Notice>
          )}
          <Choosing {...{ seat, lang, at }} {...shown} />
          <Section title={say.passOn} lead={<p>{say.passOnLead}</p>}>
            <PostButton action={`${at}/takeover/link`}>{say.makeLink}</PostButton>
          </Section>
        </>
      )}
      <Section title={say.days}>
        <Days days={occasion.days} lang={lang} />
      </Section>
    </Layout>
  )
}

interface ChoosingProps extends Pick<PageProps, 'seat' | 'colleagues' | 'problem'> {
  readonly lang: Language
  readonly at: string
}

function Choosing({ seat, colleagues, problem, lang, at }: ChoosingProps) {
  const say = text[lang]
  if (colleagues.length === 0)
    return (
      <Empty title={say.nobody}>
        <p>{say.nobodyBody}</p>
      </Empty>
    )
  const options = colleagues.map(({ personId, name, unitName }) => ({
    value: String(personId),
    label: `${name}, ${unitName}`,
  }))
  const errorIn = (form: 'choose' | 'write') => (problem === form ? { person: say.chooseSomeone } : undefined)
  return (
    <>
      {seat.isBooker && (
        <Section title={say.choose} lead={<p>{say.chooseLead}</p>}>
          <Form
            lang={lang}
            id="choose"
            action={`${at}/takeover/colleague`}
            submit={say.chooseSend}
            errors={errorIn('choose')}
          >
            <SelectField name="person" label={say.who} options={options} />
          </Form>
        </Section>
      )}
      <Section title={say.ask} lead={<p>{say.askLead}</p>}>
        <Form
          lang={lang}
          id="ask"
          action={`${at}/takeover/letter`}
          submit={say.askSend}
          submitKind={seat.isBooker ? 'quiet' : 'primary'}
          errors={errorIn('write')}
        >
          <SelectField name="person" label={say.whom} options={options} />
        </Form>
      </Section>
    </>
  )
}
