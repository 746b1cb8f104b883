import {
  DateField,
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatCount,
  formatDate,
  formatPercent,
  inWords,
  Layout,
  PostButton,
  Prose,
  Quiet,
  RadioField,
  Section,
  sentenceCase,
  Table,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import { type Day, type Language, yearOf } from '#values'
import { keyKinds, type QuotaKey } from './quota-key.rules.ts'
import { text } from './quota-key.text.ts'
import type { Register } from './shown.rules.ts'

interface Region {
  readonly id: number
  readonly name: string
}

const backOf = (lang: Language) => ({ href: '/occasions', label: text[lang].back })

export interface KeysShown {
  readonly region: Region
  readonly keys: readonly QuotaKey[]
  readonly registers: readonly Register[]
  readonly today: Day
}

interface PageProps extends KeysShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** A region's keys to divide seats by, and the ways to make one. */
export function QuotaKeysPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, keys, today } = shown
  const count = keys.length === 1 ? say.oneKey : say.keys(inWords(keys.length, lang))
  return (
    <Layout
      frame={frame}
      title={keys.length === 0 ? say.none : say.title(count)}
      eyebrow={region.name}
      lead={<p>{say.lead}</p>}
      breadcrumb={[backOf(lang)]}
      width="text"
    >
      {keys.length > 0 && (
        <Section title={say.theKeys}>
          {keys.map((key) => (
            <KeyDetails key={key.id} of={key} lang={lang} />
          ))}
        </Section>
      )}
      <FromRegister {...shown} lang={lang} />
      <Details summary={say.paste} open={errors !== undefined}>
        <PasteForm region={region} today={today} lang={lang} errors={errors} typed={typed} />
      </Details>
    </Layout>
  )
}

/** "31 december 2024": which day of the week it was says nothing of a count. */
function wordAsOf(asOf: Day, lang: Language): string {
  return `${formatDate(asOf, lang)} ${yearOf(asOf)}`
}

function KeyDetails({ of, lang }: { of: QuotaKey; lang: Language }) {
  const say = text[lang]
  const all = of.weights.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Details summary={`${of.name} · ${say.kinds[of.kind]} ${say.per(wordAsOf(of.asOf, lang))}`}>
      <Quiet>{of.madeBy === null ? say.source(of.source) : say.madeBy(of.source, of.madeBy)}</Quiet>
      <Table
        caption={say.caption(of.name)}
        quietCaption
        rows={of.weights}
        rowKey={({ municipalityId }) => municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          { key: 'weight', head: say.weight, align: 'number', cell: ({ weight }) => formatCount(weight, lang) },
          { key: 'part', head: say.part, align: 'number', cell: ({ weight }) => formatPercent(weight / all, lang) },
        ]}
        foot={{ name: say.sum, weight: formatCount(all, lang) }}
      />
    </Details>
  )
}

function FromRegister({ region, keys, registers, lang }: KeysShown & { lang: Language }) {
  const say = text[lang]
  const [newest] = registers
  const isMade = keys.some(({ kind, asOf }) => kind === 'population' && asOf === newest?.asOf)
  if (newest === undefined)
    return (
      <Section title={say.register}>
        <Empty title={say.noRegister} />
      </Section>
    )
  const lead = say.registerLead(
    wordAsOf(newest.asOf, lang),
    inWords(newest.weights.length, lang),
    formatCount(newest.inhabitants, lang),
  )
  return (
    <Section title={say.register} lead={<p>{sentenceCase(lead)}</p>}>
      {isMade ? (
        <Prose>
          <p>{say.registerMade}</p>
        </Prose>
      ) : (
        <PostButton action={`/quota-keys/${region.id}/population`} fields={{ basis: newest.basisId }} kind="primary">
          {say.registerMake}
        </PostButton>
      )}
    </Section>
  )
}

interface PasteProps extends Pick<KeysShown, 'region' | 'today'> {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function PasteForm({ region, today, lang, errors, typed }: PasteProps) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      action={`/quota-keys/${region.id}`}
      submit={say.save}
      submitKind="quiet"
      errors={errors}
      typed={typed}
    >
      <TextField name="name" label={say.name} hint={say.nameHint} />
      <RadioField
        name="kind"
        label={say.kind}
        value="staff"
        options={keyKinds
          .filter((kind) => kind !== 'population')
          .map((kind) => ({ value: kind, label: say.kinds[kind], hint: say.kindHints[kind] }))}
      />
      <DateField name="asOf" label={say.asOf} max={today} value={today} />
      <TextArea name="rows" label={say.rows} hint={say.rowsHint} rows={10} />
      <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
    </Form>
  )
}
