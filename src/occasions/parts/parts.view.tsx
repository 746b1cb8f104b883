import { type FieldErrors, Form, type Frame, Layout, Quiet, RadioField, TimeField, type Typed } from '#design'
import { text as attendanceWords } from '../attendance/attendance.text.ts'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import type { DayParts } from './parts.rules.ts'
import { text } from './parts.text.ts'

export interface PartsShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly parts: DayParts
  /** What the region has said that holds on the day. */
  readonly rule: { readonly parts: 'all' | 'one'; readonly source: string } | undefined
  readonly mayDecide: boolean
}

interface PageProps extends PartsShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Divides a day in two, or makes it whole. */
export function PartsPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, day, parts, rule, mayDecide } = shown
  const at = `/occasions/${occasion.occasionId}/days/${day.dayId}`
  const list = { href: `${at}/attendance`, label: attendanceWords[lang].list }
  return (
    <Layout
      frame={frame}
      title={say.title}
      eyebrow={attendanceWords[lang].dayOf(occasion.courseName, day.number)}
      line={occasion.colour}
      lead={<p>{say.lead}</p>}
      breadcrumb={[list]}
      width="text"
    >
      <Form
        lang={lang}
        action={`${at}/parts`}
        submit={say.save}
        cancel={{ href: list.href }}
        errors={errors}
        typed={typed}
      >
        <RadioField
          name="parts"
          label={say.choice}
          value={parts.partCount === 2 ? 'two' : 'one'}
          options={(['one', 'two'] as const).map((value) => ({ value, label: say.choices[value] }))}
        />
        <TimeField name="second" label={say.second} hint={say.secondHint} value={parts.secondPartAt ?? '13:00'} />
      </Form>
      <Quiet>
        {say.rule[rule?.parts ?? 'all']} {rule ? say.ruleFrom(rule.source) : say.ruleNone}
      </Quiet>
      {mayDecide && (
        <p>
          <a href="/attendance-rule">{say.ruleLink}</a>
        </p>
      )}
    </Layout>
  )
}
