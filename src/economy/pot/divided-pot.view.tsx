import { Amount, formatAmount, formatKr, formatList, inWords, Prose, Section, sentenceCase, Table, Why } from '#design'
import { type Language, type MoneyUnit, sumMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { exactKr } from '../allocation/exact-kr.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { pointsText } from './points.view.tsx'
import type { ExamplePerson, WorkedExample } from './pot-example.rules.ts'
import { text } from './pot-example.text.ts'
import { pointValue } from './printed-pot.rules.ts'
import { wordTasks } from './tasks.view.tsx'

interface Props {
  readonly lang: Language
  readonly worked: WorkedExample
  readonly unit: MoneyUnit
  readonly rule: string
  /** Where a person's reason is told, and whose is asked for. */
  readonly reasonHref: (personId: number) => string
  readonly why: number | undefined
}

/** A remainder of an öre is read in more decimals than one of a krona. */
const decimalsOf = (unit: MoneyUnit) => (unit === 'kr' ? 3 : 5)

/** From the exact part to the whole coins that are paid, and why each person gets just that. */
export function DividedPot({ lang, worked, unit, rule, reasonHref, why }: Props) {
  const say = text[lang]
  const decimals = decimalsOf(unit)
  const money = { align: 'number', unit: say.kr } as const
  const { division, pot } = worked
  const value = `${formatAmount(pot, lang)} ÷ ${pointsText(division.points, lang)} = ${exactKr(pointValue(division), lang)}`
  return (
    <Section title={say.division} lead={say.perPoint(value)}>
      <Table
        caption={say.divisionCaption}
        quietCaption
        rows={worked.people}
        rowKey={(person) => person.personId}
        columns={[
          { key: 'name', head: say.person, cell: (person) => person.name },
          { key: 'points', head: say.pointsHead, align: 'number', cell: ({ share }) => pointsText(share.points, lang) },
          { key: 'exact', head: say.exact, ...money, cell: ({ share }) => exactText(share.exact, lang, decimals) },
          { key: 'down', head: say.down, ...money, cell: ({ remainder }) => formatAmount(remainder.down, lang) },
          {
            key: 'remainder',
            head: say.remainder,
            ...money,
            cell: ({ remainder }) => exactText(remainder.remainder, lang, decimals),
          },
          {
            key: 'part',
            head: say.part,
            ...money,
            cell: ({ share, personId }) => <Amount ore={share.part} lang={lang} bare href={reasonHref(personId)} />,
          },
        ]}
        foot={{
          name: say.sum,
          points: pointsText(division.points, lang),
          down: formatAmount(worked.down, lang),
          part: formatAmount(sumMoney(division.shares.map(({ part }) => part)), lang),
        }}
      />
      <Prose>
        <p>{wordLastCoins({ lang, worked, unit })}</p>
      </Prose>
      <div>
        {worked.people.map((person) => (
          <div id={`person-${person.personId}`} key={person.personId}>
            <Why
              lang={lang}
              open={person.personId === why}
              answer={say.gets(person.name, formatKr(person.share.part, lang))}
              sentence={say.getsOf(
                person.name,
                pointsText(person.share.points, lang),
                pointsText(division.points, lang),
                formatKr(pot, lang),
              )}
              steps={stepsOf(person, { lang, worked, unit })}
              rule={rule}
              source={shared[lang].sources['004']}
            />
          </div>
        ))}
      </div>
    </Section>
  )
}

type Worked = Pick<Props, 'lang' | 'worked' | 'unit'>

function wordLastCoins({ lang, worked, unit }: Worked): string {
  const say = text[lang]
  const { left, people, passedOver } = worked
  if (left === 0) return say.whole
  const named = (those: readonly ExamplePerson[]) =>
    formatList(
      those.map(({ name }) => name),
      lang,
    )
  const words = say.coins[unit]
  const coins = left === 1 ? words.one : words.many(sentenceCase(inWords(left, lang)))
  const who = named(people.filter(({ share }) => share.rounded === 'up'))
  const went = (left === 1 ? say.left : say.leftMany)(formatKr(worked.down, lang), coins, who)
  return passedOver.length > 0 ? `${went} ${say.passedOver(named(passedOver))}` : went
}

function stepsOf(person: ExamplePerson, { lang, worked, unit }: Worked): string[] {
  const say = text[lang]
  const { tasks, share } = person
  const [points, all] = [share.points, worked.division.points].map((each) => pointsText(each, lang))
  const exact = exactKr(share.exact, lang, decimalsOf(unit))
  return [
    say.pointsStep(wordTasks(tasks, lang), points ?? ''),
    say.exactStep(`${formatAmount(worked.pot, lang)} × ${points} ÷ ${all} = ${exact}`),
    wordRounding(person, { lang, worked, unit }),
  ]
}

function wordRounding(person: ExamplePerson, { lang, worked, unit }: Worked): string {
  const say = text[lang]
  const down = formatKr(person.remainder.down, lang)
  const rest = exactText(person.remainder.remainder, lang, decimalsOf(unit))
  switch (person.share.rounded) {
    case 'up':
      return say.up(down, rest, formatKr(person.share.part, lang))
    case 'down':
      return (worked.passedOver.includes(person) ? say.passed : say.stays)(down, rest)
    case 'not':
      return say.even
  }
}
