import type { FastifyInstance, FastifyReply } from 'fastify'
import { formatDay, formatTime } from '#design'
import { dayAt, timeAt } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { type Language, parseId } from '#values'
import { type AuditRow, listActs, listActWords } from './audit.store.ts'
import { AuditPage, type ShownAct } from './audit.view.tsx'

const perPage = 50

interface AuditQuery {
  Querystring: { act?: unknown; person?: unknown; before?: unknown }
}

export function auditScreen(area: FastifyInstance, { db }: House): void {
  area.get<AuditQuery>('/', async (request, reply): Promise<FastifyReply> => {
    const frame = frameOf(request)
    const filter = { act: asText(request.query.act), person: asText(request.query.person) }
    const before = parseId(asText(request.query.before))
    const personId = parseId(filter.person)
    const act = filter.act === '' ? undefined : filter.act
    const [found, words] = await Promise.all([
      listActs(db, { act, personId, before, most: perPage + 1 }),
      listActWords(db),
    ])
    const acts = found.slice(0, perPage)
    return page(
      reply,
      <AuditPage
        frame={frame}
        acts={acts.map((one) => shown(one, frame.lang))}
        words={words}
        filter={filter}
        personName={personId === undefined ? undefined : nameIn(acts, personId)}
        olderThan={found.length > perPage ? acts.at(-1)?.id : undefined}
        isFirstPage={before === undefined}
      />,
    )
  })
}

function nameIn(acts: readonly AuditRow[], personId: number): string | undefined {
  const row = acts.find((act) => act.actorId === personId || act.subjectId === personId)
  return (row?.actorId === personId ? row.actorName : row?.subjectName) ?? undefined
}

function shown(row: AuditRow, lang: Language): ShownAct {
  return { ...row, when: `${formatDay(dayAt(row.at), lang)} ${formatTime(timeAt(row.at), undefined, lang)}` }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : ''
}
