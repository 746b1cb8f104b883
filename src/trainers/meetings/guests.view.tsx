import {
  CheckboxGroup,
  Details,
  type FieldErrors,
  Form,
  PostButton,
  Section,
  Status,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { Answer, Meeting } from './meeting.rules.ts'
import { text } from './meeting.text.ts'
import type { GuestShown } from './shown.rules.ts'

interface GuestsProps {
  readonly lang: Language
  readonly guests: readonly GuestShown[]
  readonly meeting: Meeting
  readonly mine: boolean
  readonly mayChange: boolean
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Who has been asked and what they said; whoever holds it, or has trainers at it, asks more. */
export function Guests({ lang, guests, meeting, mine, mayChange, errors, typed }: GuestsProps) {
  const say = text[lang]
  const said = (answer: Answer) => guests.filter((guest) => guest.answer === answer).length
  const silent = guests.length - said('yes') - said('no')
  const at = `/trainers/meetings/${meeting.meetingId}/guests`
  return (
    <Section
      title={say.guests}
      lead={
        <p>
          {say.guestsLead(said('yes'), said('no'), silent)} {!mine && say.seen}
        </p>
      }
    >
      {guests.length > 0 && (
        <Table
          caption={say.guests}
          quietCaption
          rows={guests}
          rowKey={({ guestId }) => guestId}
          columns={[
            { key: 'name', head: say.guest, cell: ({ name }) => name },
            { key: 'from', head: say.from, cell: ({ employer, regionName }) => employer || regionName },
            { key: 'answer', head: say.answer, cell: (guest) => <Standing guest={guest} lang={lang} /> },
            ...(mayChange
              ? [
                  {
                    key: 'act',
                    head: say.takeOff,
                    cell: ({ guestId, name }: GuestShown) => (
                      <PostButton action={`${at}/${guestId}/removal`} label={say.takeOffLabel(name)}>
                        {say.takeOff}
                      </PostButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayChange && (
        <Details summary={say.addGuest} open={errors !== undefined}>
          <Form {...{ lang, errors, typed }} id="g" action={at} submit={say.add} submitKind="quiet">
            <TextField name="email" type="email" label={say.email} hint={say.addGuestHint} />
          </Form>
        </Details>
      )}
    </Section>
  )
}

function Standing({ guest, lang }: { guest: GuestShown; lang: Language }) {
  const say = text[lang]
  if (guest.attended !== null)
    return <Status kind={guest.attended === 'present' ? 'done' : 'planned'}>{say.attended[guest.attended]}</Status>
  const kind = guest.answer === 'yes' ? 'done' : guest.answer === 'no' ? 'planned' : 'waiting'
  return <Status kind={kind}>{say.answers[guest.answer ?? 'none']}</Status>
}

interface MarkProps {
  readonly lang: Language
  readonly guests: readonly GuestShown[]
  readonly meeting: Meeting
}

/** Ticks for those who came: those who said yes stand ticked until something has been saved. */
export function MarkForm({ lang, guests, meeting }: MarkProps) {
  const say = text[lang]
  if (guests.length === 0) return null
  const isMarked = guests.some(({ attended }) => attended !== null)
  const came = guests.filter(({ attended, answer }) => (isMarked ? attended === 'present' : answer === 'yes'))
  return (
    <Section title={say.mark}>
      <Form
        lang={lang}
        id="m"
        action={`/trainers/meetings/${meeting.meetingId}/attendance`}
        submit={say.markSubmit}
        submitKind={isMarked ? 'quiet' : 'primary'}
      >
        <CheckboxGroup
          name="present"
          label={say.markLead}
          values={came.map(({ guestId }) => String(guestId))}
          options={guests.map(({ guestId, name, employer, regionName }) => ({
            value: String(guestId),
            label: `${name}, ${employer || regionName}`,
          }))}
        />
      </Form>
    </Section>
  )
}
