import {
  BarChart,
  type Frame,
  formatAmount,
  formatCount,
  formatKr,
  Layout,
  Notice,
  Quiet,
  Section,
  SubMenu,
  Table,
} from '#design'
import type { MoneyUnit } from '#values'
import type { RegionRule } from '../region-rules/region-rule.rules.ts'
import { potRuleText } from '../region-rules/region-rule.view.tsx'
import { wordClosingRefusal } from '../year-closing/closing-refusal.view.tsx'
import { DividedPot } from './divided-pot.view.tsx'
import { pointsText } from './points.view.tsx'
import type { PotRefusal } from './pot.rules.ts'
import type { WorkedExample } from './pot-example.rules.ts'
import { text } from './pot-example.text.ts'
import { SlideExplained } from './slide-explained.view.tsx'
import { wordTasks } from './tasks.view.tsx'

const path = '/economy/pot-example'

export interface PotExampleView {
  readonly frame: Frame
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  /** Whose rule it is worked out by; without any, the slide's own. */
  readonly chosen: { readonly id: number; readonly name: string; readonly rule: RegionRule } | undefined
  readonly unit: MoneyUnit
  readonly worked: WorkedExample | PotRefusal
  /** The person whose reason is asked for. */
  readonly why: number | undefined
  readonly slide: Parameters<typeof SlideExplained>[0]['slide']
}

/** The slide's three days shared by a region's own rule, step by step, and where the slide's sum comes from. */
export function PotExamplePage({ frame, regions, chosen, unit, worked, why, slide }: PotExampleView) {
  const { lang } = frame
  const say = text[lang]
  const rule = chosen ? potRuleText(chosen.rule, lang) : say.slideRule
  const lead = chosen ? say.lead(chosen.name, rule) : say.leadSlide(rule)
  const of = chosen ? `region=${chosen.id}&` : ''
  const reasonHref = (personId: number) => `${path}?${of}why=${personId}#person-${personId}`
  return (
    <Layout frame={frame} title={titleOf({ worked, unit, lang })} eyebrow={say.eyebrow} lead={lead}>
      {regions.length > 0 && (
        <SubMenu
          label={say.whose}
          items={regions.map(({ id, name }) => ({
            href: `${path}?region=${id}`,
            label: name,
            current: id === chosen?.id,
          }))}
        />
      )}
      {'refused' in worked ? (
        <Notice lang={lang} kind="problem">
          <p>{wordClosingRefusal(worked, lang)}</p>
        </Notice>
      ) : (
        <>
          <Days lang={lang} worked={worked} />
          <Points lang={lang} worked={worked} />
          <DividedPot {...{ lang, worked, unit, rule, reasonHref, why }} />
        </>
      )}
      <SlideExplained lang={lang} slide={slide} />
      <Quiet>{say.source}</Quiet>
    </Layout>
  )
}

function titleOf({ worked, unit, lang }: Pick<PotExampleView, 'worked' | 'unit'> & { lang: Frame['lang'] }): string {
  const say = text[lang]
  if ('refused' in worked) return say.cannot
  const parts = worked.people.map(({ share }) => share.part).filter((part) => part > 0)
  const sum = parts.map((part) => formatAmount(part, lang)).join(' + ')
  return (unit === 'kr' ? say.divided : say.dividedOre)(formatKr(worked.pot, lang), sum)
}

interface StepProps {
  readonly lang: Frame['lang']
  readonly worked: WorkedExample
}

function Days({ lang, worked }: StepProps) {
  const say = text[lang]
  const each = worked.days.map((day) => formatKr(day.each, lang))
  return (
    <Section title={say.days} lead={say.daysLead(each[0] ?? '')}>
      <Table
        caption={say.daysCaption}
        quietCaption
        rows={worked.days}
        rowKey={(day) => day.name}
        columns={[
          { key: 'name', head: say.day, cell: (day) => say.dayNamed(day.name) },
          { key: 'leader', head: say.leader, cell: (day) => day.leaders.join(', ') },
          { key: 'trainer', head: say.trainer, cell: (day) => day.trainers.join(', ') },
          {
            key: 'participants',
            head: say.participants,
            align: 'number',
            cell: (day) => `${formatCount(day.participants, lang)} × ${formatAmount(day.each, lang)}`,
          },
          {
            key: 'pot',
            head: say.intoPot,
            unit: say.kr,
            align: 'number',
            cell: (day) => formatAmount(day.income, lang),
          },
        ]}
        foot={{
          name: say.sum,
          participants: formatCount(
            worked.days.reduce((sum, day) => sum + day.participants, 0),
            lang,
          ),
          pot: formatAmount(worked.pot, lang),
        }}
      />
    </Section>
  )
}

function Points({ lang, worked }: StepProps) {
  const say = text[lang]
  return (
    <Section title={say.points} lead={say.pointsLead(pointsText(worked.division.points, lang))}>
      <Table
        caption={say.points}
        quietCaption
        rows={worked.people}
        rowKey={(person) => person.personId}
        columns={[
          { key: 'name', head: say.person, cell: (person) => person.name },
          { key: 'tasks', head: say.tasks, cell: ({ tasks }) => wordTasks(tasks, lang) },
          {
            key: 'points',
            head: say.pointsHead,
            align: 'number',
            cell: ({ share }) => pointsText(share.points, lang),
          },
        ]}
        foot={{ name: say.sum, points: pointsText(worked.division.points, lang) }}
      />
      <BarChart
        lang={lang}
        title={say.chart}
        heads={[say.person, say.pointsHead]}
        bars={worked.people.map(({ name, share }) => ({
          label: name,
          value: Number(share.points),
          text: pointsText(share.points, lang),
        }))}
      />
    </Section>
  )
}
