import { Form, formatDate, Quiet, RadioField, SelectField, TextArea, TextField } from '#design'
import type { FormBody } from '#journeys'
import { text } from './answer.text.ts'
import type { AnswerProps } from './answer.view.tsx'

type Field = FormBody['fields'][number]

/** What the course leader asks before the day. */
export function FilledForm({ body, href, answers, isDone, returned, lang }: AnswerProps<FormBody>) {
  const say = text[lang]
  const [kept] = answers
  const filled = kept?.answer.format === 'form' ? kept.answer.filled : {}
  return (
    <>
      <p>{say.formLead}</p>
      {kept && <Quiet>{say.sent(formatDate(kept.on, lang))}</Quiet>}
      <Form
        lang={lang}
        action={`${href}/completion`}
        submit={kept ? say.sendFormAgain : say.sendForm}
        submitKind={isDone ? 'quiet' : 'primary'}
        errors={returned?.errors}
        typed={returned?.typed}
      >
        {body.fields.map((field) => (
          <OneField key={field.key} field={field} value={filled[field.key]} />
        ))}
      </Form>
    </>
  )
}

function OneField({ field, value }: { field: Field; value: string | undefined }) {
  const { key: name, label, isRequired } = field
  const asked = { name, label, value, optional: !isRequired }
  switch (field.kind) {
    case 'line':
      return <TextField {...asked} />
    case 'text':
      return <TextArea {...asked} />
    case 'choice': {
      const options = field.choices.map((choice) => ({ value: choice, label: choice }))
      return options.length > 6 ? (
        <SelectField {...asked} options={options} />
      ) : (
        <RadioField {...asked} options={options} />
      )
    }
  }
}
