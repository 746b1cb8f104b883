import {
  ButtonLink,
  CheckboxField,
  CheckboxGroup,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  formatDays,
  HiddenField,
  Layout,
  NumberField,
  Pager,
  Rows,
  Section,
  Status,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import type { Occasion, OccasionLine } from '../occasion/shown.rules.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { Proposed } from './series.rules.ts'
import { text } from './series.text.ts'

interface ChooseProps {
  readonly frame: Frame
  readonly lines: readonly OccasionLine[]
  readonly page: number
  readonly pages: number
}

/** Which occasion the series is made after. */
export function ChooseOccasionPage({ frame, lines, page, pages }: ChooseProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.chooseTitle}
      lead={<p>{say.chooseLead}</p>}
      breadcrumb={[{ href: '/occasions', label: say.back }]}
      width="text"
    >
      {lines.length === 0 ? (
        <Empty title={say.noneTitle} action={<ButtonLink href="/occasions/new">{say.plan}</ButtonLink>}>
          <p>{say.none}</p>
        </Empty>
      ) : (
        <Rows
          items={lines.map(({ occasionId, courseName, stepName, firstDay, lastDay }) => ({
            key: occasionId,
            title: courseName,
            href: `/occasions/series?after=${occasionId}`,
            note: `${stepName} · ${formatDays(firstDay, lastDay, lang)}`,
          }))}
        />
      )}
      <Pager lang={lang} page={page} pages={pages} href={(n) => `/occasions/series?page=${n}`} />
      {lines.length > 0 && (
        <p>
          {say.another} <a href="/occasions/new">{say.plan}</a>
        </p>
      )}
    </Layout>
  )
}

export interface SeriesShown {
  readonly occasion: Occasion
  readonly proposed: readonly Proposed[] | undefined
  readonly token: string
}

interface SeriesProps extends SeriesShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** How the series goes, and then every date of it with what hinders and what to look at. */
export function SeriesPage({ frame, occasion, proposed, token, errors, typed }: SeriesProps) {
  const { lang } = frame
  const say = text[lang]
  const ofWish = proposed === undefined ? errors : undefined
  return (
    <Layout
      frame={frame}
      title={say.title(occasion.courseName)}
      lead={<p>{say.lead(formatDays(occasion.firstDay, occasion.lastDay, lang))}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }]}
      width="text"
    >
      <Form
        lang={lang}
        action="/occasions/series"
        method="get"
        submit={say.show}
        submitKind={proposed ? 'quiet' : 'primary'}
        errors={ofWish}
        typed={typed}
      >
        <HiddenField name="after" value={occasion.occasionId} />
        <NumberField name="every" label={say.every} value={4} />
        <NumberField name="times" label={say.times} value={3} />
        <TextField name="weeks" label={say.skipWeeks} hint={say.skipWeeksHint} width="medium" optional />
        <CheckboxField name="holidays" label={say.skipHolidays} hint={say.skipHolidaysHint} checked />
      </Form>
      {proposed && <Dates {...{ occasion, proposed, token, lang, errors, typed }} />}
    </Layout>
  )
}

interface DatesProps extends SeriesShown {
  readonly proposed: readonly Proposed[]
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function Dates({ occasion, proposed, token, lang, errors, typed }: DatesProps) {
  const say = text[lang]
  const open = proposed.filter(({ skipped, faults }) => skipped === undefined && faults.length === 0)
  const asked = proposed.filter(({ skipped }) => skipped === undefined).length
  const rest = proposed.filter((one) => !open.includes(one))
  return (
    <Section
      title={open.length === asked ? say.found(open.length) : say.foundOf(open.length, asked)}
      lead={open.length > 0 && <p>{say.foundLead}</p>}
    >
      {open.length > 0 && (
        <Form
          lang={lang}
          action="/occasions/series"
          submit={say.make}
          cancel={{ href: `/occasions/${occasion.occasionId}` }}
          errors={errors}
          typed={errors && typed}
          id="made"
        >
          <HiddenField name="token" value={token} />
          {['after', 'every', 'times', 'weeks', 'holidays'].map((name) => (
            <HiddenField key={name} name={name} value={String(typed?.[name] ?? '')} />
          ))}
          <CheckboxGroup
            name="chosen"
            label={say.make}
            values={open.map(({ byDays }) => String(byDays))}
            options={open.map((one) => ({
              value: String(one.byDays),
              label: wordDates(one.days, lang),
              hint: noteOf(one, lang),
            }))}
          />
        </Form>
      )}
      {rest.length > 0 && (
        <Rows
          items={rest.map((one) => ({
            key: one.byDays,
            title: wordDates(one.days, lang),
            note: whyNot(one, occasion, lang),
            end: <Status kind={one.skipped ? 'planned' : 'problem'}>{one.skipped ? say.skipped : say.cannot}</Status>,
          }))}
        />
      )}
    </Section>
  )
}

function wordDates(days: readonly Day[], lang: Language): string {
  return days.map((onDay) => formatDay(onDay, lang)).join(' · ')
}

function noteOf({ plan, warnings }: Proposed, lang: Language): string {
  const say = text[lang]
  const window = say.window(formatDay(plan.bookingOpens, lang), formatDay(plan.bookingCloses, lang))
  const warned = warnings.map(({ warning, onDay }) => say.warnings[warning](formatDay(onDay, lang)))
  return [`${window}.`, ...warned].join(' ')
}

/** Why one of the series is left out, or what hinders it. */
function whyNot({ skipped, faults }: Proposed, occasion: Occasion, lang: Language): string {
  const say = text[lang]
  if (skipped) return skipped.skip === 'week' ? say.skippedWeek(skipped.week) : say.holidays[skipped.holiday]
  const names = occasion.days.flatMap(({ staff }) => staff)
  return [...new Set(faults.flatMap((fault) => Object.values(wordPlanFaults([fault], names, lang))))].join(' ')
}
