export type { ArchiveRefusal } from './archive/archive-refusal.ts'
export { type Archive, type ArchiveEntry, type ArchiveRules, openArchive } from './archive/open-archive.ts'
export { readXml, type XmlElement, type XmlRefusal } from './archive/read-xml.ts'
export { wordArchiveRefusal } from './archive/word-archive-refusal.ts'
export { type Assets, buildAssets } from './assets/build-assets.ts'
export { type Act, type Actor, record } from './audit/record.ts'
export { type CheckIo, runCheck } from './checks/check.ts'
export {
  afterQuiet,
  dayAt,
  holdClock,
  momentAt,
  now,
  type QuietHours,
  realNow,
  timeAt,
  today,
  travelTo,
} from './clock.ts'
export { BadConfig, type Config, keys, readConfig } from './config/config.ts'
export { linkTo, rememberSite } from './config/site.ts'
export { whyNotConnected, whyNotListening } from './config/surroundings.ts'
export { type CaptionFault, type Captions, readCaptions } from './documents/captions.ts'
export { csvOf } from './documents/csv.ts'
export { type Encoding, encodeText, encodings } from './documents/encode-text.ts'
export { type InvoiceSheet, makeInvoiceSheet } from './documents/invoice-sheet.ts'
export { fitsA4, type Label, type LabelSheet, makeFoldedNames, makeLabels } from './documents/labels.ts'
export { makePdf, type PdfPart } from './documents/pdf.ts'
export { makePosters, type Poster } from './documents/posters.ts'
export { writeXml, type XmlToWrite } from './documents/write-xml.ts'
export { type XlsxCell, type XlsxColumn, type XlsxSheet, xlsxOf } from './documents/xlsx.ts'
export { type Files, localFiles } from './files/files.ts'
export { type DailyAct, doOnceADay } from './jobs/daily.ts'
export { doEach } from './jobs/each.ts'
export { type Jobs, openJobs, type Queue, queueJob, queueJobs } from './jobs/jobs.ts'
export { faultFacts, type Log, openLog } from './log.ts'
export { type Carrier, carrierOf, deliverMail } from './mail/deliver-mail.ts'
export { type Mail, postMail, postMails } from './mail/post-mail.ts'
export { readDuration } from './upload/duration.ts'
export { typeOfFile } from './upload/type-of-file.ts'
