import {
  DateField,
  Details,
  Facts,
  Form,
  type Frame,
  Quiet,
  RadioField,
  Section,
  SelectField,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { type Pace, paces } from '../drafts/draft.rules.ts'
import { SellerPage } from '../invoice-runs/seller-page.view.tsx'
import { onText } from '../invoices/invoice-words.view.tsx'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { sourceText } from '../overview/region-year.view.tsx'
import { lineKinds, type VatRule, vatChoices, vatOn } from './vat.rules.ts'
import { text } from './vat.text.ts'

export interface RulesView {
  readonly frame: Frame
  readonly today: Day
  readonly year: number
  readonly seller: SeenSeller
  readonly rules: readonly VatRule[]
  readonly rhythm: { readonly courseDays: Pace; readonly fromDay: Day; readonly source: string } | undefined
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** How a seller invoices, as sentences: the pace and the VAT of each kind of line, with since when and why. */
export function SellerRulesPage(view: RulesView) {
  const { frame, seller, year, rules, today } = view
  const { lang } = frame
  const say = text[lang]
  const kinds = lineKinds.filter((kind) => (kind === 'national-fee') === (seller.kind === 'national'))
  const coming = rules.filter((rule) => rule.fromDay > today && kinds.includes(rule.lineKind))
  return (
    <SellerPage frame={frame} seller={seller} year={year} part="rules" title={say.title} lead={say.lead}>
      {seller.kind === 'region-body' ? <Rhythm {...view} /> : <p>{say.national}</p>}
      <Section title={say.vat}>
        <Facts
          facts={kinds.map((kind) => {
            const rule = vatOn(rules, { sellerId: seller.id, lineKind: kind, on: today })
            return { term: say.kinds[kind], value: rule ? ruleText(rule, lang) : '' }
          })}
        />
        {coming.map((rule) => (
          <p key={`${rule.lineKind} ${rule.fromDay}`}>
            {say.from(onText(rule.fromDay, lang))} {say.kinds[rule.lineKind]}: {taxText(rule, lang)}.
          </p>
        ))}
      </Section>
      {seller.mayRun && <VatForm {...view} />}
    </SellerPage>
  )
}

function taxText({ category, percent, reason }: VatRule, lang: Language): string {
  const say = text[lang]
  if (category === 'S') return say.rated(percent)
  return category === 'E' ? say.exempt(reason) : say.outside(reason)
}

function ruleText(rule: VatRule, lang: Language): string {
  const say = text[lang]
  return `${taxText(rule, lang)}. ${say.since(onText(rule.fromDay, lang))} ${say.source(sourceText(rule.source, lang))}`
}

function Rhythm({ frame: { lang }, today, seller, rhythm, errors, typed }: RulesView) {
  const say = text[lang]
  const pace = rhythm?.courseDays ?? 'half-year'
  return (
    <Section title={say.rhythm}>
      <p>{say.rhythmSentence[pace]}</p>
      <Quiet>
        {rhythm
          ? `${say.since(onText(rhythm.fromDay, lang))} ${say.source(sourceText(rhythm.source, lang))}`
          : say.rhythmDefault}
      </Quiet>
      <p>{say.year}</p>
      {seller.mayRun && (
        <Details summary={say.rhythmChange} open={errors?.courseDays !== undefined || errors?.paceFrom !== undefined}>
          <Form
            lang={lang}
            action={sellerHref(seller.id, 'rules/rhythm')}
            submit={say.save}
            submitKind="quiet"
            errors={errors}
            typed={typed}
            id="rhythm"
          >
            <RadioField
              name="courseDays"
              label={say.rhythm}
              value={pace}
              options={paces.map((one) => ({ value: one, label: say.rhythmNames[one] }))}
            />
            <DateField name="paceFrom" label={say.fromDay} hint={say.fromHint} min={today} />
            <TextField name="paceSource" label={say.decision} />
          </Form>
        </Details>
      )}
    </Section>
  )
}

function VatForm({ frame: { lang }, today, seller, errors, typed }: RulesView) {
  const say = text[lang]
  const kinds = lineKinds.filter((kind) => (kind === 'national-fee') === (seller.kind === 'national'))
  const isOpen = errors !== undefined && errors.courseDays === undefined && errors.paceFrom === undefined
  return (
    <Details summary={say.change} open={isOpen}>
      <p>{say.changeHint}</p>
      <Form
        lang={lang}
        action={sellerHref(seller.id, 'rules')}
        submit={say.save}
        submitKind="quiet"
        errors={errors}
        typed={typed}
        id="vat"
      >
        <SelectField
          name="lineKind"
          label={say.kind}
          options={kinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        />
        <RadioField
          name="choice"
          label={say.choice}
          options={vatChoices.map((choice) => ({ value: choice, label: say.choices[choice] }))}
        />
        <TextField name="reason" label={say.reason} hint={say.reasonHint} optional />
        <DateField name="fromDay" label={say.fromDay} hint={say.fromHint} min={today} />
        <TextField name="source" label={say.decision} />
      </Form>
    </Details>
  )
}
