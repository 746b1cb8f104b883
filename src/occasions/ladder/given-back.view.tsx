import {
  Details,
  Empty,
  Form,
  type Frame,
  formatDate,
  formatKr,
  HiddenField,
  inWords,
  Layout,
  Rows,
  Section,
  Status,
  sentenceCase,
  TextField,
} from '#design'
import { type Day, type Language, sumMoney } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { GivenBack } from './given-back.rules.ts'
import { text } from './given-back.text.ts'

type Shown = Omit<GivenBack, 'endedAt'> & { readonly endedOn: Day }

interface PageProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly seats: readonly Shown[]
  readonly wrong: { readonly bookingId: number; readonly message: string; readonly typed: string } | undefined
}

/** Who gave back a seat or did not come, what became of it, and what it cost. */
export function GivenBackPage({ frame, occasion, seats, wrong }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasionId, courseName, colour } = occasion
  const due = sumMoney(seats.filter(({ feeAct }) => feeAct === 'due').map(({ feeOre }) => feeOre))
  return (
    <Layout
      frame={frame}
      title={sentenceCase(say.title(inWords(seats.length, lang), seats.length))}
      lead={seats.length > 0 && <p>{due === 0 ? say.noneDue : say.due(formatKr(due, lang))}</p>}
      eyebrow={courseName}
      line={colour}
      breadcrumb={[{ href: `/occasions/${occasionId}`, label: courseName }]}
    >
      {seats.length === 0 ? (
        <Empty title={say.empty}>
          <p>{say.emptyBody}</p>
        </Empty>
      ) : (
        <Section title={say.list}>
          <Rows
            items={seats.map((seat) => ({
              key: seat.bookingId,
              title: `${seat.name}, ${seat.municipalityName}`,
              note: <Note seat={seat} occasionId={occasionId} lang={lang} wrong={wrong} />,
              end: <FeeStatus seat={seat} lang={lang} />,
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

function FeeStatus({ seat, lang }: { seat: Shown; lang: Language }) {
  const say = text[lang]
  const fee = formatKr(seat.feeOre, lang)
  if (seat.feeAct === 'due') return <Status kind="waiting">{fee}</Status>
  if (seat.feeAct === 'waived') return <Status kind="done">{say.wasWaived(fee)}</Status>
  return <span>{seat.feeAct === 'corrected' ? say.corrected : say.noFee}</span>
}

interface NoteProps {
  readonly seat: Shown
  readonly occasionId: number
  readonly lang: Language
  readonly wrong: PageProps['wrong']
}

function Note({ seat, occasionId, lang, wrong }: NoteProps) {
  const say = text[lang]
  const { endKind, excuse, reason, endedOn, endedBy, successor, feeReason, waivedBy } = seat
  const how = endKind === null ? say.noShow : endKind === 'excused' && excuse ? say.excuses[excuse] : say.ends[endKind]
  return (
    <>
      <p>{say.how(how, formatDate(endedOn, lang), endedBy ?? say.system)}</p>
      {reason !== '' && <p>{say.reason(reason)}</p>}
      {successor && <p>{say.successor(successor)}</p>}
      {waivedBy && <p>{say.waivedBy(waivedBy, feeReason ?? '')}</p>}
      {seat.feeAct === 'due' && <Waiving seat={seat} occasionId={occasionId} lang={lang} wrong={wrong} />}
    </>
  )
}

function Waiving({ seat, occasionId, lang, wrong }: NoteProps) {
  const say = text[lang]
  const { bookingId, feeKind, name } = seat
  const isWrong = wrong?.bookingId === bookingId
  return (
    <Details summary={say.waive} open={isWrong}>
      <Form
        lang={lang}
        id={`waive-${bookingId}`}
        action={`/occasions/${occasionId}/cancellations/waiver`}
        submit={say.waiveSend(name)}
        submitKind="quiet"
        errors={isWrong ? { reason: wrong.message } : undefined}
        typed={isWrong ? { reason: wrong.typed } : undefined}
      >
        <HiddenField name="bookingId" value={bookingId} />
        <HiddenField name="kind" value={feeKind ?? 'cancelled-late'} />
        <TextField name="reason" label={say.waiveReason} hint={say.waiveHint} />
      </Form>
    </Details>
  )
}
