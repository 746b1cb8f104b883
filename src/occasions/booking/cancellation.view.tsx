import {
  Actions,
  ButtonLink,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatKr,
  HiddenField,
  Layout,
  Notice,
  RadioField,
  Rows,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { excuses, type FeeStanding } from '../ladder/seat-fee.rules.ts'
import { Days } from '../occasion/days.view.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { CancelRefusal } from './booking.rules.ts'
import { text } from './cancellation.text.ts'
import { wordCancelRefusal } from './word-booking.view.ts'

/** Whose seat it is, and who looks at it. */
export interface SeatShown {
  readonly bookingId: number
  readonly occasionId: number
  readonly name: string
  readonly unitName: string
  readonly municipalityName: string
  readonly isOwn: boolean
  readonly isPlanner: boolean
  readonly isBooker: boolean
}

interface PageProps {
  readonly frame: Frame
  readonly seat: SeatShown
  readonly occasion: Occasion
  readonly standing: FeeStanding
  readonly refusal: CancelRefusal | undefined
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Before a seat is given back: what it costs today and later, who gets it, and what else there is to do. */
export function CancellationPage({ frame, seat, occasion, standing, refusal, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { courseName } = occasion
  return (
    <Layout
      frame={frame}
      title={seat.isOwn ? say.titleOwn(courseName) : say.title(seat.name, courseName)}
      eyebrow={seat.isOwn ? seat.municipalityName : workplace(seat)}
      line={occasion.colour}
      breadcrumb={[back(seat, courseName)]}
      width="text"
    >
      {refusal ? (
        <Notice lang={lang}>
          <p>{wordCancelRefusal(refusal, lang)}</p>
        </Notice>
      ) : (
        <>
          <Fee standing={standing} lang={lang} />
          <Alternatives seat={seat} lang={lang} />
          <Confirming {...{ seat, occasion, standing, lang, errors, typed }} />
        </>
      )}
      <Section title={say.days}>
        <Days days={occasion.days} lang={lang} />
      </Section>
    </Layout>
  )
}

function workplace({ unitName, municipalityName }: SeatShown): string {
  return unitName === municipalityName ? municipalityName : `${unitName}, ${municipalityName}`
}

function back({ occasionId, isPlanner, isBooker, isOwn }: SeatShown, courseName: string) {
  const at = `/occasions/${occasionId}`
  if (isPlanner) return { href: at, label: courseName }
  return { href: isBooker && !isOwn ? `${at}/booking` : `${at}/place`, label: courseName }
}

/** The fee today, and every day on which it becomes another. */
function Fee({ standing, lang }: { standing: FeeStanding; lang: Language }) {
  const say = text[lang]
  const { feeOre, changes, ladder } = standing
  return (
    <Section title={feeOre === 0 ? say.costsNothing : say.costs(formatKr(feeOre, lang))}>
      {changes.map(({ from, feeOre: later }) => (
        <p key={from}>
          {later === 0
            ? say.fromNothing(formatDate(from, lang))
            : say.from(formatDate(from, lang), formatKr(later, lang))}
        </p>
      ))}
      {feeOre === 0 && changes.length === 0 ? <p>{say.neverCosts}</p> : <p>{say.whoPays}</p>}
      {ladder.fromDay !== null && <p class="quiet">{say.source(ladder.source, formatDate(ladder.fromDay, lang))}</p>}
    </Section>
  )
}

/** What keeps the seat in use: someone else goes, or they go another time. */
function Alternatives({ seat, lang }: { seat: SeatShown; lang: Language }) {
  const say = text[lang]
  const at = `/occasions/${seat.occasionId}/booking/${seat.bookingId}`
  const mayMove = seat.isPlanner || seat.isBooker
  return (
    <Section title={say.before}>
      <Rows
        items={[
          { key: 'takeover', title: say.takeover, note: say.takeoverNote, href: `${at}/takeover` },
          ...(mayMove ? [{ key: 'move', title: say.move, note: say.moveNote, href: `${at}/move` }] : []),
        ]}
      />
    </Section>
  )
}

interface ConfirmingProps {
  readonly seat: SeatShown
  readonly occasion: Occasion
  readonly standing: FeeStanding
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function Confirming({ seat, occasion, standing, lang, errors, typed }: ConfirmingProps) {
  const say = text[lang]
  const { feeOre, excuseWaives } = standing
  const cost = formatKr(feeOre, lang)
  const waived = feeOre === 0 ? undefined : excuseWaives ? say.excuseWaives : say.excuseCosts
  return (
    <Section title={say.give} lead={<p>{say.goesTo(occasion.queueLength)}</p>}>
      <Form
        lang={lang}
        action={`/occasions/${seat.occasionId}/booking/${seat.bookingId}/cancellation`}
        submit={seat.isOwn ? say.submitOwn : say.submit(seat.name)}
        submitKind="danger"
        errors={errors}
        typed={typed}
      >
        <HiddenField name="fee" value={feeOre} />
        <HiddenField name="waives" value={excuseWaives ? 'yes' : 'no'} />
        <RadioField
          name="why"
          label={say.why}
          hint={waived}
          value="none"
          options={[
            { value: 'none', label: say.noExcuse, hint: feeOre === 0 ? undefined : say.pays(cost) },
            ...excuses.map((excuse) => ({ value: excuse, label: say.excuses[excuse] })),
          ]}
        />
        <TextField name="reason" label={say.reason} hint={say.reasonHint} optional />
      </Form>
      <Actions>
        <ButtonLink href={back(seat, '').href} kind="quiet">
          {say.keep}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
