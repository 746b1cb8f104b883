import type { Config } from '../config/config.ts'
import type { Db } from '../db/door.ts'
import type { Files } from '../files/files.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Log } from '../log.ts'
import type { SecondOrigin } from './second-origin.ts'

/** What every screen is handed: the means of this process, opened once in main.ts. */
export interface House {
  readonly config: Config
  readonly db: Db
  readonly files: Files
  readonly log: Log
  readonly jobs: Jobs | undefined
  /** Where web packages run; nowhere when they cannot be kept apart from the site. */
  readonly packages?: SecondOrigin | undefined
}
