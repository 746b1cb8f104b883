import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Missing } from '#values'

/** Where files are kept. Keys are made by us, never by a visitor: words of a–z, 0–9 and hyphens with slashes between. */
export interface Files {
  /** Stores all of the content under the key, or nothing of it. */
  put(key: string, content: Readable): Promise<{ size: number }>
  /** The content, or a range of its bytes, both ends counted; throws Missing. */
  read(key: string, range?: { start: number; end: number }): Promise<Readable>
  size(key: string): Promise<number>
  remove(key: string): Promise<void>
}

const wellFormed = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/

export function localFiles(folder: string): Files {
  const pathOf = (key: string) => {
    if (!wellFormed.test(key)) throw new Missing(`file ${key}`)
    return join(folder, key)
  }
  const sizeOf = async (key: string) => {
    const found = await stat(pathOf(key)).catch(() => undefined)
    if (found === undefined || !found.isFile()) throw new Missing(`file ${key}`)
    return found.size
  }
  return {
    async put(key, content) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      return writeWhole(path, content)
    },
    async read(key, range) {
      await sizeOf(key)
      return createReadStream(pathOf(key), range ?? {})
    },
    size: sizeOf,
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

/** Writes beside, then renames: a reader never meets half a file, and a broken upload leaves nothing. */
async function writeWhole(path: string, content: Readable): Promise<{ size: number }> {
  const part = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    await pipeline(content, file.createWriteStream())
    const { size } = await stat(part)
    await rename(part, path)
    return { size }
  } catch (fault) {
    await rm(part, { force: true })
    throw fault
  }
}
