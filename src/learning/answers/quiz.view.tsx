import { Details, Form, inWords, Notice, PostButton, Quiet, Section } from '#design'
import { type QuizBody, type QuizStanding, quizStanding, scoreOf } from '#journeys'
import type { Language } from '#values'
import { text } from './answer.text.ts'
import type { AnswerProps } from './answer.view.tsx'
import { QuestionField } from './question.view.tsx'
import { QuizFeedback } from './quiz-feedback.view.tsx'

/** The questions, what came of the last attempt, and how many there are left. */
export function Quiz(props: AnswerProps<QuizBody>) {
  const { body, href, answers, isDone, returned, lang } = props
  const say = text[lang]
  const attempts = answers.flatMap(({ answer, ofItem }) => (answer.format === 'quiz' && ofItem ? [answer.chosen] : []))
  const standing = quizStanding(
    body.rules,
    attempts.map((chosen) => scoreOf(body.questions, chosen)),
  )
  const [latest] = attempts
  if (latest === undefined) {
    return (
      <Section title={say.answers} lead={rulesOf(body, lang)}>
        <QuizForm {...props} isAgain={false} />
      </Section>
    )
  }
  return (
    <>
      <QuizFeedback body={body} chosen={latest} showsRight={standing.showsRight} lang={lang}>
        {attempts.length > 1 && standing.best && <p>{say.best(standing.best.right, standing.best.of)}</p>}
        <Remaining body={body} standing={standing} isDone={isDone} lang={lang} />
      </QuizFeedback>
      {standing.left === 0 && !isDone && (
        <PostButton action={`${href}/completion`} kind="primary" fields={{ 'gone-through': 'yes' }}>
          {say.goneThrough}
        </PostButton>
      )}
      {standing.left !== 0 && (
        <Details summary={say.answerAgain} open={returned !== undefined || !standing.isPassed}>
          <QuizForm {...props} isAgain={standing.isPassed} />
        </Details>
      )}
    </>
  )
}

function QuizForm({ body, href, returned, lang, isAgain }: AnswerProps<QuizBody> & { isAgain: boolean }) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      action={`${href}/completion`}
      submit={isAgain ? say.sendAgain : say.send}
      submitKind={isAgain ? 'quiet' : 'primary'}
      errors={returned?.errors}
      typed={returned?.typed}
    >
      {body.questions.map((question) => (
        <QuestionField key={question.key} question={question} lang={lang} />
      ))}
    </Form>
  )
}

/** How it may be answered, said before the first attempt. */
function rulesOf({ rules }: QuizBody, lang: Language): string {
  const say = text[lang].rules
  if (rules.passShare === 0 && rules.attempts === null) return say.free
  const often =
    rules.attempts === null ? say.unlimited : rules.attempts === 1 ? say.once : say.often(inWords(rules.attempts, lang))
  return rules.passShare === 0 ? often : `${say.pass(rules.passShare)} ${often}`
}

interface RemainingProps {
  body: QuizBody
  standing: QuizStanding
  isDone: boolean
  lang: Language
}

/** What there is left to do with the quiz, kindly. */
function Remaining({ body, standing, isDone, lang }: RemainingProps) {
  const say = text[lang]
  const { left, isPassed } = standing
  if (isPassed || isDone) {
    if (left === null) return null
    return <Quiet>{left === 0 ? say.lastAttempt : say.attemptsLeft(left)}</Quiet>
  }
  if (left === 0) {
    return (
      <Notice lang={lang} kind="waiting" title={say.over}>
        <p>{say.overBody}</p>
      </Notice>
    )
  }
  return (
    <Notice lang={lang} kind="waiting" title={say.notYet}>
      <p>
        {say.notYetBody(body.rules.passShare)} {left !== null && say.attemptsLeft(left)}
      </p>
    </Notice>
  )
}
