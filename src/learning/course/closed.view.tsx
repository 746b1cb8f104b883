import { Actions, ButtonLink, type Frame, Layout } from '#design'
import { type ContentRefusal, wordContentRefusal } from '#people'
import type { NotTravelling } from '../player/access.rules.ts'
import { text } from './course.text.ts'

interface ClosedPageProps {
  frame: Frame
  refusal: ContentRefusal | NotTravelling
  course: {
    readonly name: string
    readonly stepName: string
    readonly stepSlug: string
    readonly journeyName: string
    readonly journeySlug: string
  }
}

/** Why this course does not open for the asker, what they keep all the same, and where to go. */
export function ClosedPage({ frame, refusal, course }: ClosedPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { name, stepName, stepSlug, journeyName, journeySlug } = course
  const isForeign = refusal.refused === 'not-travelling'
  return (
    <Layout
      frame={frame}
      title={isForeign ? say.notTravellingTitle : say.closedTitle}
      eyebrow={name}
      lead={isForeign ? say.notTravelling(stepName, journeyName) : wordContentRefusal(refusal, lang)}
      width="text"
    >
      {refusal.refused === 'agreement-not-in-force' && <p>{say.ask}</p>}
      {!isForeign && <p>{say.kept}</p>}
      <Actions>
        <ButtonLink href={`/journeys/${journeySlug}/${stepSlug}`}>{say.toRoute(stepName)}</ButtonLink>
        {!isForeign && (
          <ButtonLink href="/record" kind="quiet">
            {say.toRecord}
          </ButtonLink>
        )}
      </Actions>
    </Layout>
  )
}
