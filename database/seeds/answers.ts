import type { ItemBody } from '#journeys'
import type { completeItem } from '#learning'

type Answer = NonNullable<Parameters<typeof completeItem>[1]['answer']>
type Question = Extract<ItemBody, { format: 'quiz' }>['questions'][number]

/** How an invented traveller answers: rightly, with every point ticked, and to the course leader what is asked. */
export function answerTo(body: ItemBody): Answer | undefined {
  switch (body.format) {
    case 'quiz':
      return { format: 'quiz', chosen: Object.fromEntries(body.questions.map((each) => [each.key, rightAnswer(each)])) }
    case 'checklist':
      return { format: 'checklist', ticked: body.points.map(({ key }) => key) }
    case 'form':
      return { format: 'form', filled: Object.fromEntries(body.fields.map((field) => [field.key, filled(field)])) }
    default:
      return undefined
  }
}

function rightAnswer(question: Question): string | readonly string[] {
  switch (question.kind) {
    case 'single':
      return question.answers.find(({ isRight }) => isRight)?.key ?? ''
    case 'multiple':
      return question.answers.filter(({ isRight }) => isRight).map(({ key }) => key)
    case 'text':
      return question.accepted[0] ?? ''
    case 'order':
      return question.steps.map(({ key }) => key)
  }
}

function filled(field: Extract<ItemBody, { format: 'form' }>['fields'][number]): string {
  if (field.kind === 'choice') return field.choices[1] ?? ''
  return field.isRequired ? 'Hur jag börjar ett samtal med ett barn som inte vill prata.' : ''
}
