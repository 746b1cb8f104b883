import { join } from 'node:path'
import { buildAssets, localFiles, openJobs, openLog, readConfig } from '#platform'
import { connect } from '#platform/db'
import { openApp } from '../../src/app.ts'
import { answerQuestions } from './answer-questions.ts'

/** The real web app, as `PROCESS=web` runs it, in a process that can be asked what it costs. */
const config = readConfig(process.env)
const url = config.databaseUrl ?? ''
const log = openLog(config)
const { db } = connect(url, { connections: config.databaseConnections })
const jobs = await openJobs(url, { log, works: 'elsewhere' })
const assets = await buildAssets(join(import.meta.dirname, '../../public'), join(config.dataDir, 'assets'))
const house = { config, db, files: localFiles(join(config.dataDir, 'files')), log, jobs }
const app = await openApp(house, assets)
await app.listen({ port: 0, host: '127.0.0.1' })
const [address] = app.addresses()
answerQuestions({ port: typeof address === 'object' ? address.port : 0 })
