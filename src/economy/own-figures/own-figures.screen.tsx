import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { frameOf, page } from '#platform/web'
import { allocate } from '../allocation/fixed-cost.rules.ts'
import { norrbotten2021 } from '../printed-table/norrbotten-2021.ts'
import { readFigures, type TypedFigures } from './own-figures.rules.ts'
import { OwnFiguresPage, PastedFiguresPage } from './own-figures.view.tsx'
import { readPasted } from './pasted-rows.rules.ts'

type Said = Readonly<Record<string, unknown>>

/** As in the letter of 2021, with its one misprint put right. */
const proposed = { cost: '950\u202f000', fee: '2,28' }
const municipalities = norrbotten2021.rows.map(({ key, inhabitants }) => ({
  key,
  inhabitants: key === 'Arvidsjaur' ? 6162 : inhabitants,
}))

/** A division of anyone's own figures. Nothing is kept, and nobody else sees it. */
export function ownFiguresScreen(area: FastifyInstance): void {
  area.get<{ Querystring: Said }>('/', (request, reply) => {
    const typed = Object.keys(request.query).length === 0 ? undefined : request.query
    const view = {
      frame: frameOf(request),
      proposed,
      typed,
      municipalities,
      ...divide(typed ? typedIn(typed) : asProposed),
    }
    return page(reply, <OwnFiguresPage {...view} />, view.refusal ? 422 : 200)
  })

  area.get('/rows', (request, reply) => {
    const nothing = { typed: undefined, refusal: undefined, divided: undefined, sumRow: undefined }
    return page(reply, <PastedFiguresPage frame={frameOf(request)} proposed={proposed} {...nothing} />)
  })

  area.post<{ Body: unknown }>('/rows', showPasted)
}

function showPasted(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const typed: Said = typeof request.body === 'object' && request.body !== null ? { ...request.body } : {}
  const { rows, faults, sumRow } = readPasted(said(typed.rows))
  const read = divide({ cost: said(typed.cost), fee: said(typed.fee), rows })
  const others = read.refusal?.rows.filter((fault) => faults.length === 0 || 'line' in fault) ?? []
  const refusal =
    faults.length > 0 || read.refusal
      ? { refused: 'figures' as const, cost: read.refusal?.cost, fee: read.refusal?.fee, rows: [...faults, ...others] }
      : undefined
  const view = {
    frame: frameOf(request),
    proposed,
    typed,
    refusal,
    divided: refusal ? undefined : read.divided,
    sumRow,
  }
  return page(reply, <PastedFiguresPage {...view} />, refusal ? 422 : 200)
}

function divide(typed: TypedFigures) {
  const read = readFigures(typed)
  return 'refused' in read ? { refusal: read, divided: undefined } : { refusal: undefined, divided: allocate(read) }
}

const asProposed: TypedFigures = {
  ...proposed,
  rows: municipalities.map(({ key, inhabitants }, line) => ({ line, name: key, inhabitants: String(inhabitants) })),
}

/** The municipalities that are ticked, by their place in the form. */
function typedIn(query: Said): TypedFigures {
  return {
    cost: said(query.cost),
    fee: said(query.fee),
    rows: municipalities.flatMap(({ key }, line) =>
      query[`with-${line}`] === undefined ? [] : [{ line, name: key, inhabitants: said(query[`inhabitants-${line}`]) }],
    ),
  }
}

function said(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
