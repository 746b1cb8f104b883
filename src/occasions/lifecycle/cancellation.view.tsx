import {
  Actions,
  ButtonLink,
  CheckboxField,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  formatDays,
  Layout,
  Notice,
  Rows,
  Section,
  sentenceCase,
  TextArea,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { text } from './cancellation.text.ts'
import type { CancelDayRefusal, Concerned } from './lifecycle.rules.ts'

export interface CancellationShown {
  readonly occasion: Occasion
  /** The one day that it is about; undefined for the whole occasion. */
  readonly day: StaffedDay | undefined
  readonly concerned: Concerned
  readonly refusal: CancelDayRefusal | undefined
}

interface PageProps extends CancellationShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** What cancelling an occasion, or a day of it, does to how many, before it is done. */
export function CancellationPage({ frame, errors, typed, ...shown }: PageProps) {
  const { occasion, day, refusal } = shown
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const title = day
    ? say.dayTitle(day.number, occasion.courseName, formatDay(day.onDay, lang))
    : say.title(occasion.courseName, formatDays(occasion.firstDay, occasion.lastDay, lang))
  return (
    <Layout
      frame={frame}
      title={title}
      lead={<p>{day ? say.dayLead : say.lead}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {refusal ? (
        <>
          <Notice lang={lang} kind="problem">
            <p>{wordCancelRefusal(refusal, day !== undefined, lang)}</p>
          </Notice>
          <Actions>
            {refusal.refused === 'onlyDayLeft' && (
              <ButtonLink kind="danger" href={`${at}/cancellation`}>
                {say.wholeInstead}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href={at}>
              {say.back}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <>
          <Section title={say.happens}>
            <Rows items={whatHappens(shown, lang).map((line) => ({ key: line, title: sentenceCase(line) }))} />
          </Section>
          <Form
            lang={lang}
            action={day ? `${at}/days/${day.dayId}/cancellation` : `${at}/cancellation`}
            submit={day ? say.confirmDay : say.confirm}
            submitKind="danger"
            cancel={{ href: at, label: say.back }}
            errors={errors}
            typed={typed}
          >
            <TextArea name="why" label={say.why} hint={say.whyHint} rows={3} />
            {!day && shown.concerned.seats + shown.concerned.waiting > 0 && (
              <CheckboxField name="interest" label={say.interest} hint={say.interestHint} checked />
            )}
          </Form>
        </>
      )}
    </Layout>
  )
}

function whatHappens({ day, concerned }: CancellationShown, lang: Language): string[] {
  const say = text[lang]
  const { seats, waiting, offers, unnamed, requests, staff, managers } = concerned
  if (day) return [say.daySeats(seats), say.dayMoney, say.dayMissing, say.staff(staff), say.calendar]
  return [
    say.seats(seats),
    say.money,
    ...(managers > 0 ? [say.managers(managers)] : []),
    ...(waiting > 0 ? [say.waiting(waiting)] : []),
    ...(offers > 0 ? [say.offers(offers)] : []),
    ...(unnamed > 0 ? [say.unnamed(unnamed)] : []),
    ...(requests > 0 ? [say.requests(requests)] : []),
    say.staff(staff),
    say.calendar,
  ]
}

function wordCancelRefusal(refusal: CancelDayRefusal, isDay: boolean, lang: Language): string {
  const say = text[lang].refused
  if (refusal.refused !== 'someoneAttended') return say[refusal.refused]
  return sentenceCase(isDay ? say.someoneAttendedDay(refusal.people) : say.someoneAttended(refusal.people))
}
