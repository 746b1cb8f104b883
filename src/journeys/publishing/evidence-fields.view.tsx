import { CheckboxGroup, Details, formatList, RadioField, Section } from '#design'
import type { Language } from '#values'
import {
  completionsFrom,
  countsUnlessSaid,
  type EarlierItem,
  type ItemChoice,
  type RevisionCount,
} from './publishing.rules.ts'
import { text } from './publishing.text.ts'

interface EvidenceProps {
  readonly choices: readonly ItemChoice[]
  readonly gone: readonly string[]
  readonly counts: readonly RevisionCount[]
  readonly next: number
  readonly lang: Language
}

/** What the publisher decides of evidence earned before: of days and completions, and of each item. */
export function EvidenceFields({ choices, gone, counts, next, lang }: EvidenceProps) {
  const say = text[lang]
  if (counts.length === 0) return <p>{say.first}</p>
  const decided = choices.filter(({ same, others }) => same !== undefined || others.length > 0)
  return (
    <Section title={say.evidenceTitle} lead={<p>{say.evidenceLead}</p>}>
      <RadioField name="daysFrom" label={say.daysFrom} options={daysOptions(counts, next, lang)} value={1} />
      <h3>{say.items}</h3>
      {gone.length > 0 && <p>{say.gone(formatList(gone, lang))}</p>}
      {decided.map((choice) => (
        <ItemField key={choice.key} choice={choice} lang={lang} />
      ))}
    </Section>
  )
}

function daysOptions(counts: readonly RevisionCount[], next: number, lang: Language) {
  const say = text[lang]
  const between = counts.map(({ number }) => number).filter((number) => number > 1)
  return [1, ...between.sort((a, b) => a - b), next].map((from) => {
    const { kept, left } = completionsFrom(counts, from)
    const label = from === 1 ? say.fromAll : from === next ? say.fromNone : say.fromRevision(from)
    return { value: String(from), label, hint: say.kept(kept, left) }
  })
}

/** The same item stands in sight; what else may count is opened. Both are ticked under one name. */
function ItemField({ choice, lang }: { choice: ItemChoice; lang: Language }) {
  const say = text[lang]
  const { key, title, same, others } = choice
  const name = `counts-${key}`
  const chosen = countsUnlessSaid(choice).map(String)
  const more = others.map((item) => optionOf(item, lang))
  if (same === undefined)
    return (
      <Details summary={`${title}. ${say.newItem}`}>
        <CheckboxGroup name={name} label={say.countsFor(title)} options={more} values={chosen} />
      </Details>
    )
  return (
    <CheckboxGroup
      name={name}
      label={say.countsFor(title)}
      options={[{ value: String(same.id), label: say.same(same.title, same.people) }, ...more]}
      values={chosen}
    />
  )
}

function optionOf({ id, title, revision, people }: EarlierItem, lang: Language) {
  return { value: String(id), label: text[lang].other(title, revision, people) }
}
