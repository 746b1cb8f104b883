import type { FastifyReply, FastifyRequest } from 'fastify'
import { record } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf } from '#platform/web'
import { type Asker, Missing, parseId } from '#values'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import { findListed } from './listed.report.ts'
import { columnChoices, type ListColumn, type ListedDay, type ListedOccasion, usualColumns } from './listed.rules.ts'

export interface ListParams {
  Params: { occasionId: string }
  Querystring: Record<string, string | string[] | undefined>
}

export interface MetLists {
  readonly occasion: ListedOccasion
  readonly plansTheRegion: boolean
}

/** The lists of an occasion, for whoever plans in its region or is on its staff; for others they are not there. */
export async function getLists(db: Db, asker: Asker, occasionId: string): Promise<MetLists> {
  const id = parseId(occasionId) ?? 0
  const planned = await findListed(db, id, inTheirRegion(asker, 'plan occasions'))
  const occasion = planned ?? (await findListed(db, id, staffedBy(asker.personId)))
  if (occasion === undefined) throw new Missing('occasion')
  return { occasion, plansTheRegion: planned !== undefined }
}

/** The days that were asked for: that one, or all of them. */
export function daysAsked({ days }: ListedOccasion, { day }: ListParams['Querystring']): readonly ListedDay[] {
  if (day === undefined || day === '') return days
  const one = days.find(({ dayId }) => String(dayId) === day)
  if (one === undefined) throw new Missing('day')
  return [one]
}

/** The columns that were ticked; the usual ones where no form was sent. Addresses are for whoever plans. */
export function columnsAsked(
  { columns, chosen }: ListParams['Querystring'],
  { plansTheRegion }: MetLists,
): ListColumn[] {
  const ticked = [columns ?? []].flat()
  const wanted = chosen === undefined && ticked.length === 0 ? usualColumns : ticked
  return columnChoices.filter((one) => wanted.includes(one) && (one !== 'email' || plansTheRegion))
}

interface Fetched {
  readonly list: 'participants' | 'sign-in' | 'name-tags'
  readonly as: 'pdf' | 'xlsx' | 'csv'
}

/** Keeps who took which names from here. */
export async function keepFetched(db: Db, request: FastifyRequest, fetched: Fetched & { occasion: ListedOccasion }) {
  const { occasion, list, as } = fetched
  await attempt(db, async (tx) => {
    await record(tx, actorOf(request), {
      act: 'list of people fetched',
      subject: { kind: 'occasion', id: occasion.occasionId },
      organisationId: occasion.regionId,
      detail: { list, as, people: occasion.people.length },
    })
    return { done: true }
  })
}

export const nameOf = (request: FastifyRequest): string => askerOf(request).name

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Sends a file under a name that every file system takes; a print opens in the reader, the rest is saved. */
export function sendFile(
  reply: FastifyReply,
  { name, kind, bytes }: { readonly name: string; readonly kind: keyof typeof types; readonly bytes: Buffer | string },
): FastifyReply {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return reply
    .header('content-type', types[kind])
    .header('content-disposition', `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${plain}.${kind}"`)
    .header('cache-control', 'private, no-store')
    .send(bytes)
}
