import { DateField, HiddenField, RadioField, TextField, TimeField } from '#design'
import type { Day, Language } from '#values'
import type { CourseDay, DayForm } from './plan.rules.ts'
import { text } from './plan.text.ts'

export interface DayValues {
  readonly onDay: Day | undefined
  readonly starts: string
  readonly ends: string
  readonly place: string
  readonly link: string
}

interface WhenProps {
  readonly number: number
  readonly values: DayValues
  readonly earliest: Day
  readonly lang: Language
}

/** Date and times of a day. */
export function WhenFields({ number, values, earliest, lang }: WhenProps) {
  const say = text[lang]
  return (
    <>
      <DateField name={`on-${number}`} label={say.on(number)} value={values.onDay} min={earliest} />
      <TimeField name={`starts-${number}`} label={say.starts(number)} value={values.starts} />
      <TimeField name={`ends-${number}`} label={say.ends(number)} value={values.ends} />
    </>
  )
}

interface WhereProps {
  readonly number: number
  readonly forms: readonly DayForm[]
  readonly values: DayValues
  readonly lang: Language
}

/** Place and link, as far as the forms of the day need them. */
export function WhereFields({ number, forms, values, lang }: WhereProps) {
  const say = text[lang]
  const isOpen = forms.length > 1
  return (
    <>
      {forms.includes('on-site') && (
        <TextField
          name={`place-${number}`}
          label={say.place(number)}
          hint={isOpen ? say.placeHintEither : say.placeHint}
          value={values.place}
        />
      )}
      {forms.includes('digital') && (
        <TextField
          name={`link-${number}`}
          type="url"
          label={say.link(number)}
          hint={isOpen ? say.linkHintEither : say.linkHint}
          value={values.link}
        />
      )}
    </>
  )
}

/** The form of a day where the course leaves a choice. */
export function FormField({ number, forms, lang }: Pick<CourseDay, 'number' | 'forms'> & { lang: Language }) {
  const say = text[lang]
  if (forms.length === 1) return null
  return (
    <RadioField
      name={`form-${number}`}
      label={say.form(number)}
      options={forms.map((form) => ({ value: form, label: say.forms[form] }))}
      inline
    />
  )
}

/** And where it leaves none; before the fields, since what is hidden between two of them takes their distance away. */
export function OnlyForm({ number, forms }: Pick<CourseDay, 'number' | 'forms'>) {
  const [only] = forms
  return forms.length === 1 && only ? <HiddenField name={`form-${number}`} value={only} /> : null
}
