import { Actions, Button, Form, HiddenField, type Typed } from '#design'
import type { Language } from '#values'

interface Props {
  readonly lang: Language
  readonly action: string
  /** What was typed, which the page shows read: it is sent once more. */
  readonly typed: Typed
  readonly fields: readonly string[]
  readonly save: string
  readonly change: string
}

/** Below what was typed and is looked at before it is saved: save it, or go back to the form with all of it kept. */
export function LookedAt({ lang, action, typed, fields, save, change }: Props) {
  return (
    <Form lang={lang} action={action} typed={typed}>
      {fields.map((name) => (
        <HiddenField key={name} name={name} value={String(typed[name] ?? '')} />
      ))}
      <Actions>
        <Button kind="primary">{save}</Button>
        <Button kind="quiet" name="again" value="yes">
          {change}
        </Button>
      </Actions>
    </Form>
  )
}
