import {
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { placeOf, type Sender, spots } from '../news/article.rules.ts'
import { text as newsWords } from '../news/news.text.ts'
import { text } from './writing.text.ts'

interface Named extends Sender {
  readonly senderName: string
  readonly journeyName: string | null
}

interface NewArticleProps {
  frame: Frame
  senders: readonly Named[]
  typed: Typed
  errors?: FieldErrors
  token: string
}

/** What stands for a sender in the form. */
export function senderKey({ organisationId, journeyId }: Pick<Sender, 'organisationId' | 'journeyId'>): string {
  return `${organisationId}.${journeyId ?? 0}`
}

/** The form that begins an article. */
export function NewArticlePage({ frame, senders, typed, errors, token }: NewArticleProps) {
  const { lang } = frame
  const say = text[lang]
  const [only] = senders
  return (
    <Layout
      frame={frame}
      title={say.newTitle}
      lead={say.newLead}
      breadcrumb={[{ href: '/articles', label: say.back }]}
      width="text"
    >
      <Form lang={lang} action="/articles/new" submit={say.begin} cancel={{ href: '/articles' }} {...{ typed, errors }}>
        <HiddenField name="token" value={token} />
        <SelectField
          name="sender"
          label={say.sender}
          hint={say.senderHint}
          value={only && senderKey(only)}
          empty={false}
          options={senders.map((sender) => ({ value: senderKey(sender), label: wordNamed(sender, lang) }))}
        />
        <SelectField
          name="spot"
          label={say.spot}
          options={spots.map((spot) => ({ value: spot, label: wordSpot(placeOf(spot), lang) }))}
        />
        <TextFields lang={lang} />
      </Form>
    </Layout>
  )
}

/** Heading and text, with how it is written. */
export function TextFields({ lang, title, body }: { lang: Language; title?: string; body?: string }) {
  const say = text[lang]
  return (
    <>
      <TextField name="title" label={say.heading} value={title} />
      <TextArea name="body" label={say.body} hint={say.bodyHint} rows={16} value={body} />
    </>
  )
}

/** "Stationen: Nytt" */
export function wordSpot({ place, topic }: ReturnType<typeof placeOf>, lang: Language): string {
  const { places, topics } = newsWords[lang]
  return `${places[place]}: ${topics[topic]}`
}

/** "Norrbottens Kommuner", "Nationellt om Barn och unga" */
export function wordNamed({ isNational, senderName, journeyName }: Named, lang: Language): string {
  const say = text[lang]
  if (!isNational) return senderName
  return journeyName === null ? say.national : say.nationalFor(journeyName)
}
