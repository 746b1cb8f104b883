import { Readable } from 'node:stream'
import { realNow } from '#platform'
import type { World } from '../world.ts'

/** A file that an item of a journey shows, and one in its library that nothing shows yet. */
export interface JourneyFiles {
  readonly fileKey: string
  readonly spareKey: string
}

const content = 'en bild'

export async function makeFiles(
  { db, house }: World,
  { journeyId, itemId }: { journeyId: number; itemId: number },
): Promise<JourneyFiles> {
  const keyOf = (number: number) => `${String(journeyId).padStart(8, '0')}-0000-4000-8000-00000000000${number}`
  const row = {
    ...{ journeyId, kind: 'image' as const, mediaType: 'image/png', bytes: content.length, sha256: 'abc' },
    uploadedAt: realNow(),
  }
  const keys = { fileKey: keyOf(1), spareKey: keyOf(2) }
  for (const key of Object.values(keys)) await house.files.put(`content/${key}`, Readable.from([content]))
  const [shown] = await db
    .insertInto('contentFile')
    .values([
      { ...row, key: keys.fileKey, name: 'visas.png' },
      { ...row, key: keys.spareKey, name: 'visas-inte.png' },
    ])
    .returning('id')
    .execute()
  await db
    .insertInto('itemFile')
    .values({ itemId, fileId: shown?.id ?? 0 })
    .execute()
  return keys
}

/** Someone without a role who once took in an archive: it is theirs, and still behind the door. */
export async function makeImport({ db }: World, given: { personId: number; ownerId: number }): Promise<number> {
  const { id } = await db
    .insertInto('archiveImport')
    .values({
      ...{ key: crypto.randomUUID(), name: 'resa.zip', bytes: 1, ifTaken: 'refuse', ownerId: given.ownerId },
      ...{ askedBy: given.personId, askedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
