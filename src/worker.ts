import { carrierOf, deliverMail } from '#platform'
import type { House } from '#platform/web'

/** Which queued jobs this process does. */
export async function startWork({ db, jobs, config }: House): Promise<void> {
  if (jobs === undefined) return
  const carrier = carrierOf(config)
  await jobs.work('deliver-mail', ({ id }) => deliverMail(db, id, { carrier, from: config.mailFrom }))
}
