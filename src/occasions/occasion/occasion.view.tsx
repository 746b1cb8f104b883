import {
  Actions,
  ButtonLink,
  Empty,
  type FieldErrors,
  type Frame,
  formatDate,
  formatKr,
  Layout,
  PostButton,
  Quiet,
  Rows,
  Section,
  Split,
  Status,
  Table,
  type Typed,
} from '#design'
import type { Asker, Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import type { Conflict } from '../conflicts/conflicts.rules.ts'
import { Conflicts } from '../conflicts/conflicts.view.tsx'
import { whyNotAnyPrice, whyNotSetPrices } from '../day-prices/day-prices.rules.ts'
import { wordPricesRefusal } from '../day-prices/word-refusal.view.ts'
import type { LeftToDo } from '../lifecycle/lifecycle.rules.ts'
import { text as sharingWords } from '../sharing/sharing.text.ts'
import { StillUnnamed } from '../unnamed/still-unnamed.view.tsx'
import { BookingAside } from './booking-aside.view.tsx'
import { Days, isAhead } from './days.view.tsx'
import { Doors } from './doors.view.tsx'
import { seatPrice } from './occasion.rules.ts'
import { text } from './occasion.text.ts'
import type { InQueue, Occasion, Participant, StaffedDay } from './shown.rules.ts'
import { Ended, ToDo } from './to-do.view.tsx'
import { wordTitle } from './word-occasion.view.ts'

export interface Prepared {
  readonly personId: number
  readonly done: number
  readonly mandatory: number
}

export interface OccasionShown {
  readonly occasion: Occasion
  readonly participants: readonly Participant[]
  readonly queue: readonly InQueue[]
  readonly readiness: readonly Prepared[]
  readonly asker: Asker
  /** What is left to do once its days have begun to come. */
  readonly left: LeftToDo
  /** Of the days to come. */
  readonly conflicts: readonly Conflict[]
  /** When it was cancelled or settled. */
  readonly endedOn: Day | undefined
  readonly today: Day
}

interface PageProps extends OccasionShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

export function OccasionPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, queue, today, asker } = shown
  const noPrice = whyNotAnyPrice(occasion.days, { ...occasion, today })
  return (
    <Layout
      frame={frame}
      title={wordTitle(occasion, today, lang)}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      breadcrumb={[{ href: '/occasions', label: say.menu }]}
    >
      <Ended occasion={occasion} endedOn={shown.endedOn} lang={lang} />
      <Split aside={<BookingAside occasion={occasion} today={today} lang={lang} errors={errors} typed={typed} />}>
        <ToDo occasion={occasion} left={shown.left} today={today} lang={lang} />
        <Section title={say.theDays}>
          <Days
            days={occasion.days}
            lang={lang}
            moreOf={(day) => <DayMore day={day} occasion={occasion} today={today} lang={lang} />}
            endOf={(day) => <DayActs day={day} occasion={occasion} today={today} lang={lang} />}
          />
          {noPrice && !occasion.cancelledAt && <Quiet>{`${say.priceStays} ${wordPricesRefusal(noPrice, lang)}`}</Quiet>}
        </Section>
        <Conflicts conflicts={shown.conflicts} lang={lang} />
        <Doors occasionId={occasion.occasionId} asker={asker} lang={lang} />
        {queue.length > 0 && <Queue {...shown} lang={lang} />}
        <Participants {...shown} lang={lang} />
      </Split>
    </Layout>
  )
}

interface DayProps {
  readonly day: StaffedDay
  readonly occasion: Occasion
  readonly lang: Language
}

