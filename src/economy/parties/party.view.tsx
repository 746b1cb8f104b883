import {
  CheckboxField,
  DateField,
  Details,
  Facts,
  Fieldset,
  Form,
  type Frame,
  Layout,
  NumberField,
  Quiet,
  RadioField,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { onText } from '../invoices/invoice-words.view.tsx'
import { giroText, organisationNumberText } from './giro.rules.ts'
import { type PartyFrom, partyOn } from './party.rules.ts'
import { text } from './party.text.ts'

export interface PartyView {
  readonly frame: Frame
  readonly today: Day
  readonly organisation: { readonly id: number; readonly name: string; readonly maySet: boolean }
  readonly back: { readonly href: string; readonly label: string }
  /** Newest first. */
  readonly parties: readonly PartyFrom[]
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** How an organisation stands on invoices, now and before, and the way to change it from a day. */
export function PartyPage(view: PartyView) {
  const { frame, organisation, back, parties, today } = view
  const { lang } = frame
  const say = text[lang]
  const now = partyOn(parties, today)
  return (
    <Layout frame={frame} title={say.title(organisation.name)} lead={say.lead} breadcrumb={[back]} width="text">
      {now === undefined ? (
        <Quiet>{say.none}</Quiet>
      ) : (
        <Section title={say.now} lead={say.since(onText(now.fromDay, lang))}>
          <PartyFacts lang={lang} party={now} />
        </Section>
      )}
      {parties
        .filter((party) => party !== now)
        .map((party) => (
          <Details key={party.fromDay} summary={say.earlier(onText(party.fromDay, lang))}>
            <PartyFacts lang={lang} party={party} />
          </Details>
        ))}
      {organisation.maySet && <PartyForm {...view} now={now} />}
    </Layout>
  )
}

function PartyFacts({ lang, party }: { lang: Language; party: PartyFrom }) {
  const say = text[lang]
  const giro =
    party.giroKind === null ? say.giroNone : `${say[party.giroKind]} ${giroText(party.giroKind, party.giroNumber)}`
  const address = [party.street, [party.postcode, party.city].join(' ').trim()].filter((part) => part !== '').join(', ')
  const facts = [
    { term: say.legalName, value: party.legalName },
    { term: say.organisationNumber, value: organisationNumberText(party.organisationNumber) },
    { term: say.vatNumber, value: party.vatNumber },
    { term: say.street, value: address },
    { term: say.endpoint, value: `${say.schemes[party.endpointScheme]}: ${party.endpointId}` },
    {
      term: say.contactName,
      value: [party.contactName, party.contactPhone, party.contactEmail].filter(Boolean).join(', '),
    },
    { term: say.giro, value: giro },
    { term: say.paymentDays, value: party.giroKind === null ? '' : String(party.paymentDays) },
    { term: say.source, value: party.source },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}

function PartyForm({
  frame: { lang },
  organisation,
  today,
  now,
  errors,
  typed,
}: PartyView & { now: PartyFrom | undefined }) {
  const say = text[lang]
  return (
    <Details summary={now ? say.change : say.first} open={errors !== undefined || now === undefined}>
      <Form lang={lang} action={`/invoices/parties/${organisation.id}`} submit={say.save} errors={errors} typed={typed}>
        <TextField name="legalName" label={say.legalName} value={now?.legalName ?? organisation.name} />
        <TextField
          name="organisationNumber"
          label={say.organisationNumber}
          hint={say.organisationNumberHint}
          width="medium"
          value={now && organisationNumberText(now.organisationNumber)}
        />
        <TextField
          name="vatNumber"
          label={say.vatNumber}
          hint={say.vatNumberHint}
          width="medium"
          value={now?.vatNumber}
          optional
        />
        <CheckboxField name="hasFTax" label={say.hasFTax} checked={now?.hasFTax ?? false} />
        <TextField name="street" label={say.street} value={now?.street} optional />
        <TextField name="postcode" label={say.postcode} width="short" value={now?.postcode} optional />
        <TextField name="city" label={say.city} width="medium" value={now?.city} optional />
        <Fieldset legend={say.endpoint} hint={say.endpointHint}>
          <RadioField
            name="endpointScheme"
            label={say.scheme}
            value={now?.endpointScheme ?? '0007'}
            options={[
              { value: '0007', label: say.schemes['0007'] },
              { value: '0088', label: say.schemes['0088'] },
            ]}
          />
          <TextField name="endpointId" label={say.endpoint} width="medium" value={now?.endpointId} />
        </Fieldset>
        <TextField
          name="contactName"
          label={say.contactName}
          hint={say.contactHint}
          value={now?.contactName}
          optional
        />
        <TextField name="contactPhone" label={say.contactPhone} type="tel" value={now?.contactPhone} optional />
        <TextField name="contactEmail" label={say.contactEmail} type="email" value={now?.contactEmail} optional />
        <RadioField
          name="giroKind"
          label={say.giro}
          value={now?.giroKind ?? 'none'}
          options={[
            { value: 'bankgiro', label: say.bankgiro },
            { value: 'plusgiro', label: say.plusgiro },
            { value: 'none', label: say.giroNone },
          ]}
        />
        <TextField
          name="giroNumber"
          label={say.giroNumber}
          hint={say.giroHint}
          width="medium"
          value={now?.giroNumber}
          optional
        />
        <NumberField name="paymentDays" label={say.paymentDays} value={now?.paymentDays ?? 30} />
        <DateField name="fromDay" label={say.from} value={today} />
        <TextField name="source" label={say.source} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
