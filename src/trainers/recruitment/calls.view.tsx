import {
  ButtonLink,
  CheckboxGroup,
  DateField,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatNumber,
  HiddenField,
  inWords,
  Layout,
  NumberField,
  SelectField,
  Status,
  SubMenu,
  sentenceCase,
  Table,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { TrainerWays } from '../register/ways.view.tsx'
import { type Call, isOpen } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'

interface Named {
  readonly id: number
  readonly name: string
}

interface CallsProps {
  readonly frame: Frame
  readonly region: Named
  readonly regions: readonly Named[]
  readonly calls: readonly (Call & { readonly accepted: number; readonly sent: number; readonly consented: number })[]
  readonly today: Day
}

const here = '/trainers/calls'

/** What a region looks for, and how far each call has come. */
export function CallsPage({ frame, region, regions, calls, today }: CallsProps) {
  const { lang } = frame
  const say = text[lang]
  const open = calls.filter((call) => isOpen(call, today)).length
  const first = <ButtonLink href={`${here}/new?region=${region.id}`}>{say.newCall}</ButtonLink>
  const count = (n: number) => formatNumber(n, lang, 0)
  return (
    <Layout frame={frame} title={titleOf(open, lang)} eyebrow={region.name} lead={<p>{say.lead}</p>}>
      <TrainerWays lang={lang} regionId={region.id} current="calls" />
      {regions.length > 1 && (
        <SubMenu
          label={say.regions}
          items={regions.map(({ id, name }) => ({
            href: `${here}?region=${id}`,
            label: name,
            current: id === region.id,
          }))}
        />
      )}
      {calls.length > 0 && <div class="actions">{first}</div>}
      <Table
        caption={say.caption}
        quietCaption
        rows={calls}
        rowKey={({ callId }) => callId}
        empty={
          <Empty title={say.emptyTitle} action={first}>
            <p>{say.emptyBody}</p>
          </Empty>
        }
        columns={[
          {
            key: 'what',
            head: say.what,
            cell: ({ callId, courseName, journeyName }) => (
              <a href={`${here}/${callId}`}>{courseName ?? journeyName}</a>
            ),
          },
          { key: 'state', head: say.state, cell: (call) => <Standing call={call} today={today} lang={lang} /> },
          { key: 'waiting', head: say.waiting, align: 'number', cell: ({ consented }) => count(consented) },
          { key: 'employer', head: say.atEmployer, align: 'number', cell: ({ sent }) => count(sent) },
          {
            key: 'accepted',
            head: say.accepted,
            align: 'number',
            cell: ({ accepted, wanted }) => say.ofWanted(accepted, wanted),
          },
          { key: 'until', head: say.until, cell: ({ answerBy }) => formatDate(answerBy, lang) },
        ]}
      />
    </Layout>
  )
}

function titleOf(open: number, lang: Language): string {
  const say = text[lang]
  if (open === 0) return say.titleNone
  return say.titleOpen(open === 1 ? say.one : say.many(sentenceCase(inWords(open, lang))))
}

export function Standing({ call, today, lang }: { call: Call; today: Day; lang: Language }) {
  const say = text[lang]
  return isOpen(call, today) ? <Status kind="waiting">{say.open}</Status> : <Status kind="done">{say.closed}</Status>
}

interface NewCallProps {
  readonly frame: Frame
  readonly region: Named
  readonly courses: readonly {
    readonly courseId: number
    readonly courseName: string
    readonly journeyId: number
    readonly journeyName: string
  }[]
  readonly municipalities: readonly Named[]
  readonly answerBy: Day
  readonly token: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

export function NewCallPage({ frame, region, courses, municipalities, answerBy, token, errors, typed }: NewCallProps) {
  const { lang } = frame
  const say = text[lang]
  const journeys = new Map(courses.map(({ journeyId, journeyName }) => [journeyId, journeyName]))
  const options = [...journeys].flatMap(([id, name]) => [
    { value: `journey-${id}`, label: say.wholeJourney(name) },
    ...courses
      .filter(({ journeyId }) => journeyId === id)
      .map(({ courseId, courseName }) => ({ value: `course-${courseId}`, label: courseName })),
  ])
  return (
    <Layout
      frame={frame}
      title={say.newTitle}
      eyebrow={region.name}
      lead={<p>{say.newLead}</p>}
      breadcrumb={[
        { href: `/trainers?region=${region.id}`, label: say.trainers },
        { href: `${here}?region=${region.id}`, label: say.calls },
      ]}
      width="text"
    >
      <Form lang={lang} action={here} submit={say.send} {...{ errors, typed }}>
        <HiddenField name="region" value={region.id} />
        <HiddenField name="token" value={token} />
        <SelectField name="what" label={say.journey} options={options} />
        <NumberField name="wanted" label={say.wanted} />
        <DateField name="answerBy" label={say.answerBy} value={answerBy} />
        <TextArea name="asked" label={say.asked} hint={say.askedHint} rows={6} />
        <CheckboxGroup
          name="municipality"
          label={say.municipalities}
          hint={say.municipalitiesHint}
          options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
      </Form>
    </Layout>
  )
}
