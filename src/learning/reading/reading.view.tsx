import { type Frame, formatMinutes, Layout, Prose, Quiet, Section } from '#design'
import { Blocks, type FileHref, hrefsOf, type ItemBody, mixedSteps, type Question, type SpokenBody } from '#journeys'
import type { Language } from '#values'
import type { CourseFacts } from '../course/course.rules.ts'
import { text as itemWords } from '../course/item-words.text.ts'
import type { WholeItem } from './reading.rules.ts'
import { text } from './reading.text.ts'

interface ReadingPageProps {
  frame: Frame
  course: CourseFacts
  items: readonly WholeItem<ItemBody>[]
}

/** The whole course to read on paper, item after item. */
export function ReadingPage({ frame, course, items }: ReadingPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { id, name, stepName, stepSlug, journeyName, journeySlug, colour } = course
  return (
    <Layout
      frame={frame}
      title={say.title(name)}
      eyebrow={`${journeyName} · ${stepName}`}
      lead={items.length === 0 ? say.notPublished : say.lead}
      breadcrumb={[
        { href: `/journeys/${journeySlug}/${stepSlug}`, label: `${stepName}, ${journeyName}` },
        { href: `/courses/${id}`, label: name },
      ]}
      line={colour}
      width="text"
    >
      {items.map((item) => (
        <Section key={item.id} title={item.title} lead={leadOf(item, lang)}>
          <PaperBody body={item.body} href={hrefsOf(item.files)} lang={lang} />
        </Section>
      ))}
    </Layout>
  )
}

function leadOf({ format, minutes, part, mandatory, firstDay, lastDay }: WholeItem<ItemBody>, lang: Language): string {
  const [say, word] = [text[lang], itemWords[lang]]
  const days =
    firstDay === null || lastDay === null
      ? ''
      : firstDay === lastDay
        ? word.day(firstDay)
        : word.days(firstDay, lastDay)
  const group = days === '' ? (part === 'deepening' ? say.deepening : '') : say.before(days)
  const voluntary = mandatory || part === 'deepening' ? '' : say.voluntary
  return [word[format], formatMinutes(minutes, lang), group, voluntary].filter((each) => each !== '').join(' · ')
}

interface PaperProps<Body> {
  body: Body
  href: FileHref
  lang: Language
}

/** What can be read of an item on paper: a film by its words, a question by its choices, never its right answer. */
function PaperBody({ body, href, lang }: PaperProps<ItemBody>) {
  switch (body.format) {
    case 'page':
    case 'document':
      return <Blocks blocks={body.blocks} href={href} under={2} />
    case 'film':
    case 'podcast':
      return <Spoken body={body} href={href} lang={lang} />
    case 'link':
      return (
        <>
          <Blocks blocks={body.intro} href={href} under={2} />
          <p>
            {text[lang].link} <a href={body.href}>{body.href}</a>
          </p>
        </>
      )
    default:
      return (
        <>
          <Blocks blocks={body.intro} href={href} under={2} />
          <PaperQuestions body={body} />
        </>
      )
  }
}

function Spoken({ body, href, lang }: PaperProps<SpokenBody>) {
  const say = text[lang]
  return (
    <>
      <Quiet>{say.transcript}</Quiet>
      <Blocks blocks={body.transcript} href={href} under={2} />
      {body.description.length > 0 && (
        <>
          <Quiet>{say.description}</Quiet>
          <Blocks blocks={body.description} href={href} under={2} />
        </>
      )}
    </>
  )
}

function PaperQuestions({ body }: { body: ItemBody }) {
  const asked = questionsOf(body)
  return (
    <div lang="sv">
      <Prose>
        {asked.map(({ question, choices }) => (
          <div key={question}>
            <p>{question}</p>
            {choices.length > 0 && (
              <ul>
                {choices.map((choice) => (
                  <li key={choice}>{choice}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </Prose>
    </div>
  )
}

function questionsOf(body: ItemBody): { question: string; choices: readonly string[] }[] {
  switch (body.format) {
    case 'quiz':
      return body.questions.map((question) => ({ question: question.question, choices: choicesOf(question) }))
    case 'reflection':
      return [{ question: body.question, choices: [] }]
    case 'checklist':
      return body.points.map(({ text: point }) => ({ question: `☐ ${point}`, choices: [] }))
    case 'form':
      return body.fields.map((field) => ({
        question: field.label,
        choices: field.kind === 'choice' ? field.choices : [],
      }))
    default:
      return []
  }
}

function choicesOf(question: Question): string[] {
  if (question.kind === 'text') return []
  const those = question.kind === 'order' ? mixedSteps(question) : question.answers
  return those.map(({ text: words }) => words)
}
