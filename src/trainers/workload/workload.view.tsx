import {
  BarChart,
  ButtonLink,
  dayInWords,
  Empty,
  Figures,
  type Frame,
  Layout,
  PartBars,
  Quiet,
  Rows,
  Section,
  SubMenu,
  Table,
} from '#design'
import { day, type Language } from '#values'
import { TrainerWays } from '../register/ways.view.tsx'
import { days, regionTitleOf, titleOf, wordBalance } from './word-contribution.view.ts'
import { type Contribution, leftOf, type StaffingFigures, sumOf } from './workload.rules.ts'
import { text } from './workload.text.ts'

interface Place {
  readonly id: number
  readonly name: string
  readonly kind: 'region-body' | 'municipality'
}

/** Whose contribution: a region's municipalities, or one. */
export function ChoosePlacePage({ frame, places }: { frame: Frame; places: readonly Place[] }) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={places.length === 0 ? say.nothing : say.choose} width="text">
      {places.length === 0 ? (
        <Empty title={say.nothingBody} />
      ) : (
        <Rows
          items={places.map(({ id, name, kind }) => ({
            key: id,
            title: name,
            href: `/workload/${id}`,
            note: say.kinds[kind],
          }))}
        />
      )}
    </Layout>
  )
}

interface WorkloadProps {
  readonly frame: Frame
  readonly place: Place
  readonly year: number
  readonly years: readonly number[]
  readonly rows: readonly Contribution[]
  /** January first. */
  readonly months: readonly number[]
}

interface RegionProps extends WorkloadProps {
  readonly figures: StaffingFigures | undefined
  /** Whoever plans has the other pages about trainers beside it. */
  readonly isPlanner: boolean
}

/** What each municipality of a region gives, against what was agreed, and how it goes to staff the days. */
export function RegionWorkloadPage({ figures, isPlanner, ...shown }: RegionProps) {
  const { frame, place, year, rows } = shown
  const { lang } = frame
  const say = text[lang]
  const { taught, planned } = sumOf(rows.filter(({ municipalityId }) => municipalityId !== null))
  const title = regionTitleOf(place, { taught, planned, year }, lang)
  return (
    <Layout frame={frame} title={title} lead={<p>{say.regionLead}</p>}>
      {isPlanner && <TrainerWays lang={lang} regionId={place.id} current="workload" />}
      <Years {...shown} />
      {rows.length > 0 && <Contributions rows={rows} lang={lang} />}
      <Months {...shown} />
      <Section title={say.figures} lead={<p>{say.figuresLead}</p>}>
        {figures === undefined ? <Quiet>{say.tooFew}</Quiet> : <StaffingNow figures={figures} lang={lang} />}
      </Section>
    </Layout>
  )
}

/** What a municipality gives, for its own head. */
export function MunicipalityWorkloadPage(shown: WorkloadProps) {
  const { frame, place, year, rows } = shown
  const { lang } = frame
  const say = text[lang]
  const [own] = rows
  return (
    <Layout frame={frame} title={titleOf({ ...place, year }, own, lang)} lead={<p>{say.municipalityLead}</p>}>
      <Years {...shown} />
      {own === undefined && (
        <Empty title={say.noneYet} action={<ButtonLink href="/trainer-consents">{say.toConsents}</ButtonLink>}>
          <p>{say.noneYetBody}</p>
        </Empty>
      )}
      {own && (
        <>
          <p>{wordBalance(own, lang)}</p>
          <Contributions rows={rows} lang={lang} />
        </>
      )}
      <Months {...shown} />
    </Layout>
  )
}

function Years({ frame, place, year, years }: WorkloadProps) {
  return (
    <SubMenu
      label={text[frame.lang].years}
      items={years.map((one) => ({
        href: `/workload/${place.id}?year=${one}`,
        label: String(one),
        current: one === year,
      }))}
    />
  )
}

function Contributions({ rows, lang }: { rows: readonly Contribution[]; lang: Language }) {
  const say = text[lang]
  const sum = sumOf(rows)
  const nameOf = ({ municipalityId, name }: Contribution) => (municipalityId === null ? say.others : name)
  const agreedOf = ({ agreed }: Contribution) => (agreed === null ? say.notAgreed : days(agreed, lang))
  return (
    <>
      <PartBars
        lang={lang}
        title={say.picture}
        what={say.what}
        parts={[
          { label: say.parts.taught, colour: 'fir' },
          { label: say.parts.planned, colour: 'lake' },
          { label: say.parts.left, colour: 'slate' },
        ]}
        rows={rows.map((row) => ({
          label: nameOf(row),
          values: [row.taught, row.planned, Math.max(leftOf(row) ?? 0, 0)],
          text: say.rowText(
            days(row.taught, lang),
            days(row.planned, lang),
            row.agreed === null ? null : days(row.agreed, lang),
          ),
        }))}
      />
      <Table
        caption={say.tableTitle}
        rows={rows}
        rowKey={(row) => row.municipalityId ?? 0}
        columns={[
          { key: 'name', head: say.heads.name, cell: nameOf },
          { key: 'agreed', head: say.heads.agreed, unit: say.unit, align: 'number', cell: agreedOf },
          { key: 'taught', head: say.heads.taught, unit: say.unit, align: 'number', cell: (r) => days(r.taught, lang) },
          {
            key: 'planned',
            head: say.heads.planned,
            unit: say.unit,
            align: 'number',
            cell: (r) => days(r.planned, lang),
          },
          {
            key: 'left',
            head: say.heads.left,
            unit: say.unit,
            align: 'number',
            cell: (r) => (leftOf(r) === null ? say.notAgreed : days(leftOf(r) ?? 0, lang)),
          },
        ]}
        foot={{
          name: say.sum,
          agreed: days(sum.agreed, lang),
          taught: days(sum.taught, lang),
          planned: days(sum.planned, lang),
        }}
      />
    </>
  )
}

function Months({ frame, year, months }: WorkloadProps) {
  const { lang } = frame
  const say = text[lang]
  if (months.every((value) => value === 0)) return null
  return (
    <BarChart
      lang={lang}
      title={say.months}
      heads={[say.monthHead, say.daysHead]}
      bars={months.map((value, index) => ({
        label: dayInWords(day(`${year}-${String(index + 1).padStart(2, '0')}-01`), lang).month,
        value,
        text: days(value, lang),
      }))}
    />
  )
}

function StaffingNow({ figures, lang }: { figures: StaffingFigures; lang: Language }) {
  const say = text[lang]
  const { asked, yes, no, callOuts, filled, medianHours, medianMinutes } = figures
  const count = (value: number) => days(value, lang)
  return (
    <Figures
      figures={[
        { term: say.figure.asked, value: count(asked) },
        { term: say.figure.yes, value: count(yes) },
        { term: say.figure.no, value: count(no) },
        { term: say.figure.hours, value: wordMinutes(medianHours === null ? null : medianHours * 60, lang) },
        { term: say.figure.callOuts, value: count(callOuts) },
        { term: say.figure.filled, value: count(filled) },
        { term: say.figure.minutes, value: wordMinutes(medianMinutes, lang) },
      ]}
    />
  )
}

/** To the nearest minute, hour or day. */
function wordMinutes(minutes: number | null, lang: Language): string {
  const say = text[lang]
  if (minutes === null) return say.none
  if (minutes < 90) return say.minutes(days(Math.round(minutes), lang))
  return minutes < 48 * 60
    ? say.hours(days(Math.round(minutes / 60), lang))
    : say.days(days(Math.round(minutes / 1440), lang))
}
