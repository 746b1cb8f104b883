import { Details, Prose, Quiet, Rows, Section, Status } from '#design'
import type { ItemBody } from '#journeys'
import type { Language } from '#values'
import { text } from './player.text.ts'

/** What is asked of those who travel, for whoever teaches or makes it: nothing to send, and every answer in sight. */
export function Preview({ body, lang }: { body: ItemBody; lang: Language }) {
  return (
    <>
      <Asked body={body} lang={lang} />
      <Quiet>{text[lang].reading}</Quiet>
    </>
  )
}

function Asked({ body, lang }: { body: ItemBody; lang: Language }) {
  const say = text[lang]
  switch (body.format) {
    case 'quiz':
      return (
        <Section title={say.asked}>
          {body.questions.map(({ key, question, answers }) => (
            <Details key={key} summary={<span lang="sv">{question}</span>} open>
              <Rows
                items={answers.map((answer) => ({
                  key: answer.key,
                  title: <span lang="sv">{answer.text}</span>,
                  note: <span lang="sv">{answer.feedback}</span>,
                  end: answer.isRight && <Status kind="done">{say.right}</Status>,
                }))}
              />
            </Details>
          ))}
        </Section>
      )
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
    default:
      return null
  }
}
