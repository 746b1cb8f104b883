import { Actions, ButtonLink, Facts, type Frame, formatKr, Layout, Notice, PostButton, Quiet, Section } from '#design'
import type { Language } from '#values'
import { Days } from '../occasion/days.view.tsx'
import { seatPrice } from '../occasion/occasion.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { type When, wordWhen } from '../queue/word-line.view.ts'
import { text } from './answer.text.ts'
import type { AnswerRefusal } from './offer.rules.ts'
import type { LinkedOffer } from './shown.rules.ts'
import { wordLeft, wordTurn } from './word-offer.view.ts'

export interface AnswerShown {
  readonly occasion: Occasion
  readonly offer: LinkedOffer
  readonly until: When
  /** Whole minutes until it runs out. */
  readonly minutesLeft: number
  /** Why it can no longer be answered. */
  readonly refusal: AnswerRefusal | undefined
  /** Where the answer is posted. */
  readonly action: string
  /** What came of what was just asked. */
  readonly problem?: string | undefined
}

/** An offer by its link: yes or no while it is open, what came of it afterwards. */
export function AnswerPage({ frame, ...shown }: AnswerShown & { frame: Frame }) {
  const { lang } = frame
  const { occasion, refusal, problem } = shown
  const { title, lead } = headOf(shown, lang)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={<p>{lead}</p>}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      width="text"
    >
      {problem && (
        <Notice lang={lang} kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {refusal === undefined ? <Choice {...shown} lang={lang} /> : <Again {...shown} lang={lang} />}
      <Section title={text[lang].theDays}>
        <Days days={occasion.days} lang={lang} />
      </Section>
    </Layout>
  )
}

function Choice({ occasion, offer, until, minutesLeft, action, lang }: AnswerShown & { lang: Language }) {
  const say = text[lang]
  const price = seatPrice(occasion.days)
  return (
    <>
      <Facts
        facts={[
          ...(offer.isAsker ? [{ term: say.whoFor, value: offer.name }] : []),
          { term: say.until, value: wordWhen(until, lang) },
          { term: say.left, value: wordLeft(minutesLeft, lang) },
          ...(price === 0 ? [] : [{ term: say.price, value: formatKr(price, lang) }]),
          { term: say.why, value: wordTurn(offer.why, lang) },
        ]}
      />
      <Actions>
        <PostButton kind="primary" action={action} fields={{ answer: 'yes' }}>
          {say.yes}
        </PostButton>
        <PostButton action={action} fields={{ answer: 'no' }}>
          {say.no}
        </PostButton>
      </Actions>
      <Quiet>{offer.isAsker ? say.noMeans.they(offer.name) : say.noMeans.you}</Quiet>
    </>
  )
}

/** After a no, or no answer in time: the way back into the queue. */
function Again({ offer, refusal, action, lang }: AnswerShown & { lang: Language }) {
  const say = text[lang].again
  const isLost = refusal?.refused === 'ranOut' || (refusal?.refused === 'answered' && refusal.answer === 'declined')
  if (!isLost || offer.hasSeat) return <SignIn lang={lang} />
  const { isAsker, isInQueue, name } = offer
  if (isInQueue)
    return (
      <Notice lang={lang} kind="done">
        <p>{isAsker ? say.queued.they(name) : say.queued.you}</p>
      </Notice>
    )
  return (
    <Section title={isAsker ? say.title.they(name) : say.title.you} lead={say.lead}>
      <PostButton kind="primary" action={action} fields={{ answer: 'again' }}>
        {say.act}
      </PostButton>
    </Section>
  )
}

function SignIn({ lang }: { lang: Language }) {
  return (
    <Actions>
      <ButtonLink href="/sign-in" kind="quiet">
        {text[lang].signIn}
      </ButtonLink>
    </Actions>
  )
}

/** A link that no offer has. */
export function NoOfferPage({ frame }: { frame: Frame }) {
  const say = text[frame.lang].unknown
  return (
    <Layout frame={frame} title={say.title} lead={<p>{say.lead}</p>} width="text">
      <SignIn lang={frame.lang} />
    </Layout>
  )
}

function headOf({ occasion, offer, until, refusal }: AnswerShown, lang: Language): { title: string; lead: string } {
  const say = text[lang]
  const { courseName: course } = occasion
  const { isAsker, name, hasSeat } = offer
  const of = (words: { you: (course: string) => string; they: (name: string, course: string) => string }) =>
    isAsker ? words.they(name, course) : words.you(course)
  if (refusal === undefined) return { title: of(say.open), lead: say.lead(wordWhen(until, lang)) }
  if (refusal.refused === 'cancelled') return { title: say.cancelled.title(course), lead: say.cancelled.lead }
  if (hasSeat) return { title: of(say.accepted), lead: say.accepted.lead }
  if (refusal.refused === 'ranOut')
    return {
      title: say.ranOut.title(wordWhen(until, lang)),
      lead: isAsker ? say.ranOut.they(name) : say.ranOut.you,
    }
  if (refusal.refused === 'started') return { title: say.started.title(course), lead: say.started.lead }
  return refusal.answer === 'declined' ? { title: of(say.declined), lead: say.declined.lead } : say.withdrawn
}
