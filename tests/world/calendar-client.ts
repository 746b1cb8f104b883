import assert from 'node:assert/strict'
import ICAL from 'ical.js'

/** An entry as a calendar shows it. */
export interface ShownEntry {
  readonly uid: string
  readonly summary: string
  readonly place: string
  readonly startsAt: string
  readonly endsAt: string
  readonly status: string
  readonly url: string
}

interface Held extends ShownEntry {
  readonly sequence: number
  readonly saidAt: string
  readonly isTakenBack: boolean
}

/**
 * A calendar that gets invitations by mail, as RFC 5546 2.1.5 has it: of two that speak of the same thing the higher SEQUENCE
 * counts, then the later DTSTAMP, in whichever order they come. Reads with another library than the one that wrote.
 */
export function calendarClient() {
  const held = new Map<string, Held>()
  return {
    receive(text: string): void {
      const calendar = new ICAL.Component(ICAL.parse(text))
      const method = calendar.getFirstPropertyValue('method')
      const entries = calendar.getAllSubcomponents('vevent')
      // RFC 5546 3.2.2: what one mail asks is about one thing.
      assert.equal(new Set(entries.map((one) => one.getFirstPropertyValue('uid'))).size, 1)
      for (const one of entries) {
        const said = read(one, method === 'CANCEL')
        const before = held.get(said.uid)
        if (before === undefined || isNewer(said, before)) held.set(said.uid, said)
      }
    },
    shown(): ShownEntry[] {
      return [...held.values()]
        .filter(({ isTakenBack }) => !isTakenBack)
        .map(({ sequence: _, saidAt: __, isTakenBack: ___, ...entry }) => entry)
    },
  }
}

/** What a feed holds, read with another library than the one that wrote it. */
export function entriesIn(text: string): ShownEntry[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => read(one, false))
}

function isNewer(one: Held, before: Held): boolean {
  return one.sequence === before.sequence ? one.saidAt > before.saidAt : one.sequence > before.sequence
}

function read(component: InstanceType<typeof ICAL.Component>, isTakenBack: boolean): Held {
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
  const moment = (name: string) => {
    const found = component.getFirstPropertyValue(name)
    assert.ok(found instanceof ICAL.Time && found.zone === ICAL.Timezone.utcTimezone, `${name} is in UTC`)
    return found.toJSDate().toISOString()
  }
  return {
    uid: value('uid'),
    summary: value('summary'),
    place: value('location'),
    status: value('status'),
    url: value('url'),
    startsAt: moment('dtstart'),
    endsAt: moment('dtend'),
    saidAt: moment('dtstamp'),
    sequence: Number(value('sequence')),
    isTakenBack,
  }
}