function DayActs({ day, occasion, today, lang }: DayProps & { today: Day }) {
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}/days/${day.dayId}`
  if (day.cancelledWhy !== null) return null
  return (
    <Actions>
      <ButtonLink kind="quiet" href={at}>
        {isAhead(day, today) ? say.change(day.number) : say.staffOf(day.number)}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`${at}/attendance`}>
        {say.attendance(day.number)}
      </ButtonLink>
    </Actions>
  )
}

/** "1 550 kr per deltagare", with the way to change it while nobody has a seat, and the way to who teaches. */
function DayMore({ day, occasion, today, lang }: DayProps & { today: Day }) {
  const say = text[lang]
  if (day.cancelledWhy !== null) return <>{say.cancelledDay(day.cancelledWhy)}</>
  const price = seatPrice([day])
  const isOpen = whyNotSetPrices(day, { ...occasion, today }) === undefined
  return (
    <>
      {price === 0 ? say.free : say.dayPrice(formatKr(price, lang))}
      {isOpen && ' · '}
      {isOpen && <a href={`/occasions/${occasion.occasionId}/days/${day.dayId}/prices`}>{say.setPrice(day.number)}</a>}
      {isAhead(day, today) && ' · '}
      {isAhead(day, today) && (
        <a href={`/occasions/${occasion.occasionId}/days/${day.dayId}/staff`}>{say.toStaff(day.number)}</a>
      )}
    </>
  )
}

function Participants({ occasion, participants, readiness, today, lang }: OccasionShown & { lang: Language }) {
  const say = text[lang]
  const prepared = new Map(readiness.map((one) => [one.personId, one]))
  const mayCancel = !hasStarted(occasion, today)
  return (
    <Section title={say.theParticipants}>
      <StillUnnamed unnamed={occasion.unnamed} lang={lang} />
      <Table
        caption={say.theParticipants}
        quietCaption
        rows={participants}
        rowKey={({ bookingId }) => bookingId}
        empty={<Empty title={say.noParticipants} />}
        columns={[
          { key: 'name', head: say.name, cell: ({ name }) => name },
          {
            key: 'works',
            head: say.works,
            cell: ({ municipalityName, unitName }) => workedAt(municipalityName, unitName),
          },
          {
            key: 'ready',
            head: say.ready,
            cell: ({ personId, isGuest }) =>
              isGuest ? (
                <Quiet>{sharingWords[lang].guestReady}</Quiet>
              ) : (
                <Ready of={prepared.get(personId)} lang={lang} />
              ),
          },
          ...(mayCancel
            ? [
                {
                  key: 'act',
                  head: say.act,
                  cell: ({ bookingId, name }: Participant) => (
                    <ButtonLink
                      kind="quiet"
                      href={`/occasions/${occasion.occasionId}/booking/${bookingId}/cancellation`}
                      label={say.cancelLabel(name)}
                    >
                      {say.cancel}
                    </ButtonLink>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

/** Someone employed directly by a municipality has it as unit, too. */
function workedAt(municipality: string, unit: string): string {
  return municipality === unit ? municipality : `${municipality}, ${unit}`
}

/** How far someone has come with the preparations. */
export function Ready({ of, lang }: { of: Prepared | undefined; lang: Language }) {
  const say = text[lang]
  if (of === undefined || of.done === 0) return <Status kind="waiting">{say.readyNone}</Status>
  if (of.done >= of.mandatory) return <Status kind="done">{say.readyAll}</Status>
  return <Status kind="waiting">{say.readyOf(of.done, of.mandatory)}</Status>
}

function Queue({ occasion, queue, lang }: OccasionShown & { lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.theQueue} lead={say.queueLead}>
      <Rows
        items={queue.map(({ queuePlaceId, name, municipalityName, askedOn, askedByName }, index) => ({
          key: queuePlaceId,
          title: `${say.place(index + 1)}: ${name}, ${municipalityName}`,
          note: say.asked(formatDate(askedOn, lang), askedByName),
          end: (
            <PostButton
              action={`/occasions/${occasion.occasionId}/queue-place/cancellation`}
              fields={{ queuePlaceId }}
              label={say.leaveLabel(name)}
            >
              {say.leave}
            </PostButton>
          ),
        }))}
      />
    </Section>
  )
}
