import { type Fact, Facts, type Frame, formatAmount, formatKr, Layout, Section, Table } from '#design'
import { type Language, negate, sumMoney, yearOf } from '#values'
import { betweenHref } from '../overview/between-regions.rules.ts'
import { text as betweenText } from '../overview/between-regions.text.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText } from '../overview/region-year.view.tsx'
import { componentText } from '../prices/component.view.tsx'
import { text as feeText } from './fee.text.ts'
import { feeReason } from './fee-reason.view.ts'
import { type Cause, isSeatCause, type Line, owed, putInPot, type SeenPosting } from './posting.rules.ts'
import { text } from './posting.text.ts'

/** What happened, in a few words: "plats bokad", or "plats lämnad tillbaka" when it takes back. */
export function causeText({ cause, correctsId }: { cause: Cause; correctsId: number | null }, lang: Language): string {
  return correctsId === null ? text[lang].cause[cause] : text[lang].takenBack[cause]
}

/** One posting: who owes whom, why, under which rule, and the lines. */
export function PostingPage({ frame, posting }: { frame: Frame; posting: SeenPosting }) {
  const { lang } = frame
  const say = text[lang]
  const sum = owed(posting.lines)
  const owes =
    sum < 0
      ? say.titleBack(posting.debtor, formatKr(negate(sum), lang), posting.creditor)
      : say.title(posting.debtor, formatKr(sum, lang), posting.creditor)
  const title = posting.cause === 'pot-moved' ? movedTitle(posting, lang) : owes
  return (
    <Layout frame={frame} title={title} eyebrow={say.eyebrow(String(posting.id))} breadcrumb={crumbs(posting, lang)}>
      <Facts facts={factsAbout(posting, lang)} />
      <Section title={say.lines} lead={say.linesLead}>
        <LinesTable lang={lang} posting={posting} />
      </Section>
    </Layout>
  )
}

/** Money that the region moves within its own: how much leaves its pot. */
function movedTitle({ lines, creditor }: SeenPosting, lang: Language): string {
  const say = text[lang]
  const out = negate(putInPot(lines))
  return out < 0 ? say.titleInto(creditor, formatKr(negate(out), lang)) : say.titleMoved(creditor, formatKr(out, lang))
}

function crumbs(
  { cause, regionId, creditorId, debtorId, seesRegion, seesBasis, year, ...posting }: SeenPosting,
  lang: Language,
) {
  if (regionId === null) return []
  if (cause === 'pot-moved') return [{ href: `/economy/${regionId}/${year}/pot`, label: `${shared[lang].pot} ${year}` }]
  // SKR follows the national fee region by region.
  if (!seesBasis && cause !== 'between-regions')
    return [{ href: `/national-fee/${year}/regions/${regionId}`, label: `${shared[lang].nationalFee} ${year}` }]
  if (cause !== 'between-regions') {
    const label = `${shared[lang].invoices} ${posting.debtor} ${year}`
    return [{ href: `/economy/${regionId}/${year}/invoices/${debtorId}`, label }]
  }
  const [mine, other] = seesRegion ? [creditorId, debtorId] : [debtorId, creditorId]
  const label = betweenText[lang].crumb(seesRegion ? posting.debtor : posting.creditor, year)
  return [{ href: betweenHref({ regionId: mine, year, otherId: other }), label }]
}

function LinesTable({ lang, posting }: { lang: Language; posting: SeenPosting }) {
  const say = text[lang]
  const money = { unit: shared[lang].kr, align: 'number' as const }
  const debit = (line: Line) => (line.amountOre > 0 ? formatAmount(line.amountOre, lang) : '')
  const credit = (line: Line) => (line.amountOre < 0 ? formatAmount(negate(line.amountOre), lang) : '')
  const debits = sumMoney(posting.lines.filter(({ amountOre }) => amountOre > 0).map(({ amountOre }) => amountOre))
  const whose = (line: Line) => (line.organisationId === posting.debtorId ? posting.debtor : posting.creditor)
  const components: Readonly<Record<string, string>> = say.components
  return (
    <Table
      caption={say.lines}
      quietCaption
      rows={posting.lines}
      rowKey={(line) => `${line.account} ${line.component}`}
      columns={[
        { key: 'account', head: say.account, cell: (line) => say.accounts[line.account] },
        { key: 'whose', head: say.whose, cell: whose },
        {
          key: 'component',
          head: say.component,
          cell: (line) => components[line.component] ?? componentText(line.component, lang),
        },
        { key: 'debit', head: say.debit, ...money, cell: debit },
        { key: 'credit', head: say.credit, ...money, cell: credit },
      ]}
      foot={{ account: shared[lang].sum, debit: formatAmount(debits, lang), credit: formatAmount(debits, lang) }}
    />
  )
}

