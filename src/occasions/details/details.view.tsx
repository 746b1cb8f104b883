import {
  CheckboxGroup,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  Layout,
  Notice,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Day } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { type Diet, diets } from './details.rules.ts'
import { text } from './details.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly details: { readonly diet: Diet; readonly accessNeeds: string; readonly travel: string }
  readonly today: Day
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** What one eats, needs and how one travels, all of it free to leave out. */
export function DetailsPage({ frame, occasion, details, today, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}/place`
  return (
    <Layout
      frame={frame}
      title={say.title(occasion.courseName)}
      lead={<p>{say.lead}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: say.back }]}
      width="text"
    >
      {hasStarted(occasion, today) ? (
        <Notice lang={lang}>
          <p>{say.started(formatDate(occasion.firstDay, lang))}</p>
        </Notice>
      ) : (
        <Form
          lang={lang}
          action={`${at}/details`}
          submit={say.save}
          cancel={{ href: at }}
          errors={errors}
          typed={typed}
        >
          <CheckboxGroup
            name="diet"
            label={say.diet}
            optional
            values={details.diet.known}
            options={diets.map((diet) => ({ value: diet, label: say.diets[diet] }))}
          />
          <TextField name="other" label={say.other} hint={say.otherHint} optional value={details.diet.other} />
          <TextArea
            name="access"
            label={say.access}
            hint={say.accessHint}
            optional
            rows={3}
            value={details.accessNeeds}
          />
          <TextArea name="travel" label={say.travel} hint={say.travelHint} optional rows={2} value={details.travel} />
        </Form>
      )}
    </Layout>
  )
}
