import { Actions, ButtonLink, type Frame, formatDate, Layout, Notice, PostButton, Quiet, Section } from '#design'
import { Days } from '../occasion/days.view.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { LinkRefusal, Takeover, TakeoverRefusal } from './takeover.rules.ts'
import { text } from './takeover.text.ts'
import { wordTakeoverRefusal } from './word-takeover.view.ts'

interface LinkProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly takeover: Pick<Takeover, 'bookingId' | 'occasionId'>
  readonly refusal: TakeoverRefusal | undefined
  /** Who reads: nobody known, whoever gives the seat away, or someone who may take it. */
  readonly who: 'stranger' | 'giver' | 'colleague'
  /** The link itself, to be passed on. */
  readonly address: string
}

/** The seat that someone gives away, as whoever has the link meets it. */
export function LinkPage({ frame, occasion, takeover, refusal, who, address }: LinkProps) {
  const { lang } = frame
  const say = text[lang]
  const path = new URL(address).pathname
  return (
    <Layout
      frame={frame}
      title={who === 'giver' ? say.shareTitle : say.takeTitle(occasion.courseName, formatDate(occasion.firstDay, lang))}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      lead={<p>{who === 'giver' ? say.shareLead : say.takeLead}</p>}
      width="text"
    >
      {refusal && (
        <Notice lang={lang}>
          <p>{wordTakeoverRefusal(refusal, lang)}</p>
        </Notice>
      )}
      {who === 'giver' && (
        <>
          <p class="share-link">
            <code>{address}</code>
          </p>
          <PostButton action={`/occasions/${takeover.occasionId}/booking/${takeover.bookingId}/takeover/withdrawal`}>
            {say.withdraw}
          </PostButton>
        </>
      )}
      <Section title={say.days}>
        <Days days={occasion.days} lang={lang} />
      </Section>
      {who === 'colleague' && !refusal && (
        <>
          <Quiet>{say.startsOver}</Quiet>
          <PostButton action={path} kind="primary">
            {say.take}
          </PostButton>
        </>
      )}
      {who === 'stranger' && (
        <Actions>
          <ButtonLink href={`/sign-in?to=${encodeURIComponent(path)}`}>{say.signIn}</ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

/** A link that leads to no seat any longer: why, and what to do. */
export function LinkClosedPage({ frame, refusal }: { frame: Frame; refusal: LinkRefusal }) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={say.closed} lead={<p>{wordTakeoverRefusal(refusal, lang)}</p>} width="text">
      <Actions>
        <ButtonLink href="/open-occasions" kind="quiet">
          {say.toOpen}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
