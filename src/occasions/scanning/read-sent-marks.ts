import { z } from 'zod'
import type { Refusal } from '#values'
import { excuses, marks } from '../attendance/attendance.rules.ts'
import type { SentMark } from './sent-mark.rules.ts'

const mostAtOnce = 500
const largestId = 2_147_483_647
/** A clock may be wrong by years; a number that is no moment at all is not a clock's. */
const moment = z.number().int().min(-8.64e15).max(8.64e15)

const sentMark = z.object({
  id: z.uuid(),
  bookingId: z.number().int().min(1).max(largestId),
  part: z.union([z.literal(1), z.literal(2)]).optional(),
  mark: z.enum(marks),
  source: z.enum(['by-hand', 'scanned']),
  at: moment,
  ahead: moment,
  reason: z.string().trim().max(500).default(''),
  excuse: z.enum(excuses).optional(),
})

const form = z.object({
  device: z.uuid(),
  marks: z.string().transform((text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  }),
})

/** The marks of a phone, as its form carries them: `device` its uuid, `marks` a list in JSON. */
export function readSentMarks(body: unknown): { deviceId: string; marks: SentMark[] } | Refusal<'unreadable'> {
  const read = form.safeParse(body)
  const list = z.array(sentMark).max(mostAtOnce).safeParse(read.data?.marks)
  if (!read.success || !list.success) return { refused: 'unreadable' }
  const isMoment = ({ at, ahead }: SentMark) => Math.abs(at - ahead) <= 8.64e15
  return list.data.every(isMoment) ? { deviceId: read.data.device, marks: list.data } : { refused: 'unreadable' }
}
