import { scoped } from './scoped.ts'

/** What is wrong, by field name. The name '' holds what concerns the whole form. */
export type FieldErrors = Readonly<Record<string, string>>

/** What came in with the form, kept as it was typed. */
export type Typed = Readonly<Record<string, unknown>>

interface FormState {
  lang: 'sv' | 'en'
  id: string
  errors: FieldErrors
  typed: Typed | undefined
}

// A form tells its fields what is wrong and what was typed, so that no page has to pass either from hand to hand.
export const formContext = scoped<FormState>({ lang: 'sv', id: 'f', errors: {}, typed: undefined })

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** What was typed in a field, as one text, the first if it came twice; undefined when nothing came in. */
function typedText(typed: Typed | undefined, name: string): string | undefined {
  const [value] = [typed?.[name]].flat()
  return typeof value === 'string' ? value : undefined
}

/** The ticked values that came in for a group of boxes. */
function typedList(typed: Typed | undefined, name: string): string[] {
  const value = typed?.[name]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

interface Asked {
  name: string
  value?: string | number | undefined
  hint?: unknown
  error?: string | undefined
}

/** Everything a field needs to name itself, keep what was typed and point at its hint and its error. */
export function useField({ name, value, hint, error: own }: Asked) {
  const form = formContext.told()
  const id = fieldId(form.id, name)
  const error = own ?? form.errors[name]
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    lang: form.lang,
    id,
    error,
    value: typedText(form.typed, name) ?? (value === undefined ? undefined : String(value)),
    describedBy: described || undefined,
    isTicked: (option: string, stored: boolean) =>
      form.typed === undefined ? stored : typedList(form.typed, name).includes(option),
  }
}
