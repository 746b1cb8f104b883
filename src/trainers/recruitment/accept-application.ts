import { letTeach } from '#people'
import { linkTo, now, today } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal, yearOf } from '#values'
import { addToRegister } from '../register/add-trainer.ts'
import { authorise } from '../register/authorise.ts'
import { addTeamMember } from '../teams/add-team-member.ts'
import { type KnownActor, listEmployersSide, moveApplication } from './answer-application.ts'
import { findWhoDid, updateContribution } from './application.store.ts'
import { text } from './letter.text.ts'
import type { MoveRefusal } from './recruitment.rules.ts'
import { tell } from './tell.ts'

interface Accepting {
  readonly applicationId: number
  /** A team to come into at once, and as what; the reason is noted with the authorisation that it takes. */
  readonly team?:
    | { readonly courseId: number; readonly role: 'trainer' | 'reserve'; readonly reason: string }
    | undefined
  readonly actor: KnownActor
}

/** The region says yes: into the register, the contribution as agreed from this year, and by choice into a team. */
export async function acceptApplication(
  tx: Tx,
  { applicationId, team, actor }: Accepting,
): Promise<{ trainerId: number } | MoveRefusal> {
  const moved = await moveApplication(tx, { applicationId, to: 'accepted', note: '', actor })
  if (isRefusal(moved)) return moved
  const { application, call, name, what } = moved
  const { personId, employerId, yearlyDays } = application
  const { regionId, journeyId } = call
  const joined = await addToRegister(tx, { regionId, personId, kind: 'lent', actor })
  const { trainerId } = joined
  const agreed = { regionId, municipalityId: employerId, personId, year: yearOf(today()), days: yearlyDays ?? 0 }
  const agreedBy = (await findWhoDid(tx, applicationId, 'consented')) ?? null
  await updateContribution(tx, { ...agreed, applicationId, agreedBy, agreedAt: now() })
  if (team !== undefined) {
    const { courseId, role, reason } = team
    // Already let, or already in the team: both say only that there is nothing left to do.
    await authorise(tx, { trainerId, courseId, role: 'trainer', from: today(), until: null, reason, actor })
    await addTeamMember(tx, { regionId, courseId, personId, role, from: today(), actor })
  }
  // After the place in the register, which whoever leaves it locks before the person.
  await letTeach(tx, { personId, regionId, journeyId, role: 'trainer', actor })
  await tell(tx, [personId], (lang) => ({
    subject: text[lang].accepted.subject(what),
    body: text[lang].accepted.body({ name, what, link: linkTo('/trainer-platform/profile') }, call.regionName),
  }))
  await tell(tx, await listEmployersSide(tx, application), (lang) => ({
    subject: text[lang].accepted.employerSubject(name, what),
    body: text[lang].accepted.employer(name, call.regionName, text[lang].days(yearlyDays ?? 0)),
  }))
  return { trainerId }
}
