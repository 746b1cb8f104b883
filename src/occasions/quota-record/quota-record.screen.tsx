import { csvOf, today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { type Asker, type Day, day, Missing, mayAnywhere, yearOf } from '#values'
import { listQuotaRecord, listRecordRegions } from './quota-record.report.ts'
import { text } from './quota-record.text.ts'
import { QuotaRecordPage, RecordRegionsPage, recordRows } from './quota-record.view.tsx'

interface Params {
  Params: { regionId: string; year: string }
}

const firstYear = 2021

/** The year's record of seats: for a region all of its municipalities, for a municipality its own row. */
export const quotaRecordScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const regions = await listRecordRegions(db, askerOf(request))
    const year = yearOf(today())
    const [only] = regions
    if (only !== undefined && regions.length === 1) return reply.redirect(`/quotas/${only.id}/${year}`, 303)
    return page(reply, <RecordRegionsPage frame={frameOf(request)} regions={regions} year={year} />)
  })

  area.get<Params>('/:regionId/:year(^\\d{4}$)', async (request, reply) => {
    const { region, year, rows } = await getRecord(db, askerOf(request), request.params)
    const years = [0, 1, 2, 3].map((back) => yearOf(today()) - back).filter((one) => one >= firstYear)
    const seesOccasions = mayAnywhere(askerOf(request), 'see occasions')
    return page(reply, <QuotaRecordPage frame={frameOf(request)} {...{ region, year, years, rows, seesOccasions }} />)
  })

  area.get<Params>('/:regionId/:year(^\\d{4}).csv', async (request, reply) => {
    const { year, rows } = await getRecord(db, askerOf(request), request.params)
    const { lang } = frameOf(request)
    const file = recordRows(rows, lang)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${text[lang].fileName}-${year}.csv"`)
      .send(csvOf(file.columns, file.rows))
  })
}

async function getRecord(db: Db, asker: Asker, params: Params['Params']) {
  const region = (await listRecordRegions(db, asker)).find(({ id }) => String(id) === params.regionId)
  const year = Number(params.year)
  if (region === undefined || year < firstYear || year > yearOf(today()) + 1) throw new Missing('record')
  const until = earlier(day(`${year}-12-31`), today())
  const rows = await listQuotaRecord(db, asker, { regionId: region.id, from: day(`${year}-01-01`), until })
  return { region, year, rows }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
