import {
  CheckboxField,
  CheckboxGroup,
  Empty,
  type FieldErrors,
  Form,
  formatKr,
  HiddenField,
  Quiet,
  SearchForm,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { seatPrice } from '../occasion/occasion.rules.ts'
import { whyNotOpen } from './booking.rules.ts'
import { text } from './booking.text.ts'
import type { BookingShown } from './judged.view.ts'

interface ChoosingProps extends BookingShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** The form: whom to book, whether to wait, and what it costs before it is confirmed. */
export function Choosing(props: ChoosingProps) {
  const { occasion, people, left, search, today, token, leadsTeam, lang, errors, typed } = props
  const say = text[lang]
  if (whyNotOpen(occasion, today)) return null
  const free = people.filter(({ refusal }) => refusal === undefined)
  const found = people[0]?.person.found ?? 0
  const isFull = left === 0
  const price = seatPrice(occasion.days)
  const at = `/occasions/${occasion.occasionId}/booking`
  return (
    <Section title={leadsTeam ? say.choose : say.chooseMany}>
      {(found > people.length || search !== '') && (
        <>
          <SearchForm lang={lang} action={at} typed={{ q: search }}>
            <TextField name="q" type="search" label={say.search} />
          </SearchForm>
          {found > people.length && <Quiet>{say.shownOf(people.length, found)}</Quiet>}
        </>
      )}
      {free.length === 0 ? (
        <Empty title={search === '' ? say.nobody : say.nobodyFound}>
          <p>{say.nobodyBody}</p>
        </Empty>
      ) : (
        <Form lang={lang} action={at} submit={isFull ? say.queueUp : say.book} errors={errors} typed={typed}>
          <HiddenField name="token" value={token} />
          <CheckboxGroup
            name="person"
            label={say.people}
            hint={say.peopleHint}
            options={free.map(({ person }) => ({
              value: String(person.personId),
              label: leadsTeam ? person.name : `${person.name}, ${person.unitName}`,
              hint: person.isEnrolled ? undefined : say.notTravelling,
            }))}
          />
          <CheckboxField name="queue" label={say.whenFull} hint={say.whenFullHint} checked />
          <p>{price === 0 ? say.costNothing : say.cost(formatKr(price, lang))}</p>
        </Form>
      )}
    </Section>
  )
}
