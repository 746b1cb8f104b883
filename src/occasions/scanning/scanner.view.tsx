import { type FieldErrors, Form, type Frame, Layout, Notice, Section, Status, TextField, type Typed } from '#design'
import { text as attendanceWords } from '../attendance/attendance.text.ts'
import { whenAndWhere } from '../attendance/attendance.view.tsx'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { text } from './scanning.text.ts'

/** Someone whose code the camera may meet. */
export interface Scannable {
  readonly bookingId: number
  readonly name: string
  readonly code: string
  readonly isHere: boolean
}

export interface ScannerShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly isToday: boolean
  readonly list: readonly Scannable[]
  readonly nowMs: number
}

interface PageProps extends ScannerShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** The leader's camera: everything it needs stands in the page, so that it works when the network is gone. */
export function ScannerPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, day, isToday, list, nowMs } = shown
  const at = `/occasions/${occasion.occasionId}/days/${day.dayId}`
  return (
    <Layout
      frame={frame}
      title={say.title}
      eyebrow={attendanceWords[lang].dayOf(occasion.courseName, day.number)}
      line={occasion.colour}
      lead={<p>{whenAndWhere(day, lang)}</p>}
      breadcrumb={[{ href: `${at}/attendance`, label: say.list }]}
      width="text"
      scripts={['scan']}
    >
      <div hidden data-now={nowMs} />
      {isToday ? (
        <>
          <p>{say.lead}</p>
          <div
            class="scan"
            data-scan="seats"
            data-marks={`${at}/marks`}
            data-no-camera={say.noCamera}
            data-start={say.start}
            data-stop={say.stop}
            data-unknown={say.unknown}
            data-not-a-code={say.notACode}
            data-in={say.isIn('{name}')}
            data-was-in={say.wasIn('{name}')}
            data-kept={say.kept('{name}')}
            data-here={say.here}
            data-waits={say.waits}
            hidden
          />
          <div class="scan-said" role="status" data-said />
          <Form lang={lang} action={`${at}/scanner`} submit={say.send} errors={errors} typed={typed}>
            <TextField name="code" label={say.typed} hint={say.typedHint} width="medium" />
          </Form>
        </>
      ) : (
        <Notice lang={lang}>
          <p>{say.notToday}</p>
        </Notice>
      )}
      <Section title={say.everyone}>
        <ul class="scan-list">
          {list.map((one) => (
            <li
              key={one.bookingId}
              class="scan-person"
              data-booking={one.bookingId}
              data-code={one.code}
              data-name={one.name}
              data-is-here={one.isHere ? 'yes' : 'no'}
            >
              <span>{one.name}</span>
              <span data-state>
                <Status kind={one.isHere ? 'done' : 'planned'}>{one.isHere ? say.here : say.notYet}</Status>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </Layout>
  )
}
