import { formatAmount, Quiet, Section, Table } from '#design'
import type { Language } from '#values'
import { orDash } from '../overview/amounts.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { sourceText } from '../overview/region-year.view.tsx'
import { componentText } from './component.view.tsx'
import { coursePrice, type DayForm, dayPrice, type PriceList } from './price-list.rules.ts'
import { text } from './price-list.text.ts'

const forms: readonly DayForm[] = ['on-site', 'digital', 'broadcast', 'recorded']

/** A list part by part, and what a seat costs a day of each form. */
export function PriceTable({ lang, list, heading }: { lang: Language; list: PriceList; heading: string }) {
  const say = text[lang]
  const { kr } = shared[lang]
  const source = say.source(sourceText(list.source, lang))
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
      <Quiet>{list.setBy === null ? source : `${source}. ${say.setBy(list.setBy)}`}</Quiet>
    </>
  )
}

/** The four days of a course, as they are most often held. */
const ways: readonly {
  readonly key: 'allOnSite' | 'firstOnSite' | 'allDigital'
  readonly forms: readonly DayForm[]
}[] = [
  { key: 'allOnSite', forms: ['on-site', 'on-site', 'on-site', 'on-site'] },
  { key: 'firstOnSite', forms: ['on-site', 'digital', 'digital', 'digital'] },
  { key: 'allDigital', forms: ['digital', 'digital', 'digital', 'digital'] },
]

interface CourseProps {
  readonly lang: Language
  readonly lists: readonly PriceList[]
  readonly nameOf: (list: PriceList) => string
}

/** What one participant costs through four days by each list: what a municipality plans its money by. */
export function CourseCost({ lang, lists, nameOf }: CourseProps) {
  const say = text[lang]
  return (
    <Section title={say.courseTitle} lead={say.courseLead}>
      <Table
        caption={say.courseCaption}
        quietCaption
        rows={lists}
        rowKey={(list) => list.id}
        columns={[
          { key: 'list', head: say.priceList, cell: nameOf },
          ...ways.map((way) => ({
            key: way.key,
            head: say[way.key],
            unit: shared[lang].kr,
            align: 'number' as const,
            cell: (list: PriceList) => formatAmount(coursePrice(list, way.forms), lang),
          })),
        ]}
      />
    </Section>
  )
}
