import type { ComponentChildren } from 'preact'
import { Prose, Rows, Section, Status, Tag } from '#design'
import { isRight, type Question, type QuizBody, scoreOf } from '#journeys'
import type { Language } from '#values'
import { text } from './answer.text.ts'

type Given = string | readonly string[] | undefined

interface FeedbackProps {
  body: QuizBody
  chosen: Readonly<Record<string, string | readonly string[]>>
  showsRight: boolean
  lang: Language
  /** What there is left to do. */
  children?: ComponentChildren
}

/** What was answered, what is said of it, and what is right when that is told. */
export function QuizFeedback({ body, chosen, showsRight, lang, children }: FeedbackProps) {
  const say = text[lang]
  const { right, of } = scoreOf(body.questions, chosen)
  return (
    <Section title={say.yourAnswers} lead={say.result(right, of)}>
      {children}
      <Rows
        items={body.questions.map((question) => {
          const given = chosen[question.key]
          const isGood = isRight(question, given)
          return {
            key: question.key,
            title: <span lang="sv">{question.question}</span>,
            note: (
              <>
                <p>
                  {say.youChose}: <span lang="sv">{wordsOf(question, given).join(', ')}</span>
                </p>
                <div lang="sv">
                  {feedbackOf(question, given).map((words) => (
                    <p key={words}>
                      <strong>{words}</strong>
                    </p>
                  ))}
                </div>
                {showsRight && !isGood && <WhatIsRight question={question} lang={lang} />}
              </>
            ),
            end: isGood ? <Status kind="done">{say.right}</Status> : <Tag>{say.wrong}</Tag>,
          }
        })}
      />
    </Section>
  )
}

/** The answer in the words of the question. */
function wordsOf(question: Question, given: Given): string[] {
  const keys = given === undefined ? [] : [given].flat()
  if (question.kind === 'text') return keys
  const those = question.kind === 'order' ? question.steps : question.answers
  return keys.flatMap((key) => those.find((each) => each.key === key)?.text ?? [])
}

function feedbackOf(question: Question, given: Given): string[] {
  if (question.kind === 'text' || question.kind === 'order')
    return [isRight(question, given) ? question.feedback.right : question.feedback.wrong]
  const keys = given === undefined ? [] : [given].flat()
  return question.answers.filter(({ key }) => keys.includes(key)).map(({ feedback }) => feedback)
}

function WhatIsRight({ question, lang }: { question: Question; lang: Language }) {
  const say = text[lang]
  if (question.kind === 'order')
    return (
      <>
        <p>{say.rightAnswer}:</p>
        <Prose>
          <ol lang="sv">
            {question.steps.map(({ key, text: step }) => (
              <li key={key}>{step}</li>
            ))}
          </ol>
        </Prose>
      </>
    )
  const right =
    question.kind === 'text'
      ? question.accepted.slice(0, 1)
      : question.answers.filter((answer) => answer.isRight).map((answer) => answer.text)
  return (
    <p>
      {say.rightAnswer}: <span lang="sv">{right.join(', ')}</span>
    </p>
  )
}
