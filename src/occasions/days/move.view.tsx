import {
  DateField,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  Notice,
  Section,
  type Typed,
} from '#design'
import type { Day } from '#values'
import { Days } from '../occasion/days.view.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import { whyNotMove } from './move.rules.ts'
import { text } from './move.text.ts'

interface MoveProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly today: Day
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly stale?: boolean
}

/** Moves every day of an occasion by as many days in one act. */
export function MovePage({ frame, occasion, today, errors, typed, stale }: MoveProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const days = occasion.days.filter(({ cancelledWhy }) => cancelledWhy === null)
  const refusal = whyNotMove(days, today)
  return (
    <Layout
      frame={frame}
      title={say.title(occasion.courseName)}
      lead={<p>{say.lead(occasion.seatsTaken)}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {stale && (
        <Notice lang={lang} kind="problem">
          <p>{say.stale}</p>
        </Notice>
      )}
      {refusal || days.length === 0 ? (
        <Empty title={say.begun} />
      ) : (
        <Form
          lang={lang}
          action={`${at}/move`}
          submit={say.move}
          cancel={{ href: at }}
          errors={errors}
          typed={typed && { ...typed, version: String(occasion.version) }}
        >
          <HiddenField name="version" value={occasion.version} />
          <DateField name="first" label={say.first} hint={say.firstHint} value={occasion.firstDay} min={today} />
        </Form>
      )}
      <Section title={say.now}>
        <Days days={days} lang={lang} />
      </Section>
    </Layout>
  )
}
