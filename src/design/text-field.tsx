import { h } from 'preact'
import { FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

type InputType = 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'password' | 'file'
type Width = 'short' | 'medium' | 'full'

interface InputProps extends FieldProps {
  type: InputType
  width: Width
  inputMode?: 'numeric' | 'decimal' | undefined
  unit?: string | undefined
  min?: string | undefined
  max?: string | undefined
  accept?: string | undefined
}

function Input(props: InputProps) {
  const field = useField(props)
  const keepsValue = props.type !== 'password' && props.type !== 'file'
  // Not JSX: its types want one branch of code for every type of input.
  const input = h('input', {
    class: `input input-${props.width}`,
    id: field.id,
    name: props.name,
    type: props.type,
    value: keepsValue ? field.value : undefined,
    inputmode: props.inputMode,
    autocomplete: props.autocomplete ?? 'off',
    min: props.min,
    max: props.max,
    accept: props.accept,
    disabled: props.disabled,
    spellcheck: props.type === 'text' ? undefined : false,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.error ? 'true' : undefined,
  })
  return (
    <FieldFrame {...props} lang={field.lang} id={field.id} error={field.error}>
      {props.unit ? (
        <span class="with-unit">
          {input}
          <span class="unit">{props.unit}</span>
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  width?: Width | undefined
}

/** One line of text; `type` for an address, a telephone number or a link. */
export function TextField({ type = 'text', width = 'full', ...rest }: TextFieldProps) {
  return <Input {...rest} type={type} width={width} />
}

interface NumberFieldProps extends FieldProps {
  /** Decimals are allowed (2,5). */
  decimals?: boolean | undefined
  unit?: string | undefined
}

/** A number, typed as text with a number keyboard: spin buttons change figures by accident. */
export function NumberField({ decimals, ...rest }: NumberFieldProps) {
  return <Input {...rest} type="text" width="short" inputMode={decimals ? 'decimal' : 'numeric'} />
}

interface DateFieldProps extends FieldProps {
  min?: string | undefined
  max?: string | undefined
}

/** A day, 'YYYY-MM-DD' both ways. */
export function DateField(props: DateFieldProps) {
  return <Input {...props} type="date" width="medium" />
}

/** A time of day, 'HH:MM' both ways. */
export function TimeField({ value, ...rest }: FieldProps) {
  const short = value === undefined ? undefined : String(value).slice(0, 5)
  return <Input {...rest} value={short} type="time" width="short" />
}

interface PassphraseFieldProps extends FieldProps {
  /** A new one is chosen, so that a password keeper offers to make it. */
  fresh?: boolean | undefined
}

/** A passphrase. What was typed is never sent back. */
export function PassphraseField({ fresh, ...rest }: PassphraseFieldProps) {
  return <Input {...rest} type="password" width="full" autocomplete={fresh ? 'new-password' : 'current-password'} />
}

interface FileFieldProps extends FieldProps {
  accept?: string | undefined
}

/** A file to send; its form needs `upload`. */
export function FileField(props: FileFieldProps) {
  return <Input {...props} type="file" width="full" />
}

interface TextAreaProps extends FieldProps {
  rows?: number | undefined
}

/** Several lines of text. */
export function TextArea({ rows = 5, ...props }: TextAreaProps) {
  const field = useField(props)
  return (
    <FieldFrame {...props} lang={field.lang} id={field.id} error={field.error}>
      <textarea
        class="input input-full"
        id={field.id}
        name={props.name}
        rows={rows}
        autocomplete={props.autocomplete ?? 'off'}
        disabled={props.disabled}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {field.value}
      </textarea>
    </FieldFrame>
  )
}

/** Something the form carries without asking. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
