import { type FieldErrors, Form, type Typed } from '#design'
import type { Language } from '#values'
import { KindFields, TermFields } from './line-fields.view.tsx'
import { text as termWords } from './terms.text.ts'

interface OwnLineProps {
  readonly action: string
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** Something that is ordered for this occasion alone. */
export function OwnLineForm({ action, lang, errors, typed }: OwnLineProps) {
  return (
    <Form
      lang={lang}
      id="line-form"
      action={action}
      submit={termWords[lang].addLine}
      submitKind="quiet"
      errors={errors}
      typed={typed}
    >
      <KindFields lang={lang} />
      <TermFields lang={lang} />
    </Form>
  )
}
