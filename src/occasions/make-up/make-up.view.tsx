import {
  Empty,
  Form,
  type Frame,
  formatDay,
  HiddenField,
  inWords,
  Layout,
  Quiet,
  Section,
  SelectField,
  Status,
  sentenceCase,
} from '#design'
import type { Language } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { MissedDay, OtherDay } from './make-up.rules.ts'
import { text } from './make-up.text.ts'

export interface MakeUpsShown {
  readonly occasion: Occasion
  readonly missed: readonly MissedDay[]
  readonly others: readonly OtherDay[]
  readonly back: { readonly href: string; readonly label: string }
}

/** Who missed which day, and where they could take it again. */
export function MakeUpsPage({ frame, ...shown }: MakeUpsShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, missed, back } = shown
  const numbers = [...new Set(missed.map(({ dayNumber }) => dayNumber))]
  const people = new Set(missed.map(({ personId }) => personId)).size
  const who = say.persons(people, sentenceCase(inWords(people, lang)))
  const many = people === 1 ? say.days(inWords(numbers.length, lang)) : say.someDays
  const which = missed.length === people ? say.aDay : many
  return (
    <Layout
      frame={frame}
      title={missed.length === 0 ? say.title.none : say.title.some(who, which)}
      eyebrow={occasion.courseName}
      line={occasion.colour}
      lead={missed.length > 0 ? <p>{say.lead}</p> : undefined}
      breadcrumb={[back]}
    >
      {missed.length === 0 && <Empty title={say.noneBody} />}
      {numbers.map((number) => (
        <OneDay key={number} number={number} {...shown} lang={lang} />
      ))}
    </Layout>
  )
}

function OneDay({ number, lang, ...shown }: MakeUpsShown & { number: number; lang: Language }) {
  const say = text[lang]
  const missed = shown.missed.filter(({ dayNumber }) => dayNumber === number)
  const others = shown.others.filter((other) => other.number === number)
  const on = missed[0]?.missedOn
  return (
    <Section title={say.dayTitle(number, on ? formatDay(on, lang) : '')}>
      {others.length === 0 && <Quiet>{say.nowhere}</Quiet>}
      <ul class="rows">
        {missed.map((one) => (
          <li class="rows-item make-up" key={one.bookingId}>
            <div class="rows-main">
              <p class="rows-title">{one.name}</p>
              <div class="rows-note">{`${one.works} · ${one.isExcused ? say.excused : say.missed}`}</div>
            </div>
            <div class="rows-end">
              {one.takes ? (
                <Status kind="planned">{say.takes(formatDay(one.takes.onDay, lang))}</Status>
              ) : (
                others.length > 0 && <Choose one={one} others={others} occasion={shown.occasion} lang={lang} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface ChooseProps {
  readonly one: MissedDay
  readonly others: readonly OtherDay[]
  readonly occasion: Occasion
  readonly lang: Language
}

function Choose({ one, others, occasion, lang }: ChooseProps) {
  const say = text[lang]
  const wordPlace = (where: string) => Object.entries(say.forms).find(([form]) => form === where)?.[1] ?? where
  return (
    <Form
      lang={lang}
      action={`/occasions/${occasion.occasionId}/make-ups`}
      submit={say.book}
      submitKind="quiet"
      id={`b${one.bookingId}-${one.dayNumber}`}
    >
      <HiddenField name="booking" value={one.bookingId} />
      <SelectField
        name="day"
        label={`${say.choose}: ${one.name}`}
        empty={false}
        options={others.map(({ dayId, onDay, where, seatsLeft }) => ({
          value: String(dayId),
          label: say.where(formatDay(onDay, lang), wordPlace(where), say.seats(seatsLeft)),
        }))}
      />
    </Form>
  )
}
