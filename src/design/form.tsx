import type { ComponentChildren } from 'preact'
import { Button, type ButtonKind } from './button.tsx'
import { text } from './design.text.ts'
import { type FieldErrors, fieldId, formContext, type Typed } from './form-context.ts'

interface ErrorSummaryProps {
  lang: 'sv' | 'en'
  errors: FieldErrors
  formId?: string | undefined
}

/** What must be put right, first in the form, each line a link to its field. `Form` shows it by itself. */
export function ErrorSummary({ lang, errors, formId = 'f' }: ErrorSummaryProps) {
  const say = text[lang]
  const list = Object.entries(errors)
  if (list.length === 0) return null
  return (
    <div class="errors" role="alert" tabindex={-1} data-focus>
      <h2 class="errors-title">{say.errorTitle(list.length)}</h2>
      <ul class="errors-list">
        {list.map(([name, message]) => (
          <li key={name}>{name === '' ? message : <a href={`#${fieldId(formId, name)}`}>{message}</a>}</li>
        ))}
      </ul>
      <p class="errors-kept">{say.errorKept}</p>
    </div>
  )
}

/** Each fault with the label of its field before it, as far as the field stands in sight in the form. */
function named(errors: FieldErrors, children: ComponentChildren): FieldErrors {
  if (Object.keys(errors).length === 0) return errors
  const labels = new Map(labelsIn(children))
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => {
      const label = labels.get(name)
      return [name, label === undefined ? message : `${label}${/[?!.:]$/.test(label) ? '' : ':'} ${message}`]
    }),
  )
}

function labelsIn(node: unknown): [name: string, label: string][] {
  if (Array.isArray(node)) return node.flatMap(labelsIn)
  if (typeof node !== 'object' || node === null || !('props' in node)) return []
  const { props } = node
  if (typeof props !== 'object' || props === null) return []
  const name = 'name' in props ? props.name : undefined
  const label = 'label' in props ? props.label : undefined
  const own: [string, string][] = typeof name === 'string' && typeof label === 'string' ? [[name, label]] : []
  return [...own, ...('children' in props ? labelsIn(props.children) : [])]
}

interface FormProps {
  lang: 'sv' | 'en'
  action: string
  /** What the button says: a verb and what it is done to, "Boka plats". Left out, the form's children bring buttons. */
  submit?: string | undefined
  submitKind?: ButtonKind | undefined
  cancel?: { href: string; label?: string } | undefined
  errors?: FieldErrors | undefined
  /** The body that came in; fields show it instead of their stored values. */
  typed?: Typed | undefined
  /** 'get' for a form that asks and changes nothing, so that the answer has an address. */
  method?: 'get' | undefined
  /** Needed when a page has two forms with fields of the same name. */
  id?: string | undefined
  /** The form carries a file. */
  upload?: boolean | undefined
  children?: ComponentChildren
}

/** A form, posted unless it says otherwise. It lists what is wrong, keeps what was typed and tells its fields both. */
export function Form(props: FormProps) {
  const { lang, action, method = 'post', submit, submitKind, cancel, errors = {}, typed } = props
  const { id = 'f', upload, children } = props
  return (
    <formContext.Within told={{ lang, id, errors, typed }}>
      <form
        class="form"
        method={method}
        action={action}
        enctype={upload ? 'multipart/form-data' : undefined}
        novalidate
      >
        <ErrorSummary lang={lang} errors={named(errors, children)} formId={id} />
        {children}
        {submit && (
          <div class="actions form-end">
            <Button kind={submitKind}>{submit}</Button>
            {cancel && (
              <a class="button button-quiet" href={cancel.href}>
                {cancel.label ?? text[lang].cancel}
              </a>
            )}
          </div>
        )}
      </form>
    </formContext.Within>
  )
}

interface SearchFormProps {
  lang: 'sv' | 'en'
  action: string
  submit?: string | undefined
  typed?: Typed | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** A form that asks: search and filters in one row, sent with GET so that the answer has an address. */
export function SearchForm({ lang, action, submit, typed, id = 's', children }: SearchFormProps) {
  return (
    <formContext.Within told={{ lang, id, errors: {}, typed }}>
      <form class="search-form" method="get" action={action}>
        {children}
        <Button kind="quiet">{submit ?? text[lang].search}</Button>
      </form>
    </formContext.Within>
  )
}
