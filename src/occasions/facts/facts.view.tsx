import {
  DateField,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  Notice,
  NumberField,
  type Typed,
} from '#design'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text as planWords } from '../planning/plan.text.ts'
import type { FactsRefusal } from './facts.rules.ts'
import { text } from './facts.text.ts'

interface FactsProps {
  readonly frame: Frame
  readonly occasion: Occasion
  /** Why nothing here can be changed. */
  readonly closed: FactsRefusal | undefined
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly stale?: boolean
}

/** The seats of an occasion, when they are booked and how few it is held for. */
export function FactsPage({ frame, occasion, closed, errors, typed, stale }: FactsProps) {
  const { lang } = frame
  const [say, plan] = [text[lang], planWords[lang]]
  const { occasionId, seats, bookingOpens, bookingCloses, minimum, decideBy, version } = occasion
  const at = `/occasions/${occasionId}`
  return (
    <Layout
      frame={frame}
      title={say.title(occasion.courseName)}
      lead={closed ? undefined : <p>{say.lead}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {stale && (
        <Notice lang={lang} kind="problem">
          <p>{say.stale}</p>
        </Notice>
      )}
      {closed && closed.refused !== 'stale' && closed.refused !== 'factsFaulty' ? (
        <Empty title={say[closed.refused]} />
      ) : (
        <Form
          lang={lang}
          action={`${at}/facts`}
          submit={say.save}
          cancel={{ href: at }}
          errors={errors}
          typed={typed && { ...typed, version: String(version) }}
        >
          <HiddenField name="version" value={version} />
          <NumberField name="seats" label={plan.seats} hint={plan.seatsHint} value={seats} />
          <DateField name="bookingOpens" label={plan.opens} value={bookingOpens} />
          <DateField name="bookingCloses" label={plan.closes} hint={plan.closesHint} value={bookingCloses} />
          <NumberField name="least" label={plan.least} hint={plan.leastHint} value={minimum ?? undefined} optional />
          <DateField
            name="decideBy"
            label={plan.decideBy}
            hint={plan.decideByHint}
            value={decideBy ?? undefined}
            optional
          />
        </Form>
      )}
    </Layout>
  )
}
