import { Details, type Frame, formatAmount, formatKr, Quiet, Section, Table, type Typed } from '#design'
import { addDays, type Day, type Language } from '#values'
import { orDash } from '../overview/amounts.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText, type RegionYear, RegionYearPage, sourceText } from '../overview/region-year.view.tsx'
import { componentText } from './component.view.tsx'
import { PriceForm } from './price-form.view.tsx'
import { type DayForm, dayPrice, listOn, type PriceList } from './price-list.rules.ts'
import { text } from './price-list.text.ts'

export interface PricesView extends RegionYear {
  readonly frame: Frame
  readonly today: Day
  /** Newest first. */
  readonly lists: readonly PriceList[]
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** What a seat costs a day, part by part, now and before, and the way to set it from a day. */
export function PricesPage(props: PricesView) {
  const { frame, region, year, lists, today } = props
  const { lang } = frame
  const say = text[lang]
  const now = listOn(lists, today)
  const price = (form: DayForm) => formatKr(dayPrice(now, form), lang)
  const others = lists.filter((list) => list !== now)
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="prices"
      title={now ? say.title(price('on-site'), price('digital')) : say.noList(region.name)}
      lead={say.lead}
    >
      {now && <ListOf lang={lang} list={now} heading={say.now(dayText(now.fromDay, lang))} />}
      <Quiet>{say.planned}</Quiet>
      {others.length > 0 && (
        <Section title={say.earlierHeading}>
          {others.map((list) => (
            <Details key={list.id} summary={periodOf(list, props)}>
              <ListOf lang={lang} list={list} heading={say.caption} />
            </Details>
          ))}
        </Section>
      )}
      {region.mayRun && <PriceForm {...props} now={now} />}
    </RegionYearPage>
  )
}

function periodOf(list: PriceList, { frame: { lang }, lists, today }: PricesView): string {
  const say = text[lang]
  if (list.fromDay > today) return say.coming(dayText(list.fromDay, lang))
  const next = lists.filter(({ fromDay }) => fromDay > list.fromDay).at(-1)
  return next
    ? say.earlier(dayText(list.fromDay, lang), dayText(addDays(next.fromDay, -1), lang))
    : say.now(dayText(list.fromDay, lang))
}

const forms: readonly DayForm[] = ['on-site', 'digital', 'recorded']

function ListOf({ lang, list, heading }: { lang: Language; list: PriceList; heading: string }) {
  const say = text[lang]
  const { kr } = shared[lang]
  return (
    <>
      <Table
        caption={heading}
        rows={list.parts}
        rowKey={(row) => row.component}
        columns={[
          { key: 'name', head: say.part, cell: (row) => componentText(row.component, lang) },
          ...forms.map((form) => ({
            key: form,
            head: say.forms[form],
            unit: kr,
            align: 'number' as const,
            cell: (row: PriceList['parts'][number]) => (row.forms.includes(form) ? orDash(row.amountOre, lang) : '–'),
          })),
        ]}
        foot={{
          name: say.whole,
          ...Object.fromEntries(forms.map((form) => [form, formatAmount(dayPrice(list, form), lang)])),
        }}
      />
      <Quiet>{say.source(sourceText(list.source, lang))}</Quiet>
    </>
  )
}
