import { moneyPort, pricePort } from '#economy'
import { remindOfReviews } from '#journeys'
import {
  expireRequests,
  forgetDetails,
  forgetSheets,
  moveFree,
  moveRunOut,
  releaseAllUnnamed,
  remindStaff,
  remindToPrepare,
} from '#occasions'
import { siteAddress } from '#people'
import { carrierOf, deliverMail } from '#platform'
import type { House } from '#platform/web'
import { tellOfPosts } from '#trainers'
import { postFee, resumeFees } from './economy/fee-years/post-fee.job.ts'
import { resumeInvoiceRuns, runInvoices } from './economy/invoice-runs/run-invoices.job.ts'
import { importArchive } from './journeys/archives/import-archive.job.ts'
import { goOnWithCallOuts } from './occasions/call-outs/go-on.job.ts'
import { issueInvitationsOf } from './occasions/invitations/issue-invitations.job.ts'
import { sendDueMessages, sendMessagesOf } from './occasions/message-rules/send-messages.job.ts'
import { resumeRotaRuns, staffRota } from './occasions/rota-runs/staff-rota.job.ts'
import { planSheet } from './occasions/sheets/plan-sheet.job.ts'
import { issueTerm, resumeTerms } from './occasions/terms/issue-term.job.ts'

/** Which queued jobs this process does. */
export async function startWork({ db, jobs, config, files, log }: House): Promise<void> {
  if (jobs === undefined) return
  const carrier = carrierOf(config)
  await jobs.work('deliver-mail', ({ id }) => deliverMail(db, id, { carrier, from: config.mailFrom }))
  await jobs.work('import-archive', ({ id }) => importArchive({ db, files }, id))
  const site = siteAddress(config, { protocol: 'http', host: `${config.host}:${config.port}` })
  const sending = { site, from: config.mailFrom }
  await jobs.work('issue-invitations', async ({ id }) => {
    await issueInvitationsOf(db, id, sending)
    await sendMessagesOf(db, id, { site })
  })
  await jobs.work('plan-sheet', ({ id }) => planSheet(db, id, pricePort))
  await jobs.work('issue-term', ({ id }) => issueTerm(db, id, sending))
  await resumeTerms(db)
  await jobs.work('staff-rota', ({ id }) => staffRota(db, id))
  await resumeRotaRuns(db)
  await jobs.work('run-invoices', ({ id }) => runInvoices(db, id, { log }))
  await resumeInvoiceRuns(db)
  await jobs.work('post-national-fee', ({ id }) => postFee(db, id, { log }))
  await resumeFees(db)
  jobs.daily(db, 'remind of reviews', remindOfReviews)
  jobs.daily(db, 'forget plan sheets', forgetSheets)
  jobs.daily(db, 'send messages', () => sendDueMessages(db, { site, log }))
  jobs.daily(db, 'remind to prepare', (tx, day) => remindToPrepare(tx, day, { site }))
  const moving = { money: moneyPort, log }
  jobs.often(db, 'move seats of offers that ran out', () => moveRunOut(db, moving))
  jobs.often(db, 'go on with call-outs', () => goOnWithCallOuts(db, { log }))
  jobs.daily(db, 'remind staff', remindStaff)
  jobs.daily(db, 'tell of posts among trainers', tellOfPosts)
  jobs.daily(db, 'move free seats', () => moveFree(db, moving))
  jobs.daily(db, 'expire requests', expireRequests)
  jobs.daily(db, 'forget seat details', forgetDetails)
  jobs.daily(db, 'release unnamed seats', () => releaseAllUnnamed(db, moving))
}
