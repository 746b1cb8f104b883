import { siteAddress } from '#people'
import { makePdf } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { findCertificate, findOwnCertificate } from './certificate.report.ts'
import { isValid, readCheckCode } from './certificate.rules.ts'
import { text } from './certificate.text.ts'
import { CertificatePage, CheckPage, factsOf } from './certificate.view.tsx'
import { whyNotRevoke } from './revocation.rules.ts'

/** Codes are too many to guess, and asking for them costs time. */
const seldom = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

/** Open to anyone who holds a code. */
export const checkScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { code?: unknown } }>('/', seldom, async (request, reply) => {
    const { code } = request.query
    const frame = frameOf(request)
    if (typeof code !== 'string' || code.trim() === '') return page(reply, <CheckPage frame={frame} />)
    const checkCode = readCheckCode(code)
    if (checkCode !== undefined) return reply.redirect(`/certificates/${checkCode}`, 303)
    return page(reply, <CheckPage frame={frame} tried={{ code: code.slice(0, 60), isCode: false }} />, 422)
  })

  area.get<{ Params: { checkCode: string } }>('/:checkCode', seldom, async (request, reply) => {
    const frame = frameOf(request)
    const typed = request.params.checkCode
    const checkCode = readCheckCode(typed)
    if (checkCode === undefined)
      return page(reply, <CheckPage frame={frame} tried={{ code: typed.slice(0, 60), isCode: false }} />, 404)
    const certificate = await findCertificate(db, checkCode)
    if (certificate === undefined)
      return page(reply, <CheckPage frame={frame} tried={{ code: checkCode, isCode: true }} />, 404)
    const isAllowed = request.asker !== undefined && whyNotRevoke(certificate, request.asker) === undefined
    return page(reply, <CertificatePage frame={frame} certificate={certificate} mayRevoke={isAllowed} />)
  })
}

/** One's own certificates as documents. */
export const certificateScreen: Screen = (area, { db, config }) => {
  area.get<{ Params: { certificateId: string } }>('/certificates/:certificateId(^\\d+).pdf', async (request, reply) => {
    const certificateId = parseId(request.params.certificateId)
    const { personId } = askerOf(request)
    const certificate =
      certificateId === undefined ? undefined : await findOwnCertificate(db, { certificateId, personId })
    if (certificate === undefined || !isValid(certificate)) throw new Missing('a certificate of the asker')
    const { lang, demo } = frameOf(request)
    const say = text[lang]
    const { checkCode, personName, courseName, stepName, goals, courses } = certificate
    const site = siteAddress(config, request)
    const pdf = await makePdf({
      title: say.paperTitle,
      lang,
      parts: [
        { kind: 'large', text: personName },
        { kind: 'paragraph', text: courseName === null ? say.paperHasStep : say.paperHas },
        { kind: 'heading', level: 2, text: courseName ?? stepName },
        { kind: 'facts', facts: factsOf(certificate, lang).slice(courseName === null ? 1 : 2) },
        ...(courses.length === 0 ? [] : [{ kind: 'heading', level: 2, text: say.paperCourses } as const]),
        ...courses.map((course) => ({ kind: 'paragraph', text: course }) as const),
        ...(goals.length === 0 ? [] : [{ kind: 'heading', level: 2, text: say.paperGoals } as const]),
        ...goals.map((goal) => ({ kind: 'paragraph', text: goal }) as const),
        { kind: 'note', text: say.paperCheck(`${site}/certificates`, checkCode) },
        ...(demo ? [{ kind: 'note', text: say.paperDemo } as const] : []),
      ],
    })
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${say.file(checkCode)}"`)
      .send(pdf)
  })
}
