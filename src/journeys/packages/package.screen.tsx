import type { FastifyRequest } from 'fastify'
import { formatDate } from '#design'
import { dayAt } from '#platform'
import { attempt } from '#platform/db'
import {
  askerOf,
  frameOf,
  type House,
  keepUpload,
  page,
  receiveUpload,
  redirectWith,
  type Screen,
  takeUploads,
  type Upload,
  wordSize,
  wordUploadRefusal,
} from '#platform/web'
import { isRefusal } from '#values'
import { getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import { addPackage } from './add-package.ts'
import { packageLimits } from './package.rules.ts'
import { listPackages } from './package.store.ts'
import { text } from './package.text.ts'
import { NewPackagePage, PackagesPage, packagesHref } from './package.view.tsx'
import { removePacked, unpackPackage } from './unpack-package.ts'
import { wordPackageRefusal } from './word-package-refusal.ts'

type Params = { Params: { journeySlug: string } }

/** The packages of a journey, for whoever makes its content. */
export const packagesScreen: Screen = (area, { db }) => {
  area.get<Params>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const frame = frameOf(request)
    const packages = (await listPackages(db, journey.id)).map((each) => ({
      ...each,
      size: wordSize(each.bytes, frame.lang),
      day: formatDate(dayAt(each.uploadedAt), frame.lang),
    }))
    return page(reply, <PackagesPage {...{ frame, journey, packages }} />)
  })
}

/** Where a package comes in: received as it comes, measured, and only then unpacked. */
export const newPackageScreen: Screen = (area, house) => {
  const { db, files, config } = house
  const most = packageLimits.mostUploaded

  area.get<Params>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const frame = frameOf(request)
    return page(reply, <NewPackagePage {...{ frame, journey, most: wordSize(most, frame.lang) }} />)
  })

  takeUploads(area, (uploads) => {
    uploads.post<Params>('/', async (request, reply) => {
      const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
      const frame = frameOf(request)
      const { lang } = frame
      const again = (file: string) => {
        const errors = { file }
        return page(reply, <NewPackagePage {...{ frame, journey, errors, most: wordSize(most, lang) }} />, 422)
      }
      const upload = await receiveUpload(request, { files, most, kinds: ['package'] })
      if (isRefusal(upload)) return again(wordUploadRefusal(upload, lang))
      const outcome = await keepUpload(files, upload, () => takeIn(house, request, { journeyId: journey.id, upload }))
      if (isRefusal(outcome)) return again(wordPackageRefusal(outcome, lang))
      return redirectWith(reply, packagesHref(journey), { notice: text[lang].added(outcome.title), config })
    })
  })
}

/** Unpacks what was received and lists it; when that is refused or fails, the unpacked files go again. */
async function takeIn(
  { db, files }: House,
  request: FastifyRequest,
  { journeyId, upload }: { journeyId: number; upload: Upload },
) {
  const unpacked = await unpackPackage(files, upload)
  if (isRefusal(unpacked)) return unpacked
  try {
    const added = await attempt(db, (tx) => addPackage(tx, { journeyId, upload, unpacked, actor: makerOf(request) }))
    if (!isRefusal(added)) return { title: unpacked.title }
    await removePacked(files, unpacked)
    return added
  } catch (fault) {
    await removePacked(files, unpacked)
    throw fault
  }
}
