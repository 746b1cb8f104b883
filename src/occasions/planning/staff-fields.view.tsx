import { CheckboxField, CheckboxGroup, Details, Quiet, SelectField } from '#design'
import type { TeamMember } from '#trainers'
import type { Language } from '#values'
import type { StaffPlan, StaffRole } from './plan.rules.ts'
import { text } from './plan.text.ts'

interface StaffProps {
  readonly number: number
  readonly team: readonly Pick<TeamMember, 'personId' | 'name' | 'employer'>[]
  /** Who stands there from the start. */
  readonly chosen: readonly StaffPlan[]
  readonly lang: Language
}

/** Who teaches a day: for every day but the first a tick is enough, since it is most often the same people. */
export function StaffFields({ isAsFirst, isOpen, ...staff }: StaffProps & { isAsFirst: boolean; isOpen: boolean }) {
  const { number, lang } = staff
  const say = text[lang]
  if (number === 1) return <OwnStaff {...staff} />
  return (
    <>
      <CheckboxField name={`same-${number}`} label={say.same(number)} checked={isAsFirst} />
      <Details summary={say.otherStaff(number)} open={isOpen}>
        <Quiet>{say.otherStaffHint}</Quiet>
        <OwnStaff {...staff} />
      </Details>
    </>
  )
}

/** Who leads, who teaches and who stands by on one day. */
export function OwnStaff({ number, team, chosen, lang }: StaffProps) {
  const say = text[lang]
  const inRole = (role: StaffRole) => chosen.filter((one) => one.role === role).map(({ personId }) => String(personId))
  const options = team.map(({ personId, name, employer }) => ({
    value: String(personId),
    label: employer === '' ? name : `${name}, ${employer}`,
  }))
  return (
    <>
      <SelectField
        name={`leader-${number}`}
        label={say.leader(number)}
        options={options}
        value={inRole('course-leader')[0]}
      />
      <CheckboxGroup
        name={`trainers-${number}`}
        label={say.trainers(number)}
        options={options}
        values={inRole('trainer')}
        optional
      />
      <CheckboxGroup
        name={`reserves-${number}`}
        label={say.reserves(number)}
        hint={say.reservesHint}
        options={options}
        values={inRole('reserve')}
        optional
      />
    </>
  )
}
