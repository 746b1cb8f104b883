import { Details, Prose, Rows, Section, Status } from '#design'
import type { Language } from '#values'
import type { FormBody, ItemBody, Question, QuizBody } from './body.rules.ts'
import { text } from './body.text.ts'

/** What is asked of those who travel, for whoever teaches or makes it: nothing to send, and every answer in sight. */
export function Asked({ body, lang }: { body: ItemBody; lang: Language }) {
  const say = text[lang]
  switch (body.format) {
    case 'quiz':
      return <AskedQuiz body={body} lang={lang} />
    case 'reflection':
      return (
        <Section title={say.asked}>
          <p lang="sv">{body.question}</p>
        </Section>
      )
    case 'checklist':
      return (
        <Section title={say.asked}>
          <Prose>
            <ul lang="sv">
              {body.points.map(({ key, text: point }) => (
                <li key={key}>{point}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      )
    case 'form':
      return <AskedForm body={body} lang={lang} />
    default:
      return null
  }
}

function AskedForm({ body, lang }: { body: FormBody; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.asked}>
      <Rows
        items={body.fields.map((field) => ({
          key: field.key,
          title: <span lang="sv">{field.label}</span>,
          note: field.kind === 'choice' && <span lang="sv">{field.choices.join(' · ')}</span>,
          end: field.isRequired && say.required,
        }))}
      />
    </Section>
  )
}

function AskedQuiz({ body, lang }: { body: QuizBody; lang: Language }) {
  return (
    <Section title={text[lang].asked}>
      {body.questions.map((question) => (
        <Details key={question.key} summary={<span lang="sv">{question.question}</span>} open>
          <RightAnswer question={question} lang={lang} />
        </Details>
      ))}
    </Section>
  )
}

/** What is right, and what is said of it. */
function RightAnswer({ question, lang }: { question: Question; lang: Language }) {
  const say = text[lang]
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return (
        <Rows
          items={question.answers.map((answer) => ({
            key: answer.key,
            title: <span lang="sv">{answer.text}</span>,
            note: <span lang="sv">{answer.feedback}</span>,
            end: answer.isRight && <Status kind="done">{say.right}</Status>,
          }))}
        />
      )
    case 'text':
      return (
        <>
          <p>
            {say.accepted}: <span lang="sv">{question.accepted.join(' · ')}</span>
          </p>
          <Judged feedback={question.feedback} lang={lang} />
        </>
      )
    case 'order':
      return (
        <>
          <p>{say.inOrder}:</p>
          <Prose>
            <ol lang="sv">
              {question.steps.map(({ key, text: step }) => (
                <li key={key}>{step}</li>
              ))}
            </ol>
          </Prose>
          <Judged feedback={question.feedback} lang={lang} />
        </>
      )
  }
}

function Judged({ feedback, lang }: { feedback: { right: string; wrong: string }; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={[
        { key: 'right', title: <span lang="sv">{feedback.right}</span>, note: say.whenRight },
        { key: 'wrong', title: <span lang="sv">{feedback.wrong}</span>, note: say.whenWrong },
      ]}
    />
  )
}
