import { ButtonLink, Empty, type Frame, formatDay, Layout, Notice, Quiet } from '#design'
import type { Day, Language } from '#values'
import { text as attendanceWords } from '../attendance/attendance.text.ts'
import { whenAndWhere } from '../attendance/attendance.view.tsx'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import type { Part } from '../parts/parts.rules.ts'
import { text } from './check-in.text.ts'

/** The code of this moment, drawn and in letters. */
export interface ShownCode {
  readonly size: number
  readonly path: string
  readonly typed: string
  /** Where one types it, without the https. */
  readonly site: string
  readonly part: Part
}

export interface CodeShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly today: Day
  readonly partCount: number
  /** Nothing is shown before checking in opens, after the day, or when it was cancelled. */
  readonly code: ShownCode | 'cancelled' | 'over' | { readonly opens: string }
  readonly here: number
  readonly of: number
  readonly missing: readonly string[]
  readonly waiting: number
  readonly namesInSight: boolean
}

/** The code of the day, large, for the projector or the leader's own phone. */
export function CodePage({ frame, ...shown }: CodeShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang].code
  const { occasion, day } = shown
  const list = `/occasions/${occasion.occasionId}/days/${day.dayId}/attendance`
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={attendanceWords[lang].dayOf(occasion.courseName, day.number)}
      line={occasion.colour}
      lead={<p>{whenAndWhere(day, lang)}</p>}
      breadcrumb={[{ href: list, label: say.list }]}
      scripts={['watch']}
    >
      <noscript>
        <meta http-equiv="refresh" content="10" />
      </noscript>
      {isCode(shown.code) ? (
        <Turning {...shown} code={shown.code} lang={lang} />
      ) : (
        <div data-watch={typeof shown.code === 'object' ? 'not yet' : shown.code}>
          <Empty
            title={typeof shown.code === 'object' ? say.notYetBody : say.overBody}
            action={<ButtonLink href={list}>{say.toList}</ButtonLink>}
          />
        </div>
      )}
    </Layout>
  )
}

const isCode = (code: CodeShown['code']): code is ShownCode => typeof code === 'object' && 'path' in code

function titleOf({ code, day, today }: CodeShown, lang: Language): string {
  const say = text[lang].code
  if (code === 'cancelled') return say.cancelled
  if (code === 'over') return say.over
  if (isCode(code)) return say.title
  return day.onDay === today ? say.notYet(code.opens) : say.otherDay(formatDay(day.onDay, lang))
}

function Turning({ code, lang, ...shown }: Omit<CodeShown, 'code'> & { code: ShownCode; lang: Language }) {
  const say = text[lang].code
  const { occasion, day, namesInSight, missing } = shown
  const at = `/occasions/${occasion.occasionId}/days/${day.dayId}`
  return (
    <div class="turning">
      <div class="turning-live" data-watch="code">
        <figure class="turning-code">
          <svg class="turning-picture" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={say.label}>
            <path d={code.path} />
          </svg>
          <figcaption>
            <p>
              {say.typed} <b>{code.site}</b> {say.andType}
            </p>
            <p class="turning-typed">{code.typed}</p>
          </figcaption>
        </figure>
        <div class="turning-who" aria-live="polite">
          {shown.partCount === 2 && <p class="turning-part">{say.part[code.part]}</p>}
          <p class="turning-count">{missing.length === 0 ? say.everyone : say.counts(shown.here, shown.of)}</p>
          {shown.waiting > 0 && (
            <Notice lang={lang} kind="waiting">
              <p>
                <a href={`${at}/attendance`}>{say.waiting(shown.waiting)}</a>
              </p>
            </Notice>
          )}
          {namesInSight && missing.length > 0 && (
            <>
              <h2 class="turning-missing">{say.missing}</h2>
              <ul class="turning-names">
                {missing.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <div class="actions">
        <ButtonLink kind="quiet" href={namesInSight ? `${at}/check-in` : `${at}/check-in?names=yes`}>
          {namesInSight ? say.hideMissing : say.showMissing}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/attendance`}>
          {say.toList}
        </ButtonLink>
      </div>
      <Quiet>{say.turns}</Quiet>
    </div>
  )
}
