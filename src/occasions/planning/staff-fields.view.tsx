import { CheckboxField, CheckboxGroup, Details, Quiet, SelectField } from '#design'
import type { TeamMember } from '#trainers'
import type { Language } from '#values'
import { text } from './plan.text.ts'

interface StaffProps {
  readonly number: number
  readonly team: readonly TeamMember[]
  readonly lang: Language
}

/** Who teaches a day: for every day but the first a tick is enough, since it is most often the same people. */
export function StaffFields({ number, team, lang, isOpen }: StaffProps & { isOpen: boolean }) {
  const say = text[lang]
  if (number === 1) return <OwnStaff number={number} team={team} lang={lang} />
  return (
    <>
      <CheckboxField name={`same-${number}`} label={say.same(number)} checked />
      <Details summary={say.otherStaff(number)} open={isOpen}>
        <Quiet>{say.otherStaffHint}</Quiet>
        <OwnStaff number={number} team={team} lang={lang} />
      </Details>
    </>
  )
}

function OwnStaff({ number, team, lang }: StaffProps) {
  const say = text[lang]
  const options = team.map(({ personId, name, employer }) => ({
    value: String(personId),
    label: employer === '' ? name : `${name}, ${employer}`,
  }))
  return (
    <>
      <SelectField name={`leader-${number}`} label={say.leader(number)} options={options} />
      <CheckboxGroup name={`trainers-${number}`} label={say.trainers(number)} options={options} optional />
      <CheckboxGroup
        name={`reserves-${number}`}
        label={say.reserves(number)}
        hint={say.reservesHint}
        options={options}
        optional
      />
    </>
  )
}
