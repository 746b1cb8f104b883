import { DateField, type FieldErrors, Form, formatDay, SelectField, type Typed } from '#design'
import type { Day, Language, Role } from '#values'
import type { Employment } from '../employments/employment.rules.ts'
import type { GrantPlace } from '../roles/grant.rules.ts'
import { text as roleWords } from '../roles/role.text.ts'
import { text } from './person.text.ts'

interface FormProps {
  lang: Language
  personId: number
  errors: FieldErrors | undefined
  typed: Typed | undefined
}

interface GiveRoleProps extends FormProps {
  roles: readonly Role[]
  places: readonly GrantPlace[]
  /** Empty where none of the roles is for one journey. */
  journeys: readonly { id: number; name: string }[]
}

export function GiveRoleForm({ lang, personId, roles, places, journeys, errors, typed }: GiveRoleProps) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      id="role"
      action={`/people/${personId}/roles`}
      submit={say.give}
      submitKind="quiet"
      errors={errors}
      typed={typed}
    >
      <SelectField
        name="role"
        label={say.role}
        options={roles.map((role) => ({ value: role, label: roleWords[lang][role] }))}
      />
      <SelectField
        name="place"
        label={say.place}
        options={places.map((place) => ({ value: String(place.id), label: place.name }))}
      />
      {journeys.length > 0 && (
        <SelectField
          name="journey"
          label={say.journey}
          empty={say.everyJourney}
          options={journeys.map((journey) => ({ value: String(journey.id), label: journey.name }))}
          optional
        />
      )}
      <DateField name="until" label={say.until} hint={say.untilHint} optional />
    </Form>
  )
}

interface EmploymentEndProps extends FormProps {
  employments: readonly Employment[]
  today: Day
}

export function EmploymentEndForm({ lang, personId, employments, today, errors, typed }: EmploymentEndProps) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      id="end"
      action={`/people/${personId}/employment-end`}
      submit={say.end}
      submitKind="danger"
      errors={errors}
      typed={typed}
    >
      <SelectField
        name="employment"
        label={say.employment}
        empty={false}
        options={employments.map((employment) => ({
          value: String(employment.id),
          label: `${placeOf(employment, lang)}, ${say.since(formatDay(employment.from, lang))}`,
        }))}
      />
      <DateField name="lastDay" label={say.endDay} value={today} />
    </Form>
  )
}

export function placeOf({ unitName, municipalityName }: Employment, lang: Language): string {
  return municipalityName === null ? unitName : text[lang].unitIn(unitName, municipalityName)
}
