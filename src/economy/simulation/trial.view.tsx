import type { ComponentChildren } from 'preact'
import { type Fact, formatKr } from '#design'
import type { Language, Ore } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { componentText } from '../prices/component.view.tsx'
import { listName } from './price-fields.view.tsx'
import { priceChanges } from './price-trial.rules.ts'
import type { KeyShown } from './read-terms.rules.ts'
import type { Ground, Terms } from './simulation.rules.ts'
import { text } from './simulation.text.ts'

interface Trial {
  readonly lang: Language
  readonly ground: Ground
  readonly tried: Terms
  readonly keys: readonly KeyShown[]
  readonly keyId: number | null
  readonly choice: string
}

/** What is not as today, term by term. */
export function trialFacts({ lang, ground, tried, keys, keyId, choice }: Trial): Fact[] {
  const say = text[lang]
  const { today } = ground
  const was = (now: ComponentChildren, then: string) => (
    <>
      {now} <span>{say.insteadOf(then)}</span>
    </>
  )
  const money = (term: string, now: Ore | null, then: Ore | null): Fact[] =>
    now === then || then === null
      ? []
      : [{ term, value: now === null ? formatKr(then, lang) : was(formatKr(then, lang), formatKr(now, lang)) }]
  const named = (of: string) => {
    const key = keys.find((one) => one.choice === of)
    if (key === undefined) return say.noKey
    const day = dayText(key.asOf, lang)
    return key.name === null ? say.basisOption(day) : say.keyOption(key.name, day)
  }
  return [
    ...money(say.cost, today.cost, tried.cost),
    ...(choice === String(keyId) || choice === ''
      ? []
      : [{ term: say.key, value: was(named(choice), named(String(keyId))) }]),
    ...money(say.fee, today.fee, tried.fee),
    ...priceChanges(today.lists, tried.lists).flatMap(({ list, component, form, from, to }) =>
      money(say.priceOf(componentText(component, lang), say.forms[form], listName(list, lang)), from, to),
    ),
    ...ground.municipalities.flatMap(({ municipalityId, name }) => {
      const months = tried.months.get(municipalityId)
      return months === undefined ? [] : [{ term: name, value: say.monthsValue(months) }]
    }),
  ]
}
