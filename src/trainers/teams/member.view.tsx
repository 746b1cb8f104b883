import { Details, PostButton } from '#design'
import type { Language } from '#values'
import { type TeamMember, teamRoles } from './team.rules.ts'
import { text } from './team.text.ts'

/** "Kursledare, leder teamet", "Reserv, frågas som nummer 1". */
export function roleOf({ role, isHead, callOrder }: TeamMember, lang: Language): string {
  const say = text[lang]
  if (isHead) return say.head
  return callOrder === null ? say.roles[role] : say.asked(say.roles[role], callOrder)
}

/** What can be done about someone's place in a team. */
export function MemberActs({ member, course, lang }: { member: TeamMember; course: string; lang: Language }) {
  const say = text[lang]
  const { memberId, name, role, isHead, callOrder } = member
  const at = `/trainers/members/${memberId}`
  return (
    <Details
      summary={
        <>
          {say.change}
          <span class="unseen">: {name}</span>
        </>
      }
    >
      {role === 'course-leader' && !isHead && <PostButton action={`${at}/head`}>{say.toHead}</PostButton>}
      {role !== 'course-leader' && callOrder !== 1 && (
        <PostButton action={`${at}/earlier`}>{callOrder === null ? say.intoOrder : say.earlier}</PostButton>
      )}
      {teamRoles
        .filter((other) => other !== role)
        .map((other) => (
          <PostButton key={other} action={`${at}/role`} fields={{ role: other }}>
            {say.toRole[other]}
          </PostButton>
        ))}
      <PostButton action={`${at}/ending`} label={say.endLabel(name, course)}>
        {say.end}
      </PostButton>
    </Details>
  )
}
