import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseId } from '#values'
import type { ParticularDay } from '../parts/parts.store.ts'

type Keyed = Pick<ParticularDay, 'dayId' | 'codeKey' | 'where'>

/** Digits and letters that are not taken for each other when read aloud: no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** So many letters of a keyed hash, five bits each. */
export function lettersOf(key: string, text: string, count: number): string {
  const hash = createHmac('sha256', key).update(text).digest()
  return Array.from({ length: count }, (_, i) => letters[(hash[i] ?? 0) & 31]).join('')
}

/** What is typed by someone without a camera: six letters, turning as the picture does. */
export function typedCode({ dayId, codeKey, where }: Keyed, step: number): string {
  return lettersOf(codeKey, `typed ${dayId} ${where} ${step}`, 6)
}

/** What the picture holds: the day, the step, and a proof bound to the day, its place and the step. */
export function shownCode(day: Keyed, step: number): string {
  return `${day.dayId}-${step}-${proofOf(day, step)}`
}

function proofOf({ dayId, codeKey, where }: Keyed, step: number): string {
  return lettersOf(codeKey, `shown ${dayId} ${where} ${step}`, 16)
}

export interface ReadCode {
  readonly dayId: number
  readonly step: number
  readonly proof: string
}

/** The parts of a code, when it has the shape of one. */
export function readCode(text: string): ReadCode | undefined {
  const [, day, step, proof] = /^(\d{1,10})-(\d{1,10})-([0-9A-Z]{16})$/.exec(text.trim().toUpperCase()) ?? []
  const [dayId, at] = [parseId(day), parseId(step)]
  return dayId === undefined || at === undefined || proof === undefined ? undefined : { dayId, step: at, proof }
}

export function isOurs(day: Keyed, { step, proof }: ReadCode): boolean {
  return isSame(proofOf(day, step), proof)
}

/** As people type: in small letters, with spaces, an O for a nought. */
export function cleanTyped(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

export function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** That this browser met the code at that moment: kept in its cookie while the person signs in. */
export function seenMark({ codeKey }: Keyed, code: string, at: Date): string {
  return `${code}.${at.getTime()}.${lettersOf(codeKey, `seen ${code} ${at.getTime()}`, 16)}`
}

/** When the code was met, by a cookie of ours for this very code. */
export function seenAt({ codeKey }: Keyed, code: string, cookie: string | undefined): Date | undefined {
  const [seen, time = '', proof = ''] = (cookie ?? '').split('.')
  if (seen !== code || !/^\d{1,15}$/.test(time)) return undefined
  return isSame(lettersOf(codeKey, `seen ${code} ${time}`, 16), proof) ? new Date(Number(time)) : undefined
}
