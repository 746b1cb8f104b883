import { formatAmount, formatKr, formatList, Prose, Section, Status, Table } from '#design'
import { type Language, type Ore, subtractMoney, sumMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import type { PotDivision } from './pot.rules.ts'
import { text } from './pot-example.text.ts'
import type { PrintedPot, PrintedPotExplanation, Trial } from './printed-pot.rules.ts'

interface Props {
  readonly lang: Language
  readonly slide: {
    readonly printed: PrintedPot
    /** The same days divided as the house does, by the slide's own rule. */
    readonly division: PotDivision
    readonly explanation: PrintedPotExplanation
    readonly people: readonly { readonly personId: number; readonly name: string }[]
  }
}

interface Row {
  readonly key: string
  readonly way: string
  readonly point: string
  readonly parts: ReadonlyMap<number, Ore>
  readonly total: Ore
  readonly same: 'is the slide' | 'not compared' | readonly string[]
}

/** Where the slide's sum comes from: its figures beside what each way of rounding would have given. */
export function SlideExplained({ lang, slide }: Props) {
  const say = text[lang]
  const { printed, explanation, division } = slide
  const kr = { align: 'number' } as const
  const earning = slide.people.filter(({ personId }) =>
    division.shares.some((one) => one.personId === personId && one.part > 0),
  )
  return (
    <Section title={say.slide(formatKr(printed.total, lang))}>
      <Prose>
        <p>
          {explanation.way === 'up'
            ? say.slideUp(formatKr(explanation.beyondPot, lang), formatKr(printed.pointValue, lang))
            : say.slideOther}
        </p>
      </Prose>
      <Table
        wide
        caption={say.ways}
        rows={rowsOf({ lang, slide })}
        rowKey={(row) => row.key}
        columns={[
          { key: 'way', head: say.way, cell: (row) => row.way },
          { key: 'same', head: say.same, cell: (row) => <Same row={row} lang={lang} /> },
          { key: 'point', head: say.pointValue, ...kr, cell: ({ point }) => point },
          ...earning.map(({ personId, name }) => ({
            key: name,
            head: name,
            ...kr,
            cell: ({ parts }: Row) => formatAmount(parts.get(personId) ?? division.pot, lang),
          })),
          { key: 'total', head: say.total, ...kr, cell: ({ total }) => <strong>{formatAmount(total, lang)}</strong> },
          {
            key: 'beyond',
            head: say.beyond,
            ...kr,
            cell: ({ total }) => signed(subtractMoney(total, division.pot), lang),
          },
        ]}
      />
    </Section>
  )
}

function rowsOf({ lang, slide: { printed, explanation, division, people } }: Props): Row[] {
  const say = text[lang]
  const byPerson = (parts: readonly { readonly personId: number; readonly part: Ore }[]) =>
    new Map(parts.map(({ personId, part }) => [personId, part]))
  const differing = (trial: Trial) => [
    ...(trial.pointValue === printed.pointValue ? [] : [say.aPoint]),
    ...people
      .filter(({ personId }) => trial.parts.some((part) => part.personId === personId && !part.asPrinted))
      .map(({ name }) => name),
    ...(trial.total === printed.total ? [] : [say.theSum]),
  ]
  return [
    {
      key: 'printed',
      way: say.asPrinted,
      point: formatAmount(printed.pointValue, lang),
      parts: byPerson(printed.parts),
      total: printed.total,
      same: 'is the slide',
    },
    ...explanation.trials.map((trial) => ({
      key: trial.way,
      way: say.wayNames[trial.way],
      point: formatAmount(trial.pointValue, lang),
      parts: byPerson(trial.parts),
      total: trial.total,
      same: differing(trial),
    })),
    {
      key: 'largest',
      way: say.largest,
      point: exactText(explanation.pointValue, lang),
      parts: byPerson(division.shares),
      total: sumMoney(division.shares.map(({ part }) => part)),
      same: 'not compared',
    },
  ]
}

function Same({ row: { same }, lang }: { row: Row; lang: Language }) {
  const say = text[lang]
  if (typeof same === 'string') return null
  if (same.length === 0) return <Status kind="done">{say.all}</Status>
  return <Status kind="problem">{say.differs(formatList(same, lang))}</Status>
}

function signed(amount: Ore, lang: Language): string {
  return amount > 0 ? `+${formatAmount(amount, lang)}` : formatAmount(amount, lang)
}
