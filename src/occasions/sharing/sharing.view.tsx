import {
  DateField,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatDay,
  inWords,
  Layout,
  NumberField,
  Section,
  SelectField,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { SharedSeats } from './sharing.rules.ts'
import { text } from './sharing.text.ts'

export interface SharingShown {
  readonly occasion: Occasion
  readonly shares: readonly SharedSeats[]
  /** Every region but the one that plans. */
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly today: Day
}

interface PageProps extends SharingShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Which other regions may take seats of an occasion, how many and by which agreement. */
export function SharingPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, shares, today } = shown
  return (
    <Layout
      frame={frame}
      title={titleOf(shares, lang)}
      eyebrow={`${occasion.courseName} · ${formatDay(occasion.firstDay, lang)}`}
      line={occasion.colour}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }]}
      width="text"
    >
      {shares.length > 0 && <Shares shares={shares} lang={lang} />}
      {!hasStarted(occasion, today) && <ShareForm {...shown} lang={lang} errors={errors} typed={typed} />}
    </Layout>
  )
}

function titleOf(shares: readonly SharedSeats[], lang: Language): string {
  const say = text[lang]
  const open = shares.filter(({ seats }) => seats > 0)
  const [first] = open
  if (first === undefined) return say.title.none
  if (open.length > 1) return say.title.many(inWords(open.length, lang))
  return say.title.one(first.name, first.seats === 1 ? say.onePlace : say.places(inWords(first.seats, lang)))
}

function Shares({ shares, lang }: { shares: readonly SharedSeats[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.shares}>
      <Table
        caption={say.shares}
        quietCaption
        rows={shares}
        rowKey={({ regionId }) => regionId}
        columns={[
          { key: 'region', head: say.region, cell: ({ name }) => name },
          { key: 'seats', head: say.seats, align: 'number', cell: ({ seats }) => seats },
          { key: 'used', head: say.used, align: 'number', cell: ({ used }) => used },
          {
            key: 'agreed',
            head: say.agreed,
            cell: (one) =>
              say.agreement(one.agreedWith, one.agreedByName, formatDate(one.agreedOn, lang), one.agreement),
          },
        ]}
      />
    </Section>
  )
}

interface FormProps extends SharingShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function ShareForm({ occasion, shares, regions, today, lang, errors, typed }: FormProps) {
  const say = text[lang]
  return (
    <Section title={shares.length > 0 ? say.change : say.form}>
      <Form
        lang={lang}
        action={`/occasions/${occasion.occasionId}/sharing`}
        submit={say.save}
        errors={errors}
        typed={typed}
      >
        <SelectField
          name="region"
          label={say.regionField}
          options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <NumberField name="seats" label={say.seatsField} hint={say.seatsHint(occasion.seats)} />
        <TextField name="agreement" label={say.agreementField} hint={say.agreementHint} />
        <TextField name="agreedWith" label={say.withField} />
        <DateField name="agreedOn" label={say.onField} max={today} value={today} />
      </Form>
    </Section>
  )
}
