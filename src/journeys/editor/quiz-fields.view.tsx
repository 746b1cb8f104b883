import { CheckboxGroup, Fieldset, HiddenField, NumberField, RadioField, TextArea, TextField } from '#design'
import type { Language } from '#values'
import type { Question, QuizAnswer, QuizBody } from '../content/body.rules.ts'
import { text } from './editor.text.ts'
import { AddRow, Row } from './row.view.tsx'

const kinds = ['single', 'multiple', 'text', 'order'] as const
const shown = ['after-each', 'passed', 'after-last'] as const

/** The questions of a quiz and how it may be answered. */
export function QuizFields({ body, lang }: { body: QuizBody; lang: Language }) {
  const say = text[lang]
  const { attempts, passShare, showsRight } = body.rules
  return (
    <>
      <h2>{say.questions}</h2>
      {body.questions.map((question, at) => (
        <Row
          key={question.key}
          {...{ list: 'questions', at, of: body.questions.length, lang }}
          name={say.questionNumber(at + 1)}
        >
          <p class="quiet">{say.questionKinds[question.kind]}</p>
          <HiddenField name={`questions-${at}-key`} value={question.key} />
          <HiddenField name={`questions-${at}-kind`} value={question.kind} />
          <TextField name={`questions-${at}-question`} label={say.question} value={question.question} />
          <AskedFields question={question} at={`questions-${at}`} lang={lang} />
        </Row>
      ))}
      <AddRow
        list="questions"
        kinds={kinds.map((kind) => ({ kind, label: say.addQuestion[kind] }))}
        id="add-question"
      />
      <Fieldset legend={say.rules}>
        <NumberField name="attempts" label={say.attempts} hint={say.attemptsHint} value={attempts ?? ''} optional />
        <NumberField name="passShare" label={say.passShare} hint={say.passShareHint} value={passShare} unit="%" />
        <RadioField
          name="showsRight"
          label={say.showsRight}
          value={showsRight}
          options={shown.map((value) => ({ value, label: say.shows[value] }))}
        />
      </Fieldset>
    </>
  )
}

function AskedFields({ question, at, lang }: { question: Question; at: string; lang: Language }) {
  const say = text[lang]
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <Answers question={question} at={at} lang={lang} />
    case 'text':
      return (
        <>
          <TextArea
            {...{ name: `${at}-accepted`, label: say.accepted, hint: say.linesHint, rows: 3 }}
            value={question.accepted.join('\n')}
          />
          <Judged feedback={question.feedback} at={at} lang={lang} />
        </>
      )
    case 'order':
      return (
        <>
          <TextArea
            {...{ name: `${at}-steps`, label: say.steps, hint: say.stepsHint, rows: 5 }}
            value={question.steps.map((step) => step.text).join('\n')}
          />
          <Judged feedback={question.feedback} at={at} lang={lang} />
        </>
      )
  }
}

interface AnswersProps {
  question: Extract<Question, { answers: readonly QuizAnswer[] }>
  at: string
  lang: Language
}

function Answers({ question, at, lang }: AnswersProps) {
  const say = text[lang]
  const { answers } = question
  const list = `${at}-answers`
  const options = answers.map(({ key }, index) => ({ value: key, label: say.isRight(index + 1) }))
  const right = answers.filter(({ isRight }) => isRight).map(({ key }) => key)
  return (
    <>
      {answers.map((answer, index) => (
        <Row
          key={answer.key}
          {...{ list, at: index, of: answers.length, lang, inner: true }}
          name={say.answerNumber(index + 1)}
        >
          <HiddenField name={`${list}-${index}-key`} value={answer.key} />
          <TextField name={`${list}-${index}-text`} label={say.answer} value={answer.text} />
          <TextField name={`${list}-${index}-feedback`} label={say.feedback} value={answer.feedback} />
        </Row>
      ))}
      <AddRow list={list} kinds={[{ kind: '', label: say.addAnswer }]} />
      {question.kind === 'multiple' ? (
        <CheckboxGroup name={`${at}-rights`} label={say.questionKinds.multiple} options={options} values={right} />
      ) : (
        <RadioField name={`${at}-rights`} label={say.questionKinds.single} options={options} value={right[0]} />
      )}
    </>
  )
}

function Judged({ feedback, at, lang }: { feedback: { right: string; wrong: string }; at: string; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <TextField name={`${at}-right`} label={say.whenRight} value={feedback.right} />
      <TextField name={`${at}-wrong`} label={say.whenWrong} value={feedback.wrong} />
    </>
  )
}
