import { dayAt, today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion } from '../occasion/reach.report.ts'
import { getAboutOccasion } from './about-occasion.store.ts'
import { listLoggedMessages } from './log.report.ts'
import type { LoggedMessage } from './logged.rules.ts'
import { isDue, type Planned, sentKey } from './message.rules.ts'
import { type Gathered, getGathered } from './planned.store.ts'
import { aPageOfLog, PersonMessagesPage, PlannedMessagesPage } from './planned.view.tsx'

interface Query {
  Params: { occasionId: string }
  Querystring: { page?: string }
}

/** Who gets what and when about an occasion: a dry run, and the log. */
export const plannedMessagesScreen: Screen = (area, { db }) => {
  area.get<Query>('/', async (request, reply) => {
    const reach = inTheirRegion(askerOf(request), 'plan occasions')
    const found = await findOccasion(db, parseId(request.params.occasionId) ?? 0, reach)
    if (found === undefined) throw new Missing('occasion')
    const occasion = await getAboutOccasion(db, found.occasionId)
    const gathered = await getGathered(db, occasion, today())
    const at = pageOf(request.query.page)
    const asked = { occasionId: found.occasionId, limit: aPageOfLog, offset: (at - 1) * aPageOfLog }
    const logged = (await listLoggedMessages(db, reach, asked)).map(dated)
    const planned = found.cancelledAt ? [] : leftOf(gathered)
    const shown = { occasion, rules: gathered.rules, planned, logged, page: at }
    return page(reply, <PlannedMessagesPage frame={frameOf(request)} {...shown} />)
  })
}

/** What one person has been sent about the asker's occasions. */
export const personMessagesScreen: Screen = (area, { db }) => {
  area.get<{ Params: { personId: string }; Querystring: { page?: string } }>('/', async (request, reply) => {
    const reach = inTheirRegion(askerOf(request), 'plan occasions')
    const [personId, at] = [parseId(request.params.personId) ?? 0, pageOf(request.query.page)]
    const asked = { personId, limit: aPageOfLog, offset: (at - 1) * aPageOfLog }
    const logged = (await listLoggedMessages(db, reach, asked)).map(dated)
    const [first] = logged
    // Of someone who has been sent nothing there is nothing to show, whoever they are.
    if (first === undefined) throw new Missing('person')
    return page(
      reply,
      <PersonMessagesPage frame={frameOf(request)} {...{ personId, logged, page: at }} name={first.reader} />,
    )
  })
}

function pageOf(asked: string | undefined): number {
  return Math.min(parseId(asked ?? '1') ?? 1, 10_000)
}

/** Planned, not sent, and either still ahead or about to go. */
function leftOf({ planned, rules, sent, about }: Gathered): Planned[] {
  return planned.filter((each) => {
    const rule = rules.find(({ id }) => id === each.ruleId)
    if (rule === undefined || sent.has(sentKey({ ...each, address: each.recipient.address }))) return false
    return each.onDay > today() || isDue(each, rule, { ...about, today: today() })
  })
}

function dated({ putOut, sentAt, notBefore, ...message }: LoggedMessage) {
  return {
    ...message,
    putOut: dayAt(putOut),
    sentOn: sentAt && dayAt(sentAt),
    liesUntil: notBefore && dayAt(notBefore),
  }
}
