import { Empty, type Frame, formatDay, formatList, Layout, Pager, Quiet, Rows, Section, Table } from '#design'
import type { Day, Language } from '#values'
import type { LoggedMessage } from './logged.rules.ts'
import type { MessageRule, Planned } from './message.rules.ts'
import { text } from './planned.text.ts'

/** A logged message with its moments as days. */
export interface Logged extends Omit<LoggedMessage, 'putOut' | 'sentAt' | 'notBefore'> {
  readonly putOut: Day
  readonly sentOn: Day | null
  readonly liesUntil: Day | null
}

interface PlannedProps {
  readonly frame: Frame
  readonly occasion: { readonly occasionId: number; readonly courseName: string; readonly regionId: number }
  readonly rules: readonly MessageRule[]
  /** What is not sent yet, in order. */
  readonly planned: readonly Planned[]
  readonly logged: readonly Logged[]
  readonly page: number
}

/** How many mornings of letters are listed at most. */
const mostShown = 200
export const aPageOfLog = 50

/** Who gets what and when about an occasion, before it is sent; and what has been. */
export function PlannedMessagesPage({ frame, occasion, rules, planned, logged, page }: PlannedProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={titleOf(planned.length, lang)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }]}
    >
      {rules.length === 0 && (
        <Empty title={say.noRules} action={<a href={`/message-rules/${occasion.regionId}`}>{say.toRules}</a>}>
          <p>{say.noRulesBody}</p>
        </Empty>
      )}
      {planned.length > 0 && (
        <Section title={say.planned}>
          <PlannedTable {...{ planned, rules, lang }} />
        </Section>
      )}
      {rules.length > 0 && (
        <Section title={say.log}>
          <Log
            {...{ logged, page, lang }}
            href={(to) => `/occasions/${occasion.occasionId}/messages?page=${to}`}
            linked
          />
          <p>
            <a href={`/message-rules/${occasion.regionId}`}>{say.toRules}</a>
          </p>
        </Section>
      )}
    </Layout>
  )
}

function titleOf(left: number, lang: Language): string {
  const { title } = text[lang]
  if (left === 0) return title.none
  return left === 1 ? title.one : title.many(left)
}

function PlannedTable({ planned, rules, lang }: Pick<PlannedProps, 'planned' | 'rules'> & { lang: Language }) {
  const say = text[lang]
  const batches = [...Map.groupBy(planned, ({ onDay, ruleId, dayId }) => `${onDay} ${ruleId} ${dayId}`)]
  return (
    <>
      <Table
        caption={say.planned}
        quietCaption
        rows={batches.slice(0, mostShown)}
        rowKey={([key]) => key}
        columns={[
          { key: 'when', head: say.when, cell: ([, [one]]) => one && formatDay(one.onDay, lang) },
          { key: 'what', head: say.what, cell: ([, [one]]) => rules.find(({ id }) => id === one?.ruleId)?.name },
          { key: 'who', head: say.who, cell: ([, all]) => wordReaders(all, lang) },
          { key: 'letters', head: say.letters, align: 'number', cell: ([, all]) => all.length },
        ]}
      />
      {batches.length > mostShown && <Quiet>{say.more(mostShown, batches.length)}</Quiet>}
    </>
  )
}

/** "deltagare: Anton, Axel och Fia"; a manager with whom it is about: "arbetsledare: Maj (Fia och Jon)". */
function wordReaders(batch: readonly Planned[], lang: Language): string {
  const [first] = batch
  if (first === undefined) return ''
  const names = batch.map(({ recipient: { reader, name, people } }) =>
    reader === 'manager' ? `${name} (${formatList(people, lang)})` : name,
  )
  return `${text[lang].readers[first.recipient.reader]}: ${formatList(names, lang)}`
}

interface LogProps {
  readonly logged: readonly Logged[]
  readonly page: number
  readonly lang: Language
  readonly href: (page: number) => string
  /** Whether each leads to all that its reader has been sent. */
  readonly linked?: boolean
}

function Log({ logged, page, lang, href, linked = false }: LogProps) {
  const say = text[lang]
  const [first] = logged
  if (first === undefined) return <p>{say.nothingLogged}</p>
  return (
    <>
      <Rows
        items={logged.map((each) => ({
          key: `${each.mailId}`,
          title: each.reader,
          href: linked && each.personId !== null ? `/message-rules/persons/${each.personId}` : undefined,
          note: `${each.ruleName}: ${each.subject}`,
          end: wordState(each, lang),
        }))}
      />
      <Pager {...{ lang, page, href }} pages={Math.ceil(first.found / aPageOfLog)} />
    </>
  )
}

function wordState({ sentOn, liesUntil, attempts, putOut }: Logged, lang: Language): string {
  const { states, kept } = text[lang]
  if (sentOn !== null) return states.sent(formatDay(sentOn, lang))
  if (attempts > 0) return states.failed
  return liesUntil === null ? kept(formatDay(putOut, lang)) : states.lying(formatDay(liesUntil, lang))
}

/** All that messages have sent one person about the asker's occasions. */
export function PersonMessagesPage({ frame, logged, page, personId, name }: PersonProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.personTitle(name)}
      lead={<p>{say.personLead}</p>}
      breadcrumb={[{ href: '/message-rules', label: say.menu }]}
      width="text"
    >
      <Log {...{ logged, page, lang }} href={(to) => `/message-rules/persons/${personId}?page=${to}`} />
    </Layout>
  )
}

interface PersonProps {
  readonly frame: Frame
  readonly personId: number
  readonly name: string
  readonly logged: readonly Logged[]
  readonly page: number
}
