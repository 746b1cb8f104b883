import { siteAddress } from '#people'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseEmail, parseId } from '#values'
import type { LearningPorts } from '../ports.ts'
import { findMergeAccount, findMergeAccountByEmail } from './merge.store.ts'
import { text } from './merge.text.ts'
import { MergePage } from './merge.view.tsx'
import { mergePersons } from './merge-persons.ts'

interface Address {
  Params: { personId: string }
  Querystring: { other?: unknown }
}

/** Where the system's administrator makes two accounts of one person into one. */
export const mergeScreen =
  ({ bookedDays }: LearningPorts): Screen =>
  (area, { db, config }) => {
    area.get<Address>('/', async (request, reply) => {
      const frame = frameOf(request)
      const from = await getAccount(db, request.params.personId)
      const { other } = request.query
      if (typeof other !== 'string') return page(reply, <MergePage frame={frame} from={from} />)
      const into = await findOther(db, other)
      if (into !== undefined) return page(reply, <MergePage frame={frame} from={from} into={into} />)
      const returned = { errors: { other: text[frame.lang].unknown }, typed: { other: other.slice(0, 200) } }
      return page(reply, <MergePage frame={frame} from={from} {...returned} />, 422)
    })

    area.post<Address>('/', async (request, reply) => {
      const frame = frameOf(request)
      const say = text[frame.lang]
      const from = await getAccount(db, request.params.personId)
      const read = readForm(request.body, { other: field.email(), reason: field.text(500) })
      const into = await findOther(db, read.typed.other ?? '')
      const again = (errors: Record<string, string>) =>
        page(reply, <MergePage frame={frame} {...{ from, into, errors }} typed={read.typed} />, 422)
      if (into === undefined) return again({ other: say.unknown })
      if (!read.ok) return again(wordFaults(read.faults, frame.lang))
      const outcome = await attempt(db, (tx) =>
        mergePersons(tx, {
          ...{ from: from.id, into: into.id, reason: read.values.reason, bookedDays },
          actor: { ...actorOf(request), personId: askerOf(request).personId },
          site: siteAddress(config, request),
        }),
      )
      if (isRefusal(outcome)) return again({ '': say.refused[outcome.refused] })
      return redirectWith(reply, `/people/${into.id}`, { notice: say.done(into.name), config })
    })
  }

async function getAccount(db: Db, id: string) {
  const personId = parseId(id)
  const account = personId === undefined ? undefined : await findMergeAccount(db, personId)
  if (account === undefined) throw new Missing('an account')
  return account
}

async function findOther(db: Db, typed: string) {
  const email = parseEmail(typed.trim())
  return email === undefined ? undefined : findMergeAccountByEmail(db, email)
}
