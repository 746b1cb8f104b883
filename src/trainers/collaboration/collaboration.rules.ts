import { type Day, type Refusal, weekday } from '#values'

/** Where those who teach a journey in a region talk with each other. */
export interface TeamRoom {
  readonly regionId: number
  readonly regionName: string
  readonly journeyId: number
  readonly journeyName: string
  /** What a post can be about besides the whole journey. */
  readonly courses: readonly { readonly id: number; readonly name: string }[]
}

export interface TeamReply {
  readonly postId: number
  readonly writtenBy: number
  readonly name: string
  readonly writtenAt: string
  /** As it reads now; null when whoever wrote it has taken it back. */
  readonly body: string | null
  readonly isEdited: boolean
  /** Shared in it; none once it is taken back. */
  readonly file: SharedFile | null
}

export interface SharedFile {
  readonly fileId: number
  readonly name: string
  readonly bytes: number
}

/** A file of a room, with who shared it. */
export interface RoomFile extends SharedFile {
  readonly sharedByName: string
  readonly sharedAt: Date
  readonly courseName: string | null
}

export interface TeamPost extends TeamReply {
  readonly courseName: string | null
  readonly replies: readonly TeamReply[]
}

export type EditRefusal = Refusal<'notTheirs'> | Refusal<'takenBack'> | Refusal<'tooLate'>

/** So long one may put right what one wrote; after that others have answered it. */
export const hoursToEdit = 24

/** One edits one's own, while it is new and stands. */
export function whyNotEdit(
  post: { readonly writtenBy: number; readonly writtenAt: Date; readonly isTakenBack: boolean },
  { personId, now }: { readonly personId: number; readonly now: Date },
): EditRefusal | undefined {
  if (post.writtenBy !== personId) return { refused: 'notTheirs' }
  if (post.isTakenBack) return { refused: 'takenBack' }
  const hours = (now.getTime() - post.writtenAt.getTime()) / 3_600_000
  return hours <= hoursToEdit ? undefined : { refused: 'tooLate' }
}

/** How often someone is written to about what is said among those who teach. */
export const letterChoices = ['daily', 'weekly', 'never'] as const
export type LetterChoice = (typeof letterChoices)[number]

/** Weekly letters come on Mondays. */
export function isLetterDay(choice: LetterChoice, today: Day): boolean {
  return choice === 'daily' || (choice === 'weekly' && weekday(today) === 1)
}

/** What a browser is told of a file: to keep it, never to show it, under its own name. */
export function attachmentOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
    .trim()
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain || 'fil'}"; filename*=UTF-8''${exact}`
}

/** What stands for a room in an address. */
export function roomKey({ regionId, journeyId }: Pick<TeamRoom, 'regionId' | 'journeyId'>): string {
  return `${regionId}-${journeyId}`
}

/** The room of that key; without a key the first. */
export function roomOf(rooms: readonly TeamRoom[], key: string | undefined): TeamRoom | undefined {
  return key === undefined ? rooms[0] : rooms.find((room) => roomKey(room) === key)
}
