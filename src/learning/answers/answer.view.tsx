import { CheckboxGroup, Form, HiddenField, PostButton } from '#design'
import type { ChecklistBody, ItemBody } from '#journeys'
import type { Language } from '#values'
import type { KeptAnswer } from './answer.rules.ts'
import { text } from './answer.text.ts'
import { FilledForm } from './filled.view.tsx'
import { Quiz } from './quiz.view.tsx'
import { ReflectionForm } from './reflection.view.tsx'

/** What came back when a form was not accepted. */
export interface Returned {
  readonly errors: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, unknown>>
}

export interface AnswerProps<Body> {
  body: Body
  /** The item's own address; answers are posted under it. */
  href: string
  /** Newest first. */
  answers: readonly KeptAnswer[]
  isDone: boolean
  returned: Returned | undefined
  lang: Language
}

/** How an item is done: a button, or the form its format asks for. */
export function AnswerForm(props: AnswerProps<ItemBody>) {
  const { body, href, isDone, lang } = props
  switch (body.format) {
    case 'quiz':
      return <Quiz {...props} body={body} />
    case 'reflection':
      return <ReflectionForm {...props} body={body} />
    case 'checklist':
      return <ChecklistForm {...props} body={body} />
    case 'form':
      return <FilledForm {...props} body={body} />
    case 'package':
      // It says itself when it is done.
      return null
    default:
      return isDone ? null : (
        <PostButton action={`${href}/completion`} kind="primary">
          {text[lang].markDone}
        </PostButton>
      )
  }
}

function ChecklistForm({ body, href, answers, isDone, lang }: AnswerProps<ChecklistBody>) {
  const say = text[lang]
  const answer = answers[0]?.answer
  const ticked = answer?.format === 'checklist' ? answer.ticked : []
  return (
    <Form lang={lang} action={`${href}/completion`} submit={say.save} submitKind={isDone ? 'quiet' : 'primary'}>
      {ticked.map((key) => (
        <HiddenField key={key} name="shown" value={key} />
      ))}
      <CheckboxGroup
        name="points"
        label={say.points}
        hint={say.pointsHint}
        options={body.points.map(({ key, text: label }) => ({ value: key, label }))}
        values={ticked}
      />
    </Form>
  )
}
