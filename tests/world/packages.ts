import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { addPackage } from '../../src/journeys/packages/add-package.ts'
import { unpackPackage } from '../../src/journeys/packages/unpack-package.ts'
import type { World } from '../world.ts'
import { type BuiltCourse, courseBuilders } from './courses.ts'

const system = { personId: null, address: null }

/** A course that is prepared with one web package, and someone who travels it. */
export async function travelledPackage(
  w: World,
  bytes: Buffer,
): Promise<BuiltCourse & { personId: number; itemId: number; itemHref: string }> {
  const { course, travels, step } = courseBuilders(w.db)
  const stepId = await step()
  const { journeyId } = await w.db
    .selectFrom('step')
    .select('journeyId')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow()
  const file = await addPackageTo(w, journeyId, bytes)
  const made = await course({ stepId, preparations: [{ format: 'package', intro: [], file }] })
  const personId = await w.person({ name: 'Fia' })
  await travels(personId, stepId)
  const [itemId = 0] = made.itemIds
  return { ...made, personId, itemId, itemHref: `/courses/${made.courseId}/items/${itemId}` }
}

/** Puts a package among the files of a journey, as an upload does. Its key. */
export async function addPackageTo(w: World, journeyId: number, bytes: Buffer): Promise<string> {
  const key = randomUUID()
  const at = `content/${key}`
  await w.house.files.put(at, Readable.from([bytes]))
  const unpacked = await unpackPackage(w.house.files, { at, key })
  if (isRefusal(unpacked)) throw new Error(`the package was refused: ${JSON.stringify(unpacked)}`)
  const upload = { key, name: 'paket.zip', mediaType: 'application/zip', bytes: bytes.length, sha256: key }
  await attempt(w.db, (tx) => addPackage(tx, { journeyId, upload, unpacked, actor: system }))
  return key
}
