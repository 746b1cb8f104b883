import { Empty, type Frame, Layout } from '#design'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text } from './scanning.text.ts'

interface OwnCodeShown {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly drawn: { readonly size: number; readonly path: string; readonly code: string } | undefined
}

/** One's own code, large enough for a camera at arm's length. */
export function OwnCodePage({ frame, occasion, drawn }: OwnCodeShown) {
  const { lang } = frame
  const say = text[lang].own
  return (
    <Layout
      frame={frame}
      title={say.title}
      eyebrow={occasion.courseName}
      line={occasion.colour}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}/place`, label: say.back }]}
      width="text"
    >
      {drawn === undefined ? (
        <Empty title={say.none} />
      ) : (
        <figure class="turning-code">
          <svg class="turning-picture" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={say.label}>
            <path d={drawn.path} />
          </svg>
          <figcaption>
            <p>{frame.person?.name}</p>
            <p class="turning-typed">{drawn.code}</p>
          </figcaption>
        </figure>
      )}
      <p>
        <a href="/check-in">{say.or}</a>
      </p>
    </Layout>
  )
}
