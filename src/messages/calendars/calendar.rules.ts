import type { Entry, Method } from './entry.rules.ts'
import { folded, mailto, quoted, textValue, utc, webAddress } from './line.rules.ts'

export interface Calendar {
  readonly method: Method
  readonly entries: readonly Entry[]
  /** What a feed is called where it is shown. */
  readonly name?: string
}

/**
 * A calendar as calendar programs read it (RFC 5545), to be sent as `text/calendar; charset=utf-8`. All moments stand in UTC,
 * so that it names no time zone and is right wherever it is read.
 */
export function calendarOf({ method, entries, name }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yrkesresan//Kursdagar//SV',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : feedLines(name)),
    ...entries.flatMap((entry) => entryLines(entry, method)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The name in both ways that programs look for it (RFC 7986 and before), and how often to ask again. */
function feedLines(name: string): string[] {
  return [
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ]
}

function entryLines(entry: Entry, method: Method): string[] {
  const { place, description, standing } = entry
  const url = webAddress(entry.url)
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.saidAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${textValue(entry.summary)}`,
    ...(place === '' ? [] : [`LOCATION:${textValue(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    ...peopleLines(entry, method),
    `STATUS:${standing.toUpperCase()}`,
    `TRANSP:${standing === 'confirmed' ? 'OPAQUE' : 'TRANSPARENT'}`,
    // Outlook reads only its own word for that someone may be needed.
    ...(standing === 'tentative' ? ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'] : []),
    'END:VEVENT',
  ]
}

/** Who asks and who is asked. No answer is awaited: the seat is booked already, and is given back in Yrkesresan. */
function peopleLines({ between, standing }: Entry, method: Method): string[] {
  if (between === undefined) return []
  const { asks, asked } = between
  const answer = standing === 'tentative' ? 'TENTATIVE' : 'ACCEPTED'
  const partly = method === 'REQUEST' ? `;PARTSTAT=${answer}` : ''
  return [
    `ORGANIZER;CN=${quoted(asks.name)}:${mailto(asks.address)}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${partly};RSVP=FALSE;CN=${quoted(asked.name)}:${mailto(asked.address)}`,
  ]
}
