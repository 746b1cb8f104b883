import type { FastifyInstance } from 'fastify'
import { Missing } from '#values'
import { today, travelTo } from '../clock.ts'
import { DemoPage } from './demo.view.tsx'
import { field, readForm, wordFaults } from './form.ts'
import type { House } from './house.ts'
import { redirectWith } from './know-asker.ts'
import { page } from './page.ts'
import { frameOf } from './request.ts'
import { text } from './web.text.ts'

/** In a demo the whole country can be seen on another day, so that a year can be lived in an afternoon. */
export function demoRoutes(app: FastifyInstance, { config }: House): void {
  const anyone = { config: { guard: 'open' } }
  app.get('/demo', anyone, async (request, reply) => {
    if (!config.demo) throw new Missing('demo')
    return page(reply, <DemoPage frame={frameOf(request)} typed={{ day: today() }} errors={{}} />)
  })
  app.post('/demo', anyone, async (request, reply) => {
    if (!config.demo) throw new Missing('demo')
    const frame = frameOf(request)
    const form = readForm(request.body, { day: field.day() })
    if (!form.ok)
      return page(
        reply,
        <DemoPage frame={frame} typed={form.typed} errors={wordFaults(form.faults, frame.lang)} />,
        422,
      )
    travelTo(form.values.day)
    return redirectWith(reply, '/', { notice: text[frame.lang].demoMoved(form.values.day), config })
  })
}
