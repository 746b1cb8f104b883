import { Actions, Details, Form, HiddenField, PostButton, TextField } from '#design'
import type { Day, Language } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import { type PreparedDays, type Sorting, whyNotAdmit, whyNotOfferOn, whyNotWarn } from './readiness.rules.ts'
import { text } from './readiness.text.ts'
import { decidedOf, type ListedShown } from './shown.rules.ts'

interface Props {
  readonly one: ListedShown
  readonly occasion: Occasion
  readonly days: PreparedDays
  readonly sorting: Sorting
  readonly page: number
  readonly today: Day
  readonly lang: Language
  readonly wrong: { readonly bookingId: number; readonly message: string; readonly typed: string } | undefined
}

/** What can be done about one person, as the region's rule has it. */
export function ReadinessActs({ one, occasion, days, sorting, page, today, lang, wrong }: Props) {
  const say = text[lang]
  const { bookingId, name } = one
  const { occasionId, firstDay, queueLength } = occasion
  const someone = decidedOf(one)
  const at = `/occasions/${occasionId}/readiness`
  const fields = { bookingId, dayId: days.dayId }
  const isWrong = wrong?.bookingId === bookingId
  return (
    <>
      <Actions>
        {!whyNotWarn(someone, days, today) && (
          <PostButton action={`${at}/warning`} fields={fields} label={say.warnLabel(name)}>
            {say.warn}
          </PostButton>
        )}
        {!whyNotOfferOn(someone, days, { today, firstDay, queueLength }) && (
          <PostButton action={`${at}/offer`} fields={fields} label={say.offerLabel(name)}>
            {say.offer}
          </PostButton>
        )}
      </Actions>
      {!whyNotAdmit(someone, days, today) && (
        <Details summary={say.admit} open={isWrong}>
          <Form
            lang={lang}
            id={`admit-${bookingId}`}
            action={`${at}/admission`}
            submit={say.admitSend(name)}
            submitKind="quiet"
            errors={isWrong ? { reason: wrong.message } : undefined}
            typed={isWrong ? { reason: wrong.typed } : undefined}
          >
            <HiddenField name="bookingId" value={bookingId} />
            <HiddenField name="dayId" value={days.dayId} />
            <HiddenField name="sort" value={sorting} />
            <HiddenField name="page" value={page} />
            <TextField name="reason" label={say.reason} hint={say.reasonHint} />
          </Form>
        </Details>
      )}
    </>
  )
}
