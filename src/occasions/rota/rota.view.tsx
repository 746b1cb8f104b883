import {
  Button,
  ButtonLink,
  Details,
  Empty,
  Form,
  type Frame,
  formatDayShort,
  formatTime,
  HiddenField,
  inWords,
  Layout,
  Notice,
  Pager,
  Quiet,
  SearchForm,
  SelectField,
  sentenceCase,
  Table,
} from '#design'
import { TrainerWays } from '#trainers'
import type { Day, Language } from '#values'
import type { Term } from '../terms/term.rules.ts'
import { text as termWords } from '../terms/terms.text.ts'
import { fieldOfVersion } from './chosen.rules.ts'
import { isNew, leavingOf, type ProposedDay, type RotaWish, rotaWishes } from './rota.rules.ts'
import { text } from './rota.text.ts'
import type { ShareOfTurns } from './shares.rules.ts'
import { Shares } from './shares.view.tsx'
import { PassedOverOf, TurnsOf } from './turn.view.tsx'

export interface RotaAddress {
  readonly regionId: number
  readonly term: string | undefined
  readonly courseId: number | null
  readonly wish: RotaWish
  readonly page: number
}

export interface RotaShown {
  readonly region: { readonly id: number; readonly name: string }
  readonly address: RotaAddress
  readonly term: Term
  readonly terms: readonly Term[]
  readonly courses: readonly { readonly courseId: number; readonly courseName: string; readonly journeyName: string }[]
  /** Every day of the term that is left. */
  readonly proposed: readonly ProposedDay[]
  readonly onPage: readonly ProposedDay[]
  readonly pages: number
  /** Short for all that is proposed; comes back with the form. */
  readonly seen: string
  /** The last time that a whole period was staffed at once. */
  readonly latestRun: { readonly runId: number; readonly onDay: Day; readonly isFinished: boolean } | undefined
  readonly shares: readonly ShareOfTurns[]
}

interface PageProps extends RotaShown {
  readonly frame: Frame
  /** Which days were not staffed, and why. */
  readonly refused?: readonly string[]
}

export function addressOf({ regionId, term, courseId, wish, page }: RotaAddress): string {
  const asked = new URLSearchParams()
  if (term !== undefined) asked.set('term', term)
  if (courseId !== null) asked.set('course', String(courseId))
  if (wish !== 'lacking') asked.set('wish', wish)
  if (page > 1) asked.set('page', String(page))
  return asked.size > 0 ? `/rota/${regionId}?${asked}` : `/rota/${regionId}`
}

