import { createHmac } from 'node:crypto'
import type { Entry } from '#messages'
import type { Language } from '#values'
import type { Wanted } from '../invitations/invitation.rules.ts'
import { momentsOf } from '../invitations/moments-of.ts'
import { wordEntry, wordWhere } from '../invitations/word-entry.ts'
import type { PersonDay, PlannedDay } from './feed.rules.ts'
import { text } from './feed.text.ts'

export interface Reading {
  readonly lang: Language
  readonly site: string
  /** Makes the names of entries that have none yet: the same for the same link, and telling nothing. */
  readonly secret: Buffer
}

/** A day of one's own, under the name that an invitation by mail has given it, so that the two are one. */
export function wordOwnDay(day: PersonDay, { lang, site, secret }: Reading): Entry {
  const wanted: Wanted = { ...day, ...momentsOf(day) }
  const page = day.task === 'participant' ? 'place' : 'run-sheet'
  const { startsAt, endsAt } = wanted
  return {
    ...{ startsAt, endsAt, saidAt: day.saidAt },
    ...{ uid: day.uid ?? nameFor(secret, day.dayId, day.personId), sequence: day.sequence ?? 0 },
    ...wordEntry(wanted, { lang, address: `${site}/occasions/${day.occasionId}/${page}` }),
    standing: day.task === 'reserve' ? 'tentative' : 'confirmed',
  }
}

/** A day of someone whom the reader leads: another entry than the person's own. */
export function wordTeamDay(day: PersonDay, { lang, site, secret }: Reading): Entry {
  const own = wordOwnDay(day, { lang, site, secret })
  const address = `${site}/occasions/${day.occasionId}/booking`
  const where = wordWhere({ ...day, startsAt: own.startsAt }, lang)
  return {
    ...own,
    uid: nameFor(secret, day.dayId, day.personId),
    summary: text[lang].ofTeam(day.name, own.summary),
    description: [...where.lines, text[lang].readMore(address)].join('\n\n'),
    url: address,
  }
}

/** A course day of the region, with how many come and who leads it. */
export function wordPlannedDay(day: PlannedDay, { lang, site, secret }: Reading): Entry {
  const say = text[lang]
  const { startsAt, endsAt } = momentsOf(day)
  const where = wordWhere({ ...day, startsAt }, lang)
  const address = `${site}/occasions/${day.occasionId}`
  const leaders = day.leaders.length === 0 ? [] : [say.leaders(day.leaders.join(', '))]
  const taken = say.taken(String(day.seatsTaken), String(day.seats))
  return {
    ...{ startsAt, endsAt, saidAt: day.saidAt, uid: nameFor(secret, day.dayId, 0), sequence: day.version },
    summary: say.planned(day.courseName, day.number),
    place: where.place,
    description: [taken, ...leaders, ...where.lines, say.readMore(address)].join('\n\n'),
    url: address,
    standing: 'confirmed',
  }
}

function nameFor(secret: Buffer, dayId: number, personId: number): string {
  const signs = createHmac('sha256', secret).update(`${dayId} ${personId}`).digest('hex')
  return [8, 4, 4, 4, 12].reduce((made, length) => {
    const from = made.replaceAll('-', '').length
    return `${made}${made === '' ? '' : '-'}${signs.slice(from, from + length)}`
  }, '')
}
