import { CheckboxGroup, Fieldset, RadioField, SelectField, TextField } from '#design'
import { mixedSteps, type Question } from '#journeys'
import type { Language } from '#values'
import { stepField } from './answer.rules.ts'
import { text } from './answer.text.ts'

/** A question of a quiz as a field of its form. */
export function QuestionField({ question, lang }: { question: Question; lang: Language }) {
  const say = text[lang]
  const asked = { name: question.key, label: question.question }
  switch (question.kind) {
    case 'single':
      return <RadioField {...asked} options={optionsOf(question)} />
    case 'multiple':
      return <CheckboxGroup {...asked} hint={say.severalHint} options={optionsOf(question)} />
    case 'text':
      return <TextField {...asked} hint={say.textHint} width="medium" />
    case 'order':
      return (
        <Fieldset legend={question.question} hint={say.orderHint}>
          {mixedSteps(question).map(({ key, text: step }) => (
            <SelectField
              key={key}
              name={stepField(question.key, key)}
              label={step}
              empty={say.noPlace}
              options={question.steps.map((_, index) => ({ value: String(index + 1), label: say.place(index + 1) }))}
            />
          ))}
        </Fieldset>
      )
  }
}

function optionsOf({ answers }: Extract<Question, { kind: 'single' | 'multiple' }>) {
  return answers.map(({ key, text: label }) => ({ value: key, label }))
}
