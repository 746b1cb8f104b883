import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  inWords,
  Layout,
  PartBars,
  Quiet,
  Section,
  Split,
  sentenceCase,
  Worklist,
} from '#design'
import type { Day, Language } from '#values'
import type { DeskList, Term } from './desk.rules.ts'
import { text } from './desk.text.ts'
import { workOf } from './matter.view.tsx'

export interface DeskShown {
  readonly list: DeskList
  readonly terms: readonly Term[]
  readonly term: { readonly from: Day; readonly isSpring: boolean }
  readonly today: Day
}

/** What needs doing today, then this week, and how full the term is. */
export function DeskPage({ frame, list, terms, term, today }: DeskShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const works = (of: DeskList['today']) => <Worklist items={of.map((matter) => workOf(matter, { lang, today }))} />
  return (
    <Layout frame={frame} title={titleOf(list.today.length, lang)} eyebrow={say.menu} lead={say.lead}>
      <Split aside={<TermAside {...{ terms, term, lang }} />}>
        {list.today.length === 0 ? (
          <Empty title={say.nothing} action={<a href="/occasions/new">{say.plan}</a>}>
            <p>{say.nothingBody}</p>
          </Empty>
        ) : (
          <Section title={say.today}>{works(list.today)}</Section>
        )}
        {list.week.length > 0 && (
          <Section title={say.week} lead={<p>{say.weekLead}</p>}>
            {works(list.week)}
          </Section>
        )}
        {list.today.length + list.week.length >= 100 && <Quiet>{say.more}</Quiet>}
      </Split>
    </Layout>
  )
}

function titleOf(matters: number, lang: Language): string {
  const { title } = text[lang]
  if (matters === 0) return title.none
  return matters === 1 ? title.one : sentenceCase(title.many(inWords(matters, lang)))
}

function TermAside({ terms, term, lang }: Pick<DeskShown, 'terms' | 'term'> & { lang: Language }) {
  const say = text[lang]
  const [taken, seats] = [sumOf(terms, 'taken'), sumOf(terms, 'seats')]
  const rows = terms.map((each) => ({
    label: each.journeyName,
    values: [each.taken, Math.max(0, each.seats - each.taken)],
    text: say.of(each.taken, each.seats, each.occasions),
  }))
  return (
    <Section title={say.term(term.isSpring, term.from.slice(0, 4))}>
      <p>{seats === 0 ? say.termEmpty : say.termSays(Math.round((taken * 100) / seats), taken, seats)}</p>
      {seats > 0 && (
        <PartBars
          {...{ lang, rows, title: say.chart, what: say.journey }}
          parts={[
            { label: say.taken, colour: 'lake' },
            { label: say.free, colour: 'slate' },
          ]}
        />
      )}
      <Actions>
        <ButtonLink href="/occasions" kind="quiet">
          {say.all}
        </ButtonLink>
        <ButtonLink href="/occasions/new" kind="quiet">
          {say.plan}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function sumOf(terms: readonly Term[], of: 'seats' | 'taken'): number {
  return terms.reduce((sum, term) => sum + term[of], 0)
}
