import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, frameOf, type House, page, redirectWith } from '#platform/web'
import { type Asker, Missing, mayAnywhere, placesWith } from '#values'
import { placesOfPeople } from '../accounts/account.rules.ts'
import { listEmployments } from '../employments/employment.store.ts'
import { placesToGive, rolesToGive, whyNotEndRole } from '../roles/grant.rules.ts'
import { listGrantPlaces } from '../roles/grant.store.ts'
import { listHeldRoles } from '../roles/role.report.ts'
import { siteAddress } from '../sign-in-links/link.rules.ts'
import { sendLink } from '../sign-in-links/send-link.ts'
import { listEnrolments, listJourneyNames } from './person.report.ts'
import { getPersonWithAccount } from './person.store.ts'
import { text } from './person.text.ts'
import { type PersonFacts, PersonPage, type ReturnedForm } from './person.view.tsx'
import { type PersonParams, personFormRoutes, personIdOf } from './person-forms.screen.tsx'

export function personScreen(area: FastifyInstance, house: House): void {
  const { db, config } = house

  area.get<PersonParams>('/', (request, reply) => personPage(house, { request, reply }))

  area.post<PersonParams>('/sign-in-link', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const asker = askerOf(request)
    const personId = personIdOf(request)
    const places = placesWith(asker, 'create accounts')
    const { email, hasPassphrase } = await getReachable(db, { personId, places })
    const purpose = hasPassphrase ? 'forgotten' : 'welcome'
    const order = {
      personId,
      purpose,
      site: siteAddress(config, request),
      madeBy: asker.name,
      actor: actorOf(request),
    } as const
    const refusal = await attempt(db, (tx) => sendLink(tx, order))
    const notice = refusal ? say.tooManyLinks : say.linkSent(email)
    return redirectWith(reply, `/people/${personId}`, { notice, config })
  })

  personFormRoutes(area, house, personPage)
}

/** Someone employed now or soon within these parts of the tree; anyone else is not there. */
async function getReachable(db: Db, { personId, places }: { personId: number; places: readonly number[] }) {
  const [person, employments] = await Promise.all([
    getPersonWithAccount(db, personId),
    listEmployments(db, { personId, places, today: today() }),
  ])
  if (employments.length === 0) throw new Missing('person')
  return { ...person, employments }
}

async function personPage(
  { db }: House,
  { request, reply }: { request: FastifyRequest<PersonParams>; reply: FastifyReply },
  returned?: ReturnedForm,
): Promise<FastifyReply> {
  const asker = askerOf(request)
  const person = await findFacts(db, asker, personIdOf(request))
  return page(reply, <PersonPage frame={frameOf(request)} person={person} returned={returned} />, returned ? 422 : 200)
}

async function findFacts(db: Db, asker: Asker, personId: number): Promise<PersonFacts> {
  const onDay = today()
  const places = placesOfPeople(asker)
  const toGive = rolesToGive(asker)
  const [person, enrolments, roles, grantPlaces, journeys] = await Promise.all([
    getReachable(db, { personId, places }),
    listEnrolments(db, personId, onDay),
    listHeldRoles(db, { personId, today: onDay, places }),
    toGive.length === 0 ? [] : listGrantPlaces(db, { personId, places: placesToGive(asker), today: onDay }),
    toGive.includes('trainer') ? listJourneyNames(db) : [],
  ])
  return {
    ...person,
    enrolments,
    roles: roles.map((held) => ({
      ...held,
      mayEnd:
        whyNotEndRole(
          { role: held.role, personId, place: { ...held, id: held.organisationId, name: held.placeName } },
          asker,
        ) === undefined,
    })),
    rolesToGive: toGive,
    places: grantPlaces,
    journeys,
    mayEndEmployment: personId !== asker.personId && mayAnywhere(asker, 'create accounts'),
    maySeeRecord: mayAnywhere(asker, 'see people'),
    mayEnrol: mayAnywhere(asker, 'create accounts'),
    mayMerge: mayAnywhere(asker, 'run platform'),
    maySendLink: personId !== asker.personId && mayAnywhere(asker, 'create accounts'),
    today: onDay,
  }
}
