import {
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import { journeyHref } from './journey.view.tsx'
import {
  audiences,
  colours,
  type MadeJourney,
  type MadeStep,
  type MadeTrack,
  orderings,
  trackStates,
} from './structure.rules.ts'
import { text } from './structure.text.ts'

interface PartProps {
  readonly frame: Frame
  readonly journey: MadeJourney
  readonly token: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** A step that is added or changed. */
export function StepPage({ frame, journey, token, step, errors, typed }: PartProps & { step: MadeStep | undefined }) {
  const { lang } = frame
  const say = text[lang]
  const at = journeyHref(journey)
  return (
    <Layout
      frame={frame}
      title={step === undefined ? say.newStepTitle(journey.name) : say.stepTitle(step.name)}
      line={step?.colour}
      breadcrumb={crumbsOf(journey, say.back)}
      width="text"
    >
      <Form
        lang={lang}
        action={`${at}/steps/${step?.id ?? 'new'}`}
        submit={step === undefined ? say.addStep : say.saveStep}
        cancel={{ href: at }}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="token" value={token} />
        <TextField name="name" label={say.stepName} value={step?.name} />
        <TextField name="goal" label={say.stepGoal} hint={say.stepGoalHint} value={step?.goal} optional />
        <TextArea name="goals" label={say.goals} hint={say.goalsHint} value={step?.goals.join('\n')} optional />
        <RadioField
          name="audience"
          label={say.forWhom}
          options={audiences.map((value) => ({ value, label: say.audience[value] }))}
          value={step?.audience ?? 'staff'}
        />
        <RadioField
          name="ordering"
          label={say.order}
          options={orderings.map((value) => ({ value, label: say.ordering[value], hint: say.orderingHint[value] }))}
          value={step?.ordering ?? 'recommended'}
        />
        <SelectField
          name="colour"
          label={say.colour}
          options={colours.map((value) => ({ value, label: say.colours[value] }))}
          value={step?.colour ?? 'lake'}
          empty={false}
        />
      </Form>
    </Layout>
  )
}

/** A track that is added or changed. */
export function TrackPage({
  frame,
  journey,
  token,
  track,
  errors,
  typed,
}: PartProps & { track: MadeTrack | undefined }) {
  const { lang } = frame
  const say = text[lang]
  const at = journeyHref(journey)
  return (
    <Layout
      frame={frame}
      title={track === undefined ? say.newTrackTitle(journey.name) : say.trackTitle(track.name)}
      breadcrumb={crumbsOf(journey, say.back)}
      width="text"
    >
      <Form
        lang={lang}
        action={`${at}/tracks/${track?.id ?? 'new'}`}
        submit={track === undefined ? say.addTrack : say.saveTrack}
        cancel={{ href: at }}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="token" value={token} />
        <TextField name="name" label={say.trackName} hint={say.trackNameHint} value={track?.name} />
        <RadioField
          name="state"
          label={say.open}
          options={trackStates.map((value) => ({
            value,
            label: say.trackState[value],
            hint: say.trackStateHint[value],
          }))}
          value={track?.state ?? 'open'}
        />
      </Form>
    </Layout>
  )
}

/** The way back to the journey. */
export function crumbsOf(journey: Pick<MadeJourney, 'slug' | 'name'>, workshop: string) {
  return [
    { href: '/workshop', label: workshop },
    { href: journeyHref(journey), label: journey.name },
  ]
}
