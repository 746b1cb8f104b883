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
  /** Null when whoever wrote it has taken it back. */
  readonly body: string | null
}

export interface TeamPost extends TeamReply {
  readonly courseName: string | null
  readonly replies: readonly TeamReply[]
}

/** What stands for a room in an address. */
export function roomKey({ regionId, journeyId }: Pick<TeamRoom, 'regionId' | 'journeyId'>): string {
  return `${regionId}-${journeyId}`
}

/** The room of that key; without a key the first. */
export function roomOf(rooms: readonly TeamRoom[], key: string | undefined): TeamRoom | undefined {
  return key === undefined ? rooms[0] : rooms.find((room) => roomKey(room) === key)
}
