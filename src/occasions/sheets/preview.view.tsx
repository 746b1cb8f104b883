import {
  Actions,
  ButtonLink,
  Details,
  Empty,
  type Frame,
  formatCount,
  formatDay,
  formatDays,
  Layout,
  Notice,
  PostButton,
  Progress,
  Quiet,
  Section,
  Table,
} from '#design'
import type { Language } from '#values'
import type { PlanFault } from '../planning/plan.rules.ts'
import { columnOfFault } from './read-row.rules.ts'
import type { JudgedSheet, Sheet, SheetRow } from './sheet.rules.ts'
import { text } from './sheet.text.ts'
import { SheetForm } from './sheet.view.tsx'
import { wordColumns, wordSheetFault } from './word-sheet.view.ts'

type Names = readonly { readonly personId: number; readonly name: string }[]

interface PreviewProps {
  readonly frame: Frame
  readonly sheet: Sheet
  readonly judged: JudgedSheet
  readonly names: Names
}

/** At most so many rows of each kind are shown; there is no end to what a sheet can hold. */
const mostShown = 200

/** Row by row what is right and what is not, before anything is planned. */
export function PreviewPage({ frame, sheet, judged, names }: PreviewProps) {
  const { lang } = frame
  const say = text[lang]
  const { head, rows } = judged
  const right = rows.filter(({ plan }) => plan !== undefined)
  const wrong = rows.filter(({ plan }) => plan === undefined)
  const isReadable = head.missing.length === 0
  const lead = !isReadable ? say.missingLead : wrong.length > 0 ? say.previewLead : say.rightLead
  return (
    <Layout
      frame={frame}
      title={titleOf(judged, lang)}
      lead={<p>{lead}</p>}
      breadcrumb={[{ href: '/occasions/sheet', label: say.title }]}
    >
      {head.unknown.length > 0 && (
        <Notice lang={lang} kind="waiting">
          <p>{say.unknown(head.unknown.map((one) => `”${one}”`).join(', '))}</p>
        </Notice>
      )}
      {head.twice.length > 0 && (
        <Notice lang={lang} kind="waiting">
          <p>{say.twice(head.twice.map((one) => `”${one}”`).join(', '))}</p>
        </Notice>
      )}
      {right.length > 0 && (
        <Actions>
          <PostButton
            action={`/occasions/sheet/${sheet.id}/planning`}
            kind="primary"
            fields={{ rows: wrong.length > 0 ? 'right' : 'all' }}
          >
            {wordPress(right.length, wrong.length, lang)}
          </PostButton>
        </Actions>
      )}
      {wrong.length > 0 && <Wrong {...{ rows: wrong, names, lang }} />}
      {isReadable && rows.length === 0 && <Empty title={say.noRows} />}
      {(wrong.length > 0 || !isReadable || rows.length === 0) && (
        <Details summary={say.mend} open={!isReadable}>
          <SheetForm lang={lang} regionId={sheet.regionId} submit={say.again} pasted={pastedOf(sheet)} />
        </Details>
      )}
      {right.length > 0 && <Right rows={right} lang={lang} />}
      <p>
        <a href="/occasions/sheet">{say.another}</a>
      </p>
    </Layout>
  )
}

function titleOf({ head, rows }: JudgedSheet, lang: Language): string {
  const say = text[lang]
  if (head.missing.length > 0) return say.missingTitle(wordColumns(head.missing, lang))
  const right = rows.filter(({ plan }) => plan !== undefined).length
  const [some, all] = [formatCount(right, lang), formatCount(rows.length, lang)]
  if (rows.length === 0) return say.noRows
  if (right === rows.length) return right === 1 ? say.oneRight : say.allRight(all)
  return right === 0 ? say.noneRight(all) : say.someRight(some, all)
}

