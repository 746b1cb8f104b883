import { DateField, type FieldErrors, Form, type Frame, Layout } from '#design'
import { text } from './web.text.ts'

export function DemoPage({
  frame,
  typed,
  errors,
}: {
  frame: Frame
  typed: Readonly<Record<string, string>>
  errors: FieldErrors
}) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.demoTitle} lead={say.demoLead} width="text">
      <Form lang={frame.lang} action="/demo" submit={say.demoGo} typed={typed} errors={errors}>
        <DateField name="day" label={say.demoDay} />
      </Form>
    </Layout>
  )
}
