import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate } from '#design'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  type Typed,
  wordFaults,
} from '#platform/web'
import { isRefusal, Missing, parseDay, parseId } from '#values'
import { mostLetters } from './desk.screen.tsx'
import { DraftPage, type DraftShown, OldTextPage } from './draft.view.tsx'
import { saveVersion } from './save-version.ts'
import { showArticle, takeDownArticle } from './show-article.ts'
import { findWritten } from './writing.report.ts'
import { listVersions } from './writing.store.ts'
import { text } from './writing.text.ts'

interface Params {
  Params: { articleId: string; number: string }
}

/** The newest text of an article, to be changed, published and taken down; and the older ones. */
export const draftScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    return page(reply, <DraftPage frame={frameOf(request)} {...(await showDraft(db, request))} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const shown = await showDraft(db, request)
    const { articleId } = shown.article
    const read = readForm(request.body, newText)
    const again = { request, reply, shown, typed: read.typed }
    if (!read.ok) return draftAgain({ ...again, errors: wordFaults(read.faults, lang), status: 422 })
    const saved = { articleId, ...read.values, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => saveVersion(tx, saved))
    if (!isRefusal(outcome))
      return redirectWith(reply, `/articles/${articleId}/draft`, { notice: text[lang].saved, config })
    const fresh = await showDraft(db, request)
    return draftAgain({ ...again, shown: { ...fresh, isStale: true }, errors: { '': text[lang].stale }, status: 409 })
  })

  area.post<Params>('/showing', async (request, reply) => {
    const { lang } = frameOf(request)
    const shown = await showDraft(db, request)
    const { articleId } = shown.article
    const read = readForm(request.body, newShowing)
    const again = { request, reply, shown, typed: read.typed, of: 'showing' as const }
    if (!read.ok) return draftAgain({ ...again, errors: wordFaults(read.faults, lang), status: 422 })
    const { seen, from, until: typedUntil } = read.values
    const until = parseDay(typedUntil)
    if (until === undefined && typedUntil !== '')
      return draftAgain({ ...again, errors: wordFaults({ until: 'notADay' }, lang), status: 422 })
    const wish = { articleId, seen, from, until: until ?? null, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => showArticle(tx, wish))
    if (outcome === undefined) {
      const notice = text[lang].published(formatDate(from, lang))
      return redirectWith(reply, `/articles/${articleId}/draft`, { notice, config })
    }
    const { staleShow, endsBefore, isOver } = text[lang]
    const why = { stale: { '': staleShow }, 'ends-before': { until: endsBefore }, 'is-over': { until: isOver } }
    return draftAgain({ ...again, errors: why[outcome.refused], status: 409 })
  })

  area.post<Params>('/withdrawal', async (request, reply) => {
    const { articleId } = (await showDraft(db, request)).article
    await attempt(db, (tx) => takeDownArticle(tx, { articleId, actor: actorOf(request) }))
    const notice = text[frameOf(request).lang].takenDown
    return redirectWith(reply, `/articles/${articleId}/draft`, { notice, config })
  })

  area.get<Params>('/texts/:number', async (request, reply) => {
    const { article, versions } = await showDraft(db, request)
    const version = versions.find(({ number }) => String(number) === request.params.number)
    if (version === undefined) throw new Missing('text')
    return page(reply, <OldTextPage frame={frameOf(request)} {...{ article, version }} />)
  })
}

const newText = { seen: field.whole(1, 100_000), title: field.text(120), body: field.text(mostLetters) }
const newShowing = { seen: field.whole(1, 100_000), from: field.day(), until: field.optionalText(10) }

async function showDraft(db: Db, request: FastifyRequest<Params>): Promise<DraftShown> {
  const articleId = parseId(request.params.articleId)
  const article = articleId === undefined ? undefined : await findWritten(db, askerOf(request), articleId)
  if (article === undefined) throw new Missing('article')
  const versions = await listVersions(db, article.articleId)
  return {
    article,
    versions: versions.map((version) => ({ ...version, writtenOn: dayAt(version.writtenAt) })),
    today: today(),
    isStale: false,
  }
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: DraftShown
  readonly errors: FieldErrors
  readonly typed: Typed
  readonly of?: 'showing'
  readonly status: 409 | 422
}

function draftAgain({ request, reply, shown, errors, typed, of = undefined, status }: Again): FastifyReply {
  const mine = of === 'showing' ? { showErrors: errors, showTyped: typed } : { errors, typed }
  return page(reply, <DraftPage frame={frameOf(request)} {...shown} {...mine} />, status)
}