function factsAbout(posting: SeenPosting, lang: Language): Fact[] {
  const say = text[lang]
  const link = (id: number) => <a href={`/economy/postings/${id}`}>{say.posting(String(id))}</a>
  const facts: (Fact | undefined)[] = [
    { term: say.happened, value: causeText(posting, lang) },
    reasonFact(posting, lang),
    guestFact(posting, lang),
    typeof posting.facts.repriced === 'string' ? { term: say.repriced, value: posting.facts.repriced } : undefined,
    typeof posting.facts.reason === 'string' ? { term: say.reason, value: posting.facts.reason } : undefined,
    posting.participant === null ? undefined : { term: say.participant, value: posting.participant },
    courseFact(posting, lang),
    { term: say.when, value: dayText(posting.occurredOn, lang) },
    { term: say.year, value: yearText(posting, lang) },
    posting.ruleFrom === null || posting.regionId === null
      ? undefined
      : { term: say.rule, value: ruleLink(posting, lang) },
    {
      term: say.posted,
      value: say.postedFact(dayText(posting.postedOn, lang), posting.postedBy ?? say.system),
    },
    posting.correctsId === null ? undefined : { term: say.corrects, value: link(posting.correctsId) },
    posting.correctedById === null ? undefined : { term: say.corrected, value: link(posting.correctedById) },
  ]
  return facts.filter((fact) => fact !== undefined)
}

function courseFact({ courseName, dayNumber }: SeenPosting, lang: Language): Fact | undefined {
  const say = text[lang]
  if (courseName === null) return undefined
  return dayNumber === null
    ? { term: say.course, value: courseName }
    : { term: say.courseDay, value: say.dayFact(courseName, dayNumber) }
}

function reasonFact(posting: SeenPosting, lang: Language): Fact | undefined {
  const { cause, occurredOn, facts } = posting
  const fee = cause === 'between-regions' ? facts.fee : cause
  if (fee !== 'cancelled-late' && fee !== 'no-show') return undefined
  const reason = feeReason({ cause: fee, occurredOn, facts, amountOre: owed(posting.lines) }, lang)
  return { term: feeText[lang].reason, value: reason }
}

/** Why two regions are in it: the one that held the occasion is paid by the participant's own. */
function guestFact({ cause, host, debtor, creditor, facts }: SeenPosting, lang: Language): Fact | undefined {
  const say = betweenText[lang]
  if (cause === 'between-regions' && facts.fee === 'pot-share')
    return { term: say.taught, value: say.taughtWith(debtor, creditor) }
  if (cause === 'between-regions') return { term: say.guest, value: say.guestOf(debtor, creditor) }
  if (cause === 'pot-share' && typeof facts.host === 'string')
    return { term: say.taught, value: say.ownTaught(facts.host, creditor) }
  return host === null ? undefined : { term: say.guest, value: say.ownGuest(host, creditor) }
}

function yearText({ cause, year, occurredOn }: SeenPosting, lang: Language): string {
  return isSeatCause(cause) && yearOf(occurredOn) !== year
    ? text[lang].yearLater(year, dayText(occurredOn, lang))
    : String(year)
}

function ruleLink({ regionId, ruleFrom, ruleRegionId, ruleRegion, seesRegion }: SeenPosting, lang: Language) {
  const words = text[lang].ruleFact(ruleRegion ?? '', ruleFrom === null ? '' : dayText(ruleFrom, lang))
  return seesRegion && ruleRegionId === regionId ? <a href={`/economy/rules/${regionId}`}>{words}</a> : words
}
