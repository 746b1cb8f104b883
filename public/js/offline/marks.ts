/** A mark as this phone made it; sent as it stands, however late. */
export interface PhoneMark {
  readonly id: string
  readonly bookingId: number
  readonly part?: number
  readonly mark: string
  readonly source: 'by-hand' | 'scanned'
  readonly at: number
  readonly ahead: number
  readonly reason?: string
  readonly excuse?: string
}

/** When, by this phone's clock, and how far that is ahead of the house's. */
export interface PhoneTime {
  readonly at: number
  readonly ahead: number
}

/**
 * What was changed on the list of a day: each choice that differs from what counted when the page was shown (`was-7-1`), with
 * the form's one reason and excuse; and, where the button for everyone else was pressed, all those without a choice.
 */
export function marksOfForm(form: URLSearchParams, time: PhoneTime): PhoneMark[] {
  const [others = '', named] = (form.get('others') ?? '').split('-')
  return [...form.keys()].flatMap((name): PhoneMark[] => {
    const [, booking, part] = /^was-(\d+)-([12])$/.exec(name) ?? []
    if (booking === undefined || part === undefined) return []
    const chosen = form.get(`mark-${booking}-${part}`) ?? form.get(`mark-${booking}`)
    const silent = others !== '' && (named === undefined || named === part) ? others : ''
    const mark = chosen || silent
    if (mark === '' || mark === form.get(name)) return []
    const more = {
      reason: form.get('reason') ?? '',
      ...(mark === 'excused' && { excuse: form.get('excuse') || 'other' }),
    }
    return [{ ...madeNow(time), bookingId: Number(booking), part: Number(part), mark, source: 'by-hand', ...more }]
  })
}

function madeNow({ at, ahead }: PhoneTime) {
  return { id: crypto.randomUUID(), at, ahead }
}

/** That someone's own code was read just now. */
export function scannedMark(bookingId: number, time: PhoneTime): PhoneMark {
  return { ...madeNow(time), bookingId, mark: 'attended', source: 'scanned' }
}

/** The form in which marks are sent. */
export async function bodyOf(marks: readonly PhoneMark[]): Promise<string> {
  return new URLSearchParams({ device: await deviceId(), marks: JSON.stringify(marks) }).toString()
}

/** The marks in a form that waits to be sent. */
export function marksIn(body: string): PhoneMark[] {
  return JSON.parse(new URLSearchParams(body).get('marks') ?? '[]')
}

const kept = 'phone-1'

async function keptText(name: string): Promise<string | undefined> {
  return (await caches.open(kept)).match(name).then((found) => found?.text())
}

/** Names this phone among several, and nobody who holds it. */
async function deviceId(): Promise<string> {
  const before = await keptText('/device')
  if (before !== undefined) return before
  const made = crypto.randomUUID()
  await (await caches.open(kept)).put('/device', new Response(made))
  return made
}

export async function keepClock(ahead: number): Promise<void> {
  await (await caches.open(kept)).put('/clock', new Response(String(Math.round(ahead))))
}

/** The moment, with how far the clock was ahead when the house was last heard. */
export async function phoneTime(): Promise<PhoneTime> {
  const ahead = Number(await keptText('/clock'))
  return { at: Date.now(), ahead: Number.isFinite(ahead) ? ahead : 0 }
}