/** The turns of a term: who leads, trains and stands by on each day, why, and who instead. */
export function RotaPage({ frame, refused = [], ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, address, proposed, onPage, pages, latestRun } = shown
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      lead={<p>{proposed.length > 0 ? say.lead : say.noneLead}</p>}
      breadcrumb={[{ href: `/trainers?region=${region.id}`, label: say.back }]}
    >
      <TrainerWays lang={lang} regionId={region.id} current="rota" />
      {refused.length > 0 && (
        <Notice lang={lang} kind="problem" title={say.refusedTitle(refused.length)}>
          <ul>
            {refused.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Choice {...shown} lang={lang} />
      {onPage.length === 0 ? (
        <Empty
          title={say.title.none(say.term[shown.term.half](shown.term.year))}
          action={<ButtonLink href="/occasions/new">{say.toPlan}</ButtonLink>}
        />
      ) : (
        <>
          <Proposal {...shown} lang={lang} />
          <Pager lang={lang} page={address.page} pages={pages} href={(page) => addressOf({ ...address, page })} />
          {latestRun && (
            <Quiet>
              <a href={`/rota/${region.id}/runs/${latestRun.runId}`}>
                {latestRun.isFinished ? say.latestRun(formatDayShort(latestRun.onDay, lang)) : say.running}
              </a>
            </Quiet>
          )}
          <Details summary={say.shares}>
            <Shares shares={shown.shares} lang={lang} />
          </Details>
        </>
      )}
    </Layout>
  )
}

function titleOf({ proposed, term }: RotaShown, lang: Language): string {
  const say = text[lang].title
  const when = text[lang].term[term.half](term.year)
  if (proposed.length === 0) return say.none(when)
  const unled = proposed.filter(({ turns }) => turns.some((one) => one.role === 'course-leader' && !one.chosen)).length
  if (unled > 0) return unled === 1 ? say.withoutOne(when) : say.without(counted(unled, lang), when)
  const better = proposed.filter(isChanged).length
  const short = proposed.filter(({ turns }) => turns.some(({ chosen }) => !chosen)).length
  if (better === 0 && short > 0) return short === 1 ? say.shortOne(when) : say.short(counted(short, lang), when)
  if (better === 0) return say.whole(when)
  return better === 1 ? say.one(when) : say.some(counted(better, lang), when)
}

function counted(count: number, lang: Language): string {
  return sentenceCase(inWords(count, lang))
}

function isChanged(proposed: ProposedDay): boolean {
  return proposed.turns.some((turn) => isNew(proposed, turn)) || leavingOf(proposed).length > 0
}

function Choice({ address, terms, term, courses, lang }: RotaShown & { readonly lang: Language }) {
  const say = text[lang]
  return (
    <SearchForm
      lang={lang}
      action={`/rota/${address.regionId}`}
      submit={say.find}
      typed={{ term: term.key, course: address.courseId === null ? '' : String(address.courseId), wish: address.wish }}
    >
      <SelectField
        name="term"
        label={say.whichTerm}
        empty={false}
        options={terms.map(({ key, half, year }) => ({ value: key, label: termWords[lang].half[half](year) }))}
      />
      <SelectField
        name="course"
        label={say.whichCourse}
        empty={say.allCourses}
        options={courses.map(({ courseId, courseName }) => ({ value: String(courseId), label: courseName }))}
      />
      <SelectField
        name="wish"
        label={say.wish}
        empty={false}
        options={rotaWishes.map((wish) => ({ value: wish, label: say.wishes[wish] }))}
      />
    </SearchForm>
  )
}

function Proposal({ address, proposed, onPage, pages, seen, lang }: RotaShown & { readonly lang: Language }) {
  const say = text[lang]
  const versions = new Map(onPage.map(({ day }) => [day.occasionId, day.version]))
  const ofRole = (role: 'course-leader' | 'trainer' | 'reserve') => ({
    key: role,
    head: say.roles[role],
    cell: (proposed: ProposedDay) => <TurnsOf proposed={proposed} role={role} lang={lang} />,
  })
  return (
    <Form lang={lang} action={addressOf(address)}>
      {[...versions].map(([occasionId, version]) => (
        <HiddenField key={occasionId} name={fieldOfVersion(occasionId)} value={version} />
      ))}
      <div class="turns">
        <Table
          caption={say.caption}
          quietCaption
          rows={onPage}
          rowKey={({ day }) => day.dayId}
          columns={[
            { key: 'day', head: say.day, cell: (proposed) => <WhichDay {...proposed} lang={lang} /> },
            ofRole('course-leader'),
            ofRole('trainer'),
            ofRole('reserve'),
            { key: 'why', head: say.why, cell: (proposed) => <PassedOverOf {...proposed} lang={lang} /> },
          ]}
        />
      </div>
      <HiddenField name="seen" value={seen} />
      {pages > 1 && <Quiet>{say.allHint(proposed.length, pages)}</Quiet>}
      <div class="actions form-end">
        {pages > 1 && (
          <Button name="all" value="yes">
            {say.applyAll(proposed.length)}
          </Button>
        )}
        <Button kind={pages > 1 ? 'quiet' : 'primary'}>
          {pages > 1 ? say.applyPage(onPage.length) : say.apply(onPage.length)}
        </Button>
      </div>
    </Form>
  )
}

function WhichDay({ day, lang }: ProposedDay & { readonly lang: Language }) {
  const say = text[lang]
  return (
    <div>
      <a href={`/occasions/${day.occasionId}/days/${day.dayId}`}>{formatDayShort(day.onDay, lang)}</a>
      <p class="quiet">{say.dayOf(day.courseName, day.number)}</p>
      <p class="quiet">
        {[formatTime(day.starts, day.ends, lang), day.place.split(',')[0]].filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  )
}
