import { ButtonLink, PostButton, Rows, Section, Status, sentenceCase } from '#design'
import { wordContentRefusal } from '#people'
import type { Day, Language } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text as lineWords } from '../queue/line.text.ts'
import { wordBehind, wordWhen } from '../queue/word-line.view.ts'
import { type BookingRefusal, hasStarted } from './booking.rules.ts'
import { text } from './booking.text.ts'
import type { Judged } from './judged.view.ts'
import type { BookingPerson } from './shown.rules.ts'
import { wordBookingRefusal } from './word-booking.view.ts'

interface HoldingsProps {
  readonly title: string
  readonly judged: readonly Judged[]
  readonly occasion: Occasion
  readonly today: Day
  readonly lang: Language
}

/** Who has a seat and who waits, with the place and its reason. */
export function Holdings({ title, judged, occasion, today, lang }: HoldingsProps) {
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const noteOf = ({ person, refusal, content, inLine, offeredUntil }: Judged) => {
    if (person.bookingId !== null) return <Status kind="done">{say.gotSeat}</Status>
    if (inLine === undefined) return refusal && wordWhy({ refusal, content }, lang)
    if (offeredUntil) return <Status kind="planned">{lineWords[lang].offered(wordWhen(offeredUntil, lang))}</Status>
    return (
      <>
        <Status kind="waiting">{sentenceCase(say.gotPlace(say.inLine(inLine.number)))}</Status>
        <p>{wordBehind(inLine, 'they', lang)}</p>
      </>
    )
  }
  const actOf = ({ bookingId, queuePlaceId, name }: BookingPerson) => {
    if (bookingId !== null && !hasStarted(occasion, today))
      return (
        <ButtonLink kind="quiet" href={`${at}/booking/${bookingId}/cancellation`} label={say.cancelLabel(name)}>
          {say.cancel}
        </ButtonLink>
      )
    if (queuePlaceId === null) return undefined
    return (
      <PostButton action={`${at}/queue-place/cancellation`} fields={{ queuePlaceId }} label={say.leaveLabel(name)}>
        {say.leave}
      </PostButton>
    )
  }
  return (
    <Section title={title}>
      <Rows
        items={judged.map((one) => ({
          key: one.person.personId,
          title: one.person.name,
          note: noteOf(one),
          end: actOf(one.person),
        }))}
      />
    </Section>
  )
}

/** Who cannot be booked and why not; whoever has a seat or waits is told of above. */
export function Refused({ judged, lang }: { judged: readonly Judged[]; lang: Language }) {
  const say = text[lang]
  const refused = judged.flatMap(({ person, refusal, content }) =>
    refusal && person.bookingId === null && person.queuePlaceId === null ? [{ person, refusal, content }] : [],
  )
  const isAboutWindow = refused.every(({ refusal }) => ['started', 'notOpenYet', 'closed'].includes(refusal.refused))
  if (isAboutWindow) return null
  return (
    <Section title={say.cannot}>
      <Rows
        items={refused.map(({ person, ...why }) => ({
          key: person.personId,
          title: person.name,
          note: wordWhy(why, lang),
        }))}
      />
    </Section>
  )
}

function wordWhy(why: Pick<Judged, 'content'> & { readonly refusal: BookingRefusal }, lang: Language): string {
  const { refusal, content } = why
  return refusal.refused === 'contentClosed' && content
    ? wordContentRefusal(content, lang)
    : wordBookingRefusal(refusal, lang)
}
