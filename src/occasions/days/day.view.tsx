import {
  ButtonLink,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  inWords,
  Layout,
  Notice,
  Section,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import type { Conflict } from '../conflicts/conflicts.rules.ts'
import { text as conflictWords } from '../conflicts/conflicts.text.ts'
import { ConflictNotice, SeenConflicts } from '../conflicts/conflicts.view.tsx'
import { whyNotSetPrices } from '../day-prices/day-prices.rules.ts'
import { wordPricesRefusal } from '../day-prices/word-refusal.view.ts'
import { text as cancelWords } from '../lifecycle/cancellation.text.ts'
import { Days, isAhead } from '../occasion/days.view.tsx'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { FormField, MaterialField, OnlyForm, WhenFields, WhereFields } from '../planning/day-fields.view.tsx'
import type { DayForm } from '../planning/plan.rules.ts'
import { text as answerWords } from '../staff-invitations/answers.text.ts'
import { Reserves } from '../staffing/reserves.view.tsx'
import { StaffOfDay } from '../staffing/staffing.view.tsx'
import type { RoomChoice } from '../venues/venue.rules.ts'
import { text } from './day.text.ts'

export interface DayShown {
  readonly occasion: Occasion
  readonly day: StaffedDay & { readonly roomId: number | null }
  /** How the course may be held that day, the form it has among them. */
  readonly forms: readonly DayForm[]
  readonly rooms: readonly RoomChoice[]
  readonly today: Day
}

interface PageProps extends DayShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** The form that came in was older than the day. */
  readonly stale?: boolean
  /** Seen before it is saved all the same. */
  readonly conflicts?: readonly Conflict[]
}

/** Moves a day, or gives it another time or place. */
export function DayPage({ frame, errors, typed, stale, conflicts = [], ...shown }: PageProps) {
  const { occasion, day, forms, rooms, today } = shown
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const noPrice = whyNotSetPrices(day, { ...occasion, today })
  return (
    <Layout
      frame={frame}
      title={isAhead(day, today) ? say.title(day.number, occasion.courseName) : say.over}
      lead={isAhead(day, today) ? <p>{wordTold(occasion, lang)}</p> : undefined}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {stale && (
        <Notice lang={lang} kind="problem" title={say.stale}>
          <Days days={[day]} lang={lang} />
          <p>{say.staleAgain}</p>
        </Notice>
      )}
      <ConflictNotice conflicts={conflicts} lang={lang} />
      {isAhead(day, today) ? (
        <>
          <Form
            lang={lang}
            action={`${at}/days/${day.dayId}`}
            submit={conflicts.length > 0 ? conflictWords[lang].despiteChange : say.save}
            cancel={{ href: at }}
            errors={errors}
            typed={typed}
          >
            <SeenConflicts conflicts={conflicts} />
            <HiddenField name="version" value={occasion.version} />
            <WhenFields number={day.number} values={day} earliest={today} lang={lang} />
            <OnlyForm number={day.number} forms={forms} />
            <FormField number={day.number} forms={forms} value={day.form} lang={lang} />
            <WhereFields number={day.number} forms={forms} rooms={rooms} values={day} lang={lang} />
            <MaterialField number={day.number} value={day.material} lang={lang} />
          </Form>
          <Section title={say.price}>
            {forms.length > 1 && <p>{occasion.seatsTaken > 0 ? say.formMovesCharged : say.formMovesPrice}</p>}
            {noPrice ? (
              <p>{wordPricesRefusal(noPrice, lang)}</p>
            ) : (
              <ButtonLink kind="quiet" href={`${at}/days/${day.dayId}/prices`}>
                {say.setPrice}
              </ButtonLink>
            )}
          </Section>
        </>
      ) : (
        <Empty title={say.overBody} />
      )}
      {isAhead(day, today) && <StaffOfDay day={day} occasionId={occasion.occasionId} lang={lang} />}
      {isAhead(day, today) && day.staff.length > 0 && (
        <p>
          <a href={`${at}/staff-answers`}>{answerWords[lang].door}</a>
        </p>
      )}
      {isAhead(day, today) && (
        <Section title={cancelWords[lang].door}>
          <p>{say.cancelNote}</p>
          <ButtonLink kind="quiet" href={`${at}/days/${day.dayId}/cancellation`}>
            {say.cancelDay(day.number)}
          </ButtonLink>
        </Section>
      )}
      <Reserves day={day} occasionId={occasion.occasionId} lang={lang} />
    </Layout>
  )
}

function wordTold({ seatsTaken }: Occasion, lang: Language): string {
  const say = text[lang]
  if (seatsTaken === 0) return say.nobody
  return say.lead(seatsTaken === 1 ? say.one : say.many(inWords(seatsTaken, lang)))
}
