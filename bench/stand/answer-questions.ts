import pg from 'pg'
import { asked } from '../asked.ts'
import type { BareAnswer, Question, Statement } from './process.ts'

let heard: Statement[] | undefined

/** In a child process: answers the parent's questions until the parent is gone. */
export function answerQuestions({ port, serve }: { port: number; serve?: (answer: BareAnswer) => void }): void {
  process.on('message', (question: Question) => process.send?.(answerTo(question, serve)))
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}

function answerTo(question: Question, serve: ((answer: BareAnswer) => void) | undefined): unknown {
  switch (question.ask) {
    case 'cpu': {
      const { user, system } = process.cpuUsage()
      return user + system
    }
    case 'listen':
      heard = []
      return listenToDriver()
    case 'heard':
      stopListening()
      return heard ?? []
    case 'serve':
      serve?.(question.answer)
      return 'served'
  }
}

const query = pg.Client.prototype.query

/** The driver is only overheard for the one request that asks for it; what is timed runs as it is. */
function listenToDriver(): string {
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, self, given: unknown[]) {
      const { text, values } = asked(given)
      if (typeof text === 'string') heard?.push({ text, values })
      return Reflect.apply(target, self, given)
    },
  })
  return 'listening'
}

function stopListening(): void {
  pg.Client.prototype.query = query
}
