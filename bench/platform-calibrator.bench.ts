import type { Bench } from './bench.ts'
import { known, median } from './figure.ts'
import { cpuOf } from './load.ts'

const name = 'platform.calibrator'
const body = Buffer.alloc(10_000, 'x')

/** How fast this machine is today: node:http answering 10 kB from memory, to read the absolute figures by. */
export const calibrator: Bench = {
  names: [name],
  async run(stand) {
    const process = await stand.bare()
    await process.serve({ statements: [], headers: { 'content-type': 'text/plain' }, body })
    const target = { process, path: '/' }
    await cpuOf(target, 4000)
    const costs: number[] = []
    for (let round = 0; round < 5; round++) costs.push(await cpuOf(target, 2000))
    return [known(name, 1_000_000 / median(costs), 'requests/CPU-s')]
  },
}
