import { CheckboxGroup, Details, Form, PostButton, RadioField, Rows, Section, Status, Tag, TextArea } from '#design'
import type { ChecklistBody, ItemBody, QuizBody, ReflectionBody } from '#journeys'
import type { Language } from '#values'
import type { Answer } from './answer.rules.ts'
import { text } from './player.text.ts'

/** What came back when a form was not accepted. */
export interface Returned {
  readonly errors: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
}

interface AnswerProps<Body> {
  body: Body
  /** Where it is posted. */
  action: string
  answer: Answer | null
  isDone: boolean
  returned: Returned | undefined
  lang: Language
}

/** How an item is done: a button, or the form its format asks for. */
export function AnswerForm(props: AnswerProps<ItemBody>) {
  const { body, action, isDone, lang } = props
  switch (body.format) {
    case 'quiz':
      return <QuizForm {...props} body={body} />
    case 'reflection':
      return <ReflectionForm {...props} body={body} />
    case 'checklist':
      return <ChecklistForm {...props} body={body} />
    default:
      return isDone ? null : (
        <PostButton action={action} kind="primary">
          {text[lang].markDone}
        </PostButton>
      )
  }
}

function QuizForm({ body, action, answer, returned, lang }: AnswerProps<QuizBody>) {
  const say = text[lang]
  const chosen = answer?.format === 'quiz' ? answer.chosen : undefined
  const form = (
    <Form
      lang={lang}
      action={action}
      submit={chosen ? say.sendAgain : say.send}
      submitKind={chosen ? 'quiet' : 'primary'}
      errors={returned?.errors}
      typed={returned?.typed}
    >
      {body.questions.map((question) => (
        <RadioField
          key={question.key}
          name={question.key}
          label={question.question}
          options={question.answers.map(({ key, text: label }) => ({ value: key, label }))}
        />
      ))}
    </Form>
  )
  if (chosen === undefined) return <Section title={say.answers}>{form}</Section>
  return (
    <>
      <QuizFeedback body={body} chosen={chosen} lang={lang} />
      <Details summary={say.answerAgain} open={returned !== undefined}>
        {form}
      </Details>
    </>
  )
}

function QuizFeedback({
  body,
  chosen,
  lang,
}: {
  body: QuizBody
  chosen: Readonly<Record<string, string>>
  lang: Language
}) {
  const say = text[lang]
  const answered = body.questions.map((question) => ({
    question,
    answer: question.answers.find(({ key }) => key === chosen[question.key]),
  }))
  const right = answered.filter(({ answer }) => answer?.isRight).length
  return (
    <Section title={say.yourAnswers} lead={say.result(right, answered.length)}>
      <Rows
        items={answered.map(({ question, answer }) => ({
          key: question.key,
          title: <span lang="sv">{question.question}</span>,
          note: answer && (
            <>
              <p>
                {say.youChose}: <span lang="sv">{answer.text}</span>
              </p>
              <p lang="sv">
                <strong>{answer.feedback}</strong>
              </p>
            </>
          ),
          end: answer && (answer.isRight ? <Status kind="done">{say.right}</Status> : <Tag>{say.wrong}</Tag>),
        }))}
      />
    </Section>
  )
}

function ReflectionForm({ body, action, answer, isDone, returned, lang }: AnswerProps<ReflectionBody>) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      action={action}
      submit={isDone ? say.save : say.saveAndDone}
      submitKind={isDone ? 'quiet' : 'primary'}
      errors={returned?.errors}
      typed={returned?.typed}
    >
      <TextArea
        name="text"
        label={body.question}
        hint={say.private}
        rows={8}
        value={answer?.format === 'reflection' ? answer.text : undefined}
        optional
      />
    </Form>
  )
}

function ChecklistForm({ body, action, answer, isDone, lang }: AnswerProps<ChecklistBody>) {
  const say = text[lang]
  return (
    <Form lang={lang} action={action} submit={say.save} submitKind={isDone ? 'quiet' : 'primary'}>
      <CheckboxGroup
        name="points"
        label={say.points}
        hint={say.pointsHint}
        options={body.points.map(({ key, text: label }) => ({ value: key, label }))}
        values={answer?.format === 'checklist' ? answer.ticked : []}
      />
    </Form>
  )
}
