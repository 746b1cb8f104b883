import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { atMost, median } from './figure.ts'
import { memoryOf } from './memory.ts'
import { openAs } from './opened.ts'

const start = 'platform.start'
const memory = 'platform.memory'
const megabyte = 1_000_000
const npmStart = ['npm', 'start', '--silent'] as const
/** What npm start comes down to, without npm's own processes around it. */
const itself = [process.execPath, '--import', 'tsx', 'src/main.ts', 'start'] as const

/** From `npm start` to the line that says it is open, on a country that is there: under 5 seconds. */
export const startTime: Bench = {
  names: [start],
  async run(stand) {
    const open = () => openAs(npmStart, { dataDir: join(stand.folder, 'start') })
    await (await open()).close()
    const seconds: number[] = []
    for (let round = 0; round < 3; round++) {
      const opened = await open()
      seconds.push(opened.seconds)
      await opened.close()
    }
    return [atMost(start, { value: median(seconds), unit: 's', limit: 5 })]
  },
}

/** What a web process holds when it has been open and idle for 10 seconds, shared pages by their share: under 200 MB. */
export const idleMemory: Bench = {
  names: [memory],
  async run(stand) {
    const opened = await openAs(itself, { dataDir: join(stand.folder, 'memory'), env: { PROCESS: 'web' } })
    try {
      await sleep(10_000)
      return [atMost(memory, { value: (await memoryOf(opened.pid)) / megabyte, unit: 'MB', limit: 200 })]
    } finally {
      await opened.close()
    }
  },
}
