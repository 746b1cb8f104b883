import { CheckboxField, DateField, HiddenField, RadioField, TextArea, TextField, TimeField } from '#design'
import type { Day, Language } from '#values'
import { RoomField } from '../venues/room-field.view.tsx'
import type { RoomChoice } from '../venues/venue.rules.ts'
import { type CourseDay, type DayForm, isOnScreen } from './plan.rules.ts'
import { text } from './plan.text.ts'

export interface DayValues {
  readonly onDay: Day | undefined
  readonly starts: string
  readonly ends: string
  readonly place: string
  readonly roomId?: number | null | undefined
  readonly link: string
  readonly form?: DayForm | undefined
  readonly material: string
}

interface WhenProps {
  readonly number: number
  readonly values: DayValues
  readonly earliest: Day
  readonly lang: Language
}

/** Date and times of a day; what ends at an earlier time than it began ends the day after. */
export function WhenFields({ number, values, earliest, lang }: WhenProps) {
  const say = text[lang]
  return (
    <>
      <DateField name={`on-${number}`} label={say.on(number)} value={values.onDay} min={earliest} />
      <TimeField name={`starts-${number}`} label={say.starts(number)} value={values.starts} />
      <TimeField name={`ends-${number}`} label={say.ends(number)} value={values.ends} />
      <CheckboxField
        name={`dayAfter-${number}`}
        label={say.dayAfter(number)}
        hint={say.dayAfterHint}
        checked={values.ends !== '' && values.ends < values.starts}
      />
    </>
  )
}

interface WhereProps {
  readonly number: number
  readonly forms: readonly DayForm[]
  readonly rooms: readonly RoomChoice[]
  readonly values: DayValues
  readonly lang: Language
}

/** Room or place, and link, as far as the forms of the day need them. */
export function WhereFields({ number, forms, rooms, values, lang }: WhereProps) {
  const say = text[lang]
  const isOpen = forms.length > 1
  return (
    <>
      {forms.includes('on-site') && <RoomField number={number} choices={rooms} value={values.roomId} lang={lang} />}
      {forms.includes('on-site') && (
        <TextField
          name={`place-${number}`}
          label={say.place(number)}
          hint={rooms.length > 0 ? say.placeHintRoom : isOpen ? say.placeHintEither : say.placeHint}
          value={values.place}
        />
      )}
      {forms.some(isOnScreen) && (
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

interface FormFieldProps extends Pick<CourseDay, 'number' | 'forms'> {
  readonly value: DayForm | undefined
  readonly lang: Language
}

/** What a day needs on the table. */
export function MaterialField({ number, value, lang }: { number: number; value: string; lang: Language }) {
  const say = text[lang]
  return (
    <TextArea
      name={`material-${number}`}
      label={say.material(number)}
      hint={say.materialHint}
      value={value}
      rows={2}
      optional
    />
  )
}

/** The form of a day where the course leaves a choice. */
export function FormField({ number, forms, value, lang }: FormFieldProps) {
  const say = text[lang]
  if (forms.length === 1) return null
  return (
    <RadioField
      name={`form-${number}`}
      label={say.form(number)}
      value={value}
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
