import { Form, RadioField, TextArea } from '#design'
import type { ReflectionBody } from '#journeys'
import { text } from './answer.text.ts'
import type { AnswerProps } from './answer.view.tsx'

/** Something to think about and write down, and the choice of who may read it. */
export function ReflectionForm({ body, href, answers, isDone, returned, lang }: AnswerProps<ReflectionBody>) {
  const say = text[lang]
  const [kept] = answers
  const isShareable = body.sharing.length > 1
  return (
    <>
      <Form
        lang={lang}
        action={`${href}/completion`}
        submit={isDone ? say.save : say.saveAndDone}
        submitKind={isDone ? 'quiet' : 'primary'}
        errors={returned?.errors}
        typed={returned?.typed}
      >
        <TextArea
          name="text"
          label={body.question}
          hint={isShareable ? say.mayBeEmpty : say.private}
          rows={8}
          value={kept?.answer.format === 'reflection' ? kept.answer.text : undefined}
          optional
        />
        {isShareable && (
          <RadioField
            name="sharing"
            label={say.reader}
            hint={say.readerHint}
            value={body.sharing.find((choice) => choice === kept?.sharedWith) ?? 'nobody'}
            options={body.sharing.map((choice) => ({
              value: choice,
              label: say.readers[choice],
              hint: say.readerNotes[choice],
            }))}
          />
        )}
      </Form>
      {body.sharing.includes('group') && isDone && (
        <p>
          <a href={`${href}/group`}>{say.toGroup}</a>
        </p>
      )}
    </>
  )
}