function wordPress(right: number, wrong: number, lang: Language): string {
  const say = text[lang]
  const count = formatCount(right, lang)
  if (wrong > 0) return right === 1 ? say.onlyOneRight : say.onlyRight(count)
  return right === 1 ? say.planOne : say.plan(count)
}

/** The sheet as it would be copied out of a spreadsheet. */
function pastedOf({ cells }: Sheet): string {
  return cells.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}

function Wrong({ rows, names, lang }: { rows: readonly SheetRow[]; names: Names; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.toMend}>
      <Table
        caption={say.toMend}
        quietCaption
        rows={rows.slice(0, mostShown)}
        rowKey={({ row }) => row}
        columns={[
          { key: 'row', head: say.row, align: 'number', cell: ({ row }) => row },
          { key: 'course', head: say.course, cell: ({ course }) => course?.courseName ?? '–' },
          {
            key: 'what',
            head: say.what,
            cell: ({ faults }) => faults.map((fault) => wordSheetFault(fault, names, lang)).join(' '),
          },
        ]}
      />
      {rows.length > mostShown && <Quiet>{say.more(formatCount(rows.length - mostShown, lang))}</Quiet>}
    </Section>
  )
}

function Right({ rows, lang }: { rows: readonly SheetRow[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.right}>
      <Table
        caption={say.right}
        quietCaption
        rows={rows.slice(0, mostShown)}
        rowKey={({ row }) => row}
        columns={[
          { key: 'row', head: say.row, align: 'number', cell: ({ row }) => row },
          { key: 'course', head: say.course, cell: ({ course }) => course?.courseName ?? '' },
          {
            key: 'days',
            head: say.days,
            cell: ({ plan }) => plan?.days.map(({ onDay }) => formatDay(onDay, lang)).join(' · ') ?? '',
          },
          { key: 'seats', head: say.seats, align: 'number', cell: ({ plan }) => plan?.seats ?? '' },
          {
            key: 'window',
            head: say.window,
            cell: ({ plan }) => (plan ? formatDays(plan.bookingOpens, plan.bookingCloses, lang) : ''),
          },
        ]}
      />
      {rows.length > mostShown && <Quiet>{say.more(formatCount(rows.length - mostShown, lang))}</Quiet>}
    </Section>
  )
}

interface WorkProps {
  readonly frame: Frame
  readonly sheet: Sheet
  readonly stopped: { readonly row: number; readonly faults: readonly PlanFault[] } | undefined
  readonly names: Names
}

/** How far the planning has come, and then what came of it. */
export function WorkPage({ frame, sheet, stopped, names }: WorkProps) {
  const { lang } = frame
  const say = text[lang]
  const [made, all] = [formatCount(sheet.made, lang), formatCount(sheet.occasions, lang)]
  const done = sheet.made === 1 ? say.doneOne : say.done(made)
  const working = sheet.made === 0 ? say.waiting : say.working(made, all)
  const title = stopped ? say.stopped(stopped.row) : sheet.endedAt ? done : working
  const lead = stopped ? say.stoppedLead : sheet.endedAt ? say.doneLead : say.workingLead
  return (
    <Layout
      frame={frame}
      title={title}
      lead={<p>{lead}</p>}
      breadcrumb={[{ href: '/occasions/sheet', label: say.title }]}
      width="text"
    >
      {!sheet.endedAt && <Progress lang={lang} done={sheet.made} of={sheet.occasions} label={say.occasions} />}
      {stopped && (
        <>
          <Notice lang={lang} kind="problem">
            {stopped.faults.map((fault) => {
              const worded = wordSheetFault({ ...columnOfFault(fault), fault: 'plan', plan: fault }, names, lang)
              return <p key={worded}>{worded}</p>
            })}
          </Notice>
          <SheetForm lang={lang} regionId={sheet.regionId} submit={say.again} pasted={pastedOf(sheet)} />
        </>
      )}
      {sheet.endedAt && !stopped && (
        <Actions>
          <ButtonLink href="/occasions">{say.toList}</ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}
