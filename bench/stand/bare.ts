import { once } from 'node:events'
import { createServer } from 'node:http'
import { readConfig } from '#platform'
import { connect } from '#platform/db'
import { answerQuestions } from './answer-questions.ts'
import type { BareAnswer } from './process.ts'

/** The least that the same bytes and the same SQL can cost on node: no framework, no query builder, no rendering. */
const config = readConfig(process.env)
const { pool } = connect(config.databaseUrl ?? '', { connections: config.databaseConnections })
let answer: BareAnswer = { statements: [], headers: {}, body: new Uint8Array() }

const server = createServer(async (_request, response) => {
  for (const { text, values } of answer.statements) await pool.query(text, [...values])
  response.writeHead(200, answer.headers)
  response.end(answer.body)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
answerQuestions({
  port: typeof address === 'object' && address !== null ? address.port : 0,
  serve: (given) => {
    answer = given
  },
})
