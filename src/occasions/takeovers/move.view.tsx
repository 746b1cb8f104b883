import {
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDays,
  formatKr,
  HiddenField,
  Layout,
  Notice,
  RadioField,
  TextField,
  type Typed,
} from '#design'
import type { Day, Ore } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text } from './move.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly seat: {
    readonly bookingId: number
    readonly occasionId: number
    readonly name: string
    readonly isPlanner: boolean
  }
  readonly occasion: Occasion
  readonly feeOre: Ore
  readonly targets: readonly {
    readonly occasionId: number
    readonly firstDay: Day
    readonly lastDay: Day
    readonly seatsFree: number
  }[]
  /** Why the seat cannot be moved at all. */
  readonly why: string | undefined
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** To which other occasion of the course, and what it costs. */
export function MovePage({ frame, seat, occasion, feeOre, targets, why, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${seat.occasionId}/booking/${seat.bookingId}`
  return (
    <Layout
      frame={frame}
      title={say.title(seat.name, occasion.courseName)}
      lead={<p>{feeOre === 0 ? say.free : say.costs(formatKr(feeOre, lang))}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: `${at}/cancellation`, label: say.back }]}
      width="text"
    >
      {why ? (
        <Notice lang={lang}>
          <p>{why}</p>
        </Notice>
      ) : targets.length === 0 ? (
        <Empty title={say.nowhere}>
          <p>{say.nowhereBody}</p>
        </Empty>
      ) : (
        <Form lang={lang} action={`${at}/move`} submit={say.submit(seat.name)} errors={errors} typed={typed}>
          <HiddenField name="fee" value={feeOre} />
          <RadioField
            name="to"
            label={say.to}
            options={targets.map(({ occasionId, firstDay, lastDay, seatsFree }) => ({
              value: String(occasionId),
              label: formatDays(firstDay, lastDay, lang),
              hint: say.room(seatsFree),
            }))}
          />
          {seat.isPlanner && feeOre > 0 && <TextField name="reason" label={say.waive} hint={say.waiveHint} optional />}
        </Form>
      )}
    </Layout>
  )
}
