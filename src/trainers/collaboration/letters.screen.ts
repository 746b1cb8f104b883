import type { FastifyInstance } from 'fastify'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, type House, readForm, redirectWith } from '#platform/web'
import { letterChoices } from './collaboration.rules.ts'
import { text } from './collaboration.text.ts'
import { chooseLetters } from './tell-of-posts.ts'

const here = '/trainer-platform/collaboration'

/** How often one is written to about what is said. */
export function lettersOfRoom(area: FastifyInstance, { db, config }: House): void {
  area.post('/letters', async (request, reply) => {
    const { personId } = askerOf(request)
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, { letters: field.choice(letterChoices) })
    if (!read.ok) return redirectWith(reply, here, { notice: say.notChosen, outcome: { refused: 'nothing' }, config })
    const { letters } = read.values
    await attempt(db, (tx) => chooseLetters(tx, personId, letters))
    return redirectWith(reply, here, { notice: say.chosen, config })
  })
}
