import { DateField, Details, Fieldset, Form, NumberField, RadioField, TextField } from '#design'
import type { Language } from '#values'
import { pointsFields, potChoices, potQuestions, type RegionRule, shareUnits } from './region-rule.rules.ts'
import { text } from './region-rule.text.ts'
import type { RulesView } from './region-rules.view.tsx'

function optionsOf(question: (typeof potQuestions)[number], lang: Language) {
  const said: Readonly<Record<string, string>> = text[lang].potSentences[question]
  return potChoices[question].map((value) => ({ value, label: said[value] ?? '' }))
}

/** A new rule from a day, filled in with the one in force. */
export function RuleForm({
  frame: { lang },
  region,
  today,
  now,
  errors,
  typed,
}: RulesView & { now: RegionRule | undefined }) {
  const say = text[lang]
  const points = (written: string | undefined) => (lang === 'sv' ? written?.replace('.', ',') : written)
  return (
    <Details summary={say.newRule} open={errors !== undefined || now === undefined}>
      <Form lang={lang} action={`/economy/rules/${region.id}`} submit={say.save} errors={errors} typed={typed}>
        <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
        <RadioField
          name="potRule"
          label={say.potRule}
          value={now?.potRule}
          options={[
            { value: 'points', label: say.byPoints, hint: say.byPointsHint },
            { value: 'equal-days', label: say.byDays },
          ]}
        />
        <Fieldset legend={say.pointsLegend} hint={say.pointsHint}>
          {pointsFields.map((name) => (
            <NumberField key={name} name={name} label={say[name]} decimals value={points(now?.[name])} />
          ))}
        </Fieldset>
        {potQuestions.map((question) => (
          <RadioField
            key={question}
            name={question}
            label={say.potAsked[question]}
            value={now?.[question] ?? potChoices[question][0]}
            options={optionsOf(question, lang)}
          />
        ))}
        <RadioField
          name="chargingBasis"
          label={say.charging}
          value={now?.chargingBasis}
          options={[
            { value: 'registered', label: say.chargingRegistered },
            { value: 'attended', label: say.chargingAttended },
          ]}
        />
        <RadioField
          name="shareUnit"
          label={say.unit}
          value={now?.shareUnit}
          options={shareUnits.map((unit) => ({ value: unit, label: say.units[unit] }))}
        />
        <DateField name="decidedOn" label={say.decidedOn} max={today} />
        <TextField name="source" label={say.source} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
