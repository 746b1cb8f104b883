import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'
import { FieldError, FieldFrame, type FieldProps, Hint } from './field.tsx'
import { useField } from './form-context.ts'

export interface Option {
  value: string
  label: string
  hint?: ComponentChildren
}

interface ChoiceProps extends FieldProps {
  options: readonly Option[]
}

interface SelectFieldProps extends ChoiceProps {
  /** What the empty choice says; false leaves it out. */
  empty?: string | false | undefined
}

/** One of many. For up to six or so, `RadioField` shows them all at once. */
export function SelectField({ options, empty, ...props }: SelectFieldProps) {
  const field = useField(props)
  return (
    <FieldFrame {...props} lang={field.lang} id={field.id} error={field.error}>
      <select
        class="input select"
        id={field.id}
        name={props.name}
        disabled={props.disabled}
        autocomplete={props.autocomplete}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {empty !== false && <option value="">{empty ?? text[field.lang].choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === field.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

interface FieldsetProps {
  legend: string
  hint?: ComponentChildren
  children: ComponentChildren
}

/** Fields that belong together under one question. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset class="fieldset">
      <legend class="legend">{legend}</legend>
      {hint && <div class="hint">{hint}</div>}
      {children}
    </fieldset>
  )
}

interface ChoiceRowProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  disabled?: boolean | undefined
  describedBy?: string | undefined
}

function ChoiceRow({ type, id, name, option, checked, disabled, describedBy }: ChoiceRowProps) {
  return (
    <div class="choice">
      <input
        class="choice-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={disabled}
        aria-describedby={option.hint ? `${id}-hint` : describedBy}
      />
      <label class="choice-label" for={id}>
        {option.label}
      </label>
      {option.hint && <Hint id={id}>{option.hint}</Hint>}
    </div>
  )
}

// The error summary links to the group's id, so the first choice carries it and takes the focus.
const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`)

function ChoiceGroup(
  props: ChoiceProps & { type: 'radio' | 'checkbox'; chosen: readonly string[]; inline?: boolean | undefined },
) {
  const field = useField(props)
  const { type, chosen } = props
  return (
    <fieldset
      class={`field fieldset${props.inline ? ' choices-inline' : ''}${field.error ? ' field-wrong' : ''}`}
      aria-describedby={field.describedBy}
    >
      <legend class="label">
        {props.label}
        {props.optional && <span class="optional"> {text[field.lang].optional}</span>}
      </legend>
      {props.hint && <Hint id={field.id}>{props.hint}</Hint>}
      <FieldError id={field.id} lang={field.lang} message={field.error} />
      {props.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type={type}
          id={choiceId(field.id, index)}
          name={props.name}
          option={option}
          disabled={props.disabled}
          checked={field.isTicked(option.value, chosen.includes(option.value))}
        />
      ))}
    </fieldset>
  )
}

interface RadioFieldProps extends ChoiceProps {
  /** Beside each other, where the same two or three words return for row after row. */
  inline?: boolean | undefined
}

/** One of a few, all in sight. */
export function RadioField(props: RadioFieldProps) {
  return <ChoiceGroup {...props} type="radio" chosen={props.value === undefined ? [] : [String(props.value)]} />
}

interface CheckboxGroupProps extends Omit<ChoiceProps, 'value'> {
  values?: readonly string[] | undefined
}

/** Any of a few. Arrives as one text or a list of texts under `name`. */
export function CheckboxGroup({ values = [], ...props }: CheckboxGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" chosen={values} />
}

interface CheckboxFieldProps extends Omit<FieldProps, 'value'> {
  checked?: boolean | undefined
  /** What arrives when it is ticked. */
  value?: string | undefined
}

/** One box to tick: yes or nothing. */
export function CheckboxField({ checked = false, value = 'yes', hint, ...props }: CheckboxFieldProps) {
  const field = useField({ ...props, hint: undefined })
  return (
    <div class={field.error ? 'field field-wrong' : 'field'}>
      <FieldError id={field.id} lang={field.lang} message={field.error} />
      <ChoiceRow
        type="checkbox"
        id={field.id}
        name={props.name}
        option={{ value, label: props.label, hint }}
        disabled={props.disabled}
        describedBy={field.describedBy}
        checked={field.isTicked(value, checked)}
      />
    </div>
  )
}
