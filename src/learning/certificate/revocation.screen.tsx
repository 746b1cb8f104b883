import type { FastifyReply, FastifyRequest } from 'fastify'
import { attempt } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  wordFaults,
} from '#platform/web'
import { Forbidden, isRefusal, Missing } from '#values'
import { findCertificate } from './certificate.report.ts'
import { grounds, readCheckCode } from './certificate.rules.ts'
import { whyNotRevoke } from './revocation.rules.ts'
import { text } from './revocation.text.ts'
import { RevocationPage } from './revocation.view.tsx'
import { revokeCertificate } from './revoke-certificate.ts'

type Request = FastifyRequest<{ Params: { checkCode: string } }>

const fields = { ground: field.choice(grounds), reason: field.text(500) }

/** Where a certificate issued in error is taken back. */
export const revocationScreen: Screen = (area, house) => {
  area.get<{ Params: { checkCode: string } }>('/', async (request, reply) =>
    page(reply, <RevocationPage frame={frameOf(request)} certificate={await getRevocable(house, request)} />),
  )

  area.post<{ Params: { checkCode: string } }>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const certificate = await getRevocable(house, request)
    const read = readForm(request.body, fields)
    if (!read.ok)
      return again({ request, reply }, certificate, { errors: wordFaults(read.faults, lang), typed: read.typed })
    const { personId } = askerOf(request)
    const actor = { ...actorOf(request), personId }
    const refusal = await attempt(house.db, (tx) =>
      revokeCertificate(tx, { ...read.values, certificateId: certificate.id, actor }),
    )
    const notice = isRefusal(refusal) ? text[lang].already : text[lang].done
    return redirectWith(reply, `/certificates/${certificate.checkCode}`, { notice, config: house.config })
  })
}

type Found = Awaited<ReturnType<typeof getRevocable>>

function again(
  { request, reply }: { request: Request; reply: FastifyReply },
  certificate: Found,
  returned: { errors: Record<string, string>; typed: Record<string, string> },
) {
  return page(reply, <RevocationPage frame={frameOf(request)} certificate={certificate} returned={returned} />, 422)
}

/** A certificate that the asker may take back, or has been; to anyone else it is forbidden. */
async function getRevocable({ db }: House, request: Request) {
  const checkCode = readCheckCode(request.params.checkCode)
  const certificate = checkCode === undefined ? undefined : await findCertificate(db, checkCode)
  if (certificate === undefined) throw new Missing('a certificate')
  if (whyNotRevoke(certificate, askerOf(request))?.refused === 'not-yours-to-revoke')
    throw new Forbidden('a certificate')
  return certificate
}
