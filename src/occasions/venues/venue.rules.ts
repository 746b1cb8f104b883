import type { Day, Ore, Refusal, TimeOfDay } from '#values'

/** A room that course days are held in. */
export interface Room {
  readonly roomId: number
  readonly name: string
  readonly capacity: number
  /** Words as the region writes them: projector, whiteboard, hearing loop. */
  readonly equipment: readonly string[]
  readonly access: string
  /** A day, in öre; nought where it costs nothing. */
  readonly priceOre: Ore
  readonly isEnded: boolean
}

/** What the region has written of a venue. */
export interface VenueFacts {
  readonly name: string
  readonly municipalityId: number | null
  readonly address: string
  readonly access: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
  /** Other regions may choose its rooms too. */
  readonly isShared: boolean
  /** Where it lies, for estimating travel times; both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface Venue extends VenueFacts {
  readonly venueId: number
  readonly regionId: number
  readonly regionName: string
  readonly municipalityName: string | null
  readonly isEnded: boolean
  /** Whether the asker's region is the one that keeps it. */
  readonly mayChange: boolean
  readonly rooms: readonly Room[]
}

export type RoomFacts = Pick<Room, 'name' | 'capacity' | 'equipment' | 'access' | 'priceOre'>

/** Two venues of a region, or two rooms of a venue, that are in use do not have the same name. */
export type NameTaken = Refusal<'nameTaken'>

/** A room that can be chosen for a day. */
export interface RoomChoice {
  readonly roomId: number
  readonly roomName: string
  readonly capacity: number
  readonly venueId: number
  readonly venueName: string
  readonly address: string
  /** Said where the venue is another region's. */
  readonly regionName: string | null
}

/** A day that a room of the venue is taken, by whichever region. */
export interface VenueDay {
  readonly roomId: number
  readonly occasionId: number
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly courseName: string
  readonly seats: number
  readonly seatsTaken: number
  /** Said where another region than the venue's has it. */
  readonly regionName: string | null
  /** Whether the asker plans it. */
  readonly isTheirs: boolean
}

/** The place of a day in this room, as it is read on pages and in letters: "Stora salen, Stadshuset, Storgatan 1". */
export function placeOf({
  roomName,
  venueName,
  address,
}: Pick<RoomChoice, 'roomName' | 'venueName' | 'address'>): string {
  const [room, venue] = [roomName.trim(), venueName.trim()]
  const parts = room.toLowerCase().includes(venue.toLowerCase()) ? [room] : [room, venue]
  return [...parts, address.trim()]
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, 200)
}

const mostWords = 30
const longestWord = 60

/** "Projektor, whiteboard; hörslinga" as words, each once; undefined where they are too many or too long. */
export function readEquipment(typed: string): string[] | undefined {
  const words = new Map<string, string>()
  for (const part of typed.split(/[,;\n]/)) {
    const word = part.trim().replace(/\s+/g, ' ')
    if (word !== '' && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word)
  }
  const read = [...words.values()]
  return read.length > mostWords || read.some((word) => word.length > longestWord) ? undefined : read
}

/** "65,5848" or "65.5848" as degrees within that many either way; null where nothing was typed, undefined where it is none. */
export function readDegrees(typed: string, most: 90 | 180): number | null | undefined {
  if (typed.trim() === '') return null
  const match = /^([+-]?\d{1,3}(?:[.,]\d{1,8})?)\s*°?$/.exec(typed.trim())
  const degrees = Number(match?.[1]?.replace(',', '.'))
  return match && Math.abs(degrees) <= most ? degrees : undefined
}

/** The most that a venue in use can take in one room. */
export function mostSeats(rooms: readonly Pick<Room, 'capacity' | 'isEnded'>[]): number {
  return Math.max(0, ...rooms.filter(({ isEnded }) => !isEnded).map(({ capacity }) => capacity))
}
