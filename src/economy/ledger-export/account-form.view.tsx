import { DateField, Details, Form, SelectField, TextField } from '#design'
import { bookedKinds } from './account.rules.ts'
import type { AccountsView } from './accounts.view.tsx'
import { text } from './ledger-export.text.ts'

/** An account for a kind of line, from a day. */
export function AccountForm({ frame: { lang }, region, today, form, errors, typed }: AccountsView) {
  const say = text[lang]
  const own = form === 'account' ? { errors, typed } : {}
  return (
    <Details summary={say.setAccount} open={form === 'account'}>
      <p>{say.setAccountLead}</p>
      <Form lang={lang} action={`/economy/ledger-export/${region.id}/accounts`} submit={say.saveAccount} {...own}>
        <SelectField
          name="kind"
          label={say.kind}
          options={bookedKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        />
        <DateField name="from" label={say.since} value={today} />
        <TextField name="account" label={say.account} width="short" />
        <TextField name="accountName" label={say.accountName} optional />
        <TextField name="costCentre" label={say.costCentre} optional width="medium" />
        <TextField name="project" label={say.project} optional width="medium" />
        <TextField name="counterpart" label={say.counterpart} hint={say.counterpartHint} optional width="medium" />
        <TextField name="source" label={say.source} />
      </Form>
    </Details>
  )
}

/** A counterpart code for a buyer, from a day. */
export function CounterpartForm({ frame: { lang }, region, today, buyers, form, errors, typed }: AccountsView) {
  const say = text[lang]
  const own = form === 'counterpart' ? { errors, typed } : {}
  const action = `/economy/ledger-export/${region.id}/accounts/counterparts`
  return (
    <Details summary={say.setCounterpart} open={form === 'counterpart'}>
      <Form lang={lang} action={action} submit={say.saveCounterpart} id="c" {...own}>
        <SelectField
          name="buyer"
          label={say.buyer}
          options={buyers.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <DateField name="from" label={say.since} value={today} />
        <TextField name="code" label={say.code} width="medium" />
        <TextField name="source" label={say.source} />
      </Form>
    </Details>
  )
}
