import {
  DateField,
  type FieldErrors,
  Fieldset,
  Form,
  formatNumber,
  HiddenField,
  NumberField,
  Section,
  type Typed,
} from '#design'
import { addDays, type Language } from '#values'
import { type Quota, quotasBy, quotasSeen, type Release } from './quota.rules.ts'
import { text } from './quota.text.ts'
import type { QuotasShown } from './quota.view.tsx'
import { releaseRows } from './shown.rules.ts'

interface FormProps extends QuotasShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** The figures of each municipality and the steps of release: a proposal by a key, or what holds now. */
export function QuotaForm(props: FormProps) {
  const { occasion, standings, chosen, by, lang, errors, typed } = props
  const say = text[lang]
  const { quotas, exact } = proposalOf(props)
  const seatsOf = new Map(quotas.map(({ municipalityId, seats }) => [municipalityId, seats]))
  return (
    <Section
      title={chosen ? say.proposal(occasion.seats, chosen.name) : say.change}
      lead={<p>{chosen ? say.proposalLead : say.changeLead}</p>}
    >
      <Form
        lang={lang}
        action={`/occasions/${occasion.occasionId}/quotas`}
        submit={say.save}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="seen" value={quotasSeen({ quotas: standings, releases: props.releases })} />
        <HiddenField name="key" value={chosen?.id ?? by?.id ?? ''} />
        <Fieldset legend={say.perMunicipality} hint={say.perMunicipalityHint(occasion.seats)}>
          <div class="quota-fields">
            {standings.map(({ municipalityId, name }) => (
              <NumberField
                key={municipalityId}
                name={`seats-${municipalityId}`}
                label={name}
                hint={exact && say.exact(formatNumber(exact.get(municipalityId) ?? 0, lang))}
                value={seatsOf.get(municipalityId) ?? 0}
              />
            ))}
          </div>
        </Fieldset>
        <ReleaseFields {...props} />
      </Form>
    </Section>
  )
}

function proposalOf({ occasion: { seats }, standings, chosen }: FormProps) {
  if (chosen === undefined) return { quotas: standings satisfies readonly Quota[], exact: undefined }
  const all = chosen.weights.reduce((sum, { weight }) => sum + weight, 0)
  return {
    quotas: quotasBy(chosen.weights, seats),
    exact: new Map(chosen.weights.map(({ municipalityId, weight }) => [municipalityId, (seats * weight) / all])),
  }
}

/** Half a month before, then all two weeks before, unless something else was decided. */
const usual: readonly { readonly before: number; readonly percent: number }[] = [
  { before: 30, percent: 50 },
  { before: 14, percent: 100 },
]

function ReleaseFields({ occasion: { firstDay }, releases, standings, today, lang }: FormProps) {
  const say = text[lang]
  const hasQuotas = standings.some(({ seats }) => seats > 0)
  const usualDays: readonly Release[] = usual
    .map(({ before, percent }) => ({ onDay: addDays(firstDay, -before), percent }))
    .filter(({ onDay }) => onDay > today)
  const filled = hasQuotas ? releases : usualDays
  return (
    <Fieldset legend={say.releaseFields} hint={say.releaseHint}>
      {releaseRows.map((row) => (
        <div key={row} class="release-fields">
          <DateField name={`on-${row}`} label={say.on(row)} value={filled[row - 1]?.onDay} />
          <NumberField name={`before-${row}`} label={say.before(row)} unit={say.days} />
          <NumberField name={`percent-${row}`} label={say.part(row)} unit="%" value={filled[row - 1]?.percent} />
        </div>
      ))}
    </Fieldset>
  )
}
