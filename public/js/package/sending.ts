import type { Report, Taken } from './contract.ts'
import { keepReports } from './keeping.ts'

/** `adrift`: no contact, and the browser keeps nothing for this page. */
export type Contact = 'saving' | 'saved' | 'offline' | 'adrift' | 'ended'

const shortestWait = 1_000
const longestWait = 30_000
const mostAtATime = 20

/** Sends reports in the order they were made, again until they have arrived. The server counts each once. */
export function sendReports(tell: (contact: Contact, taken?: Taken) => void) {
  const kept = keepReports()
  const waiting: Report[] = []
  let [isSending, wait, timer]: [boolean, number, number | undefined] = [false, shortestWait, undefined]

  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    try {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const { run, at } = first
        const batch = waiting.filter((report) => report.run === run).slice(0, mostAtATime)
        const answer = await post(at, run, batch)
        if (answer === 'no contact') return retry()
        wait = shortestWait
        for (const report of batch) waiting.splice(waiting.indexOf(report), 1)
        if (answer === 'not taken') tell('ended')
        else {
          await kept.remove(batch)
          tell(waiting.length === 0 ? 'saved' : 'saving', answer)
        }
      }
    } finally {
      isSending = false
    }
  }

  async function retry(): Promise<void> {
    tell((await kept.lasts()) ? 'offline' : 'adrift')
    clearTimeout(timer)
    timer = window.setTimeout(send, wait)
    wait = Math.min(longestWait, wait * 2)
  }

  window.addEventListener('online', () => void send())

  return {
    add(report: Report): void {
      waiting.push(report)
      tell('saving')
      void kept.put(report).then(send, send)
    },
    /** What an earlier page could not send goes first, so that what is shown next goes on from it. */
    async resume(): Promise<void> {
      const earlier = await kept.list()
      waiting.unshift(...earlier.filter(({ run }) => waiting.every((report) => report.run !== run)))
      await send()
    },
    /** As the page goes away: the browser sends it after the page is gone, or it is kept. */
    sendLast(): void {
      for (const run of new Set(waiting.map((report) => report.run))) {
        const batch = waiting.filter((report) => report.run === run)
        const [first] = batch
        if (first) navigator.sendBeacon(first.at, new Blob([bodyOf(run, batch)], { type: 'application/json' }))
      }
    },
  }
}

async function post(at: string, run: string, batch: readonly Report[]): Promise<Taken | 'no contact' | 'not taken'> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(at, { method: 'POST', headers, body: bodyOf(run, batch) })
    if (answer.ok) return (await answer.json()) as Taken
    return answer.status >= 500 || answer.status === 429 ? 'no contact' : 'not taken'
  } catch {
    return 'no contact'
  }
}

function bodyOf(run: string, batch: readonly Report[]): string {
  return JSON.stringify({ run, reports: batch.map(({ sequence, data, isLast }) => ({ sequence, data, isLast })) })
}
