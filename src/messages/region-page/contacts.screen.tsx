import { randomUUID } from 'node:crypto'
import type { FieldErrors } from '#design'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { type Asker, isRefusal, Missing, parseEmail, parseId } from '#values'
import { KeepContactsPage } from './contacts.view.tsx'
import { addContactOnce, removeContact } from './keep-contacts.ts'
import type { RegionPage } from './region-page.rules.ts'
import { slugOf } from './region-page.screen.tsx'
import { getRegionPage, listContacts } from './region-page.store.ts'
import { text } from './region-page.text.ts'

interface Params {
  Params: { slug: string; contactId: string }
}

/** Whom to call, kept by those who write for the region. */
export const contactsScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const region = await getKept(db, askerOf(request), request.params.slug)
    const contacts = await listContacts(db, region.regionId)
    return page(reply, <KeepContactsPage frame={frameOf(request)} {...{ region, contacts }} token={randomUUID()} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const region = await getKept(db, askerOf(request), request.params.slug)
    const read = readForm(request.body, newContact)
    const again = async (errors: FieldErrors) => {
      const shown = { frame, region, contacts: await listContacts(db, region.regionId), token: randomUUID() }
      return page(reply, <KeepContactsPage {...shown} errors={errors} typed={read.typed} />, 422)
    }
    if (!read.ok) return again(wordFaults(read.faults, frame.lang))
    const { token, name, task, phone, email: typedEmail } = read.values
    const email = typedEmail === '' ? '' : parseEmail(typedEmail)
    if (email === undefined) return again(wordFaults({ email: 'notAnEmail' }, frame.lang))
    const contact = { name, task, phone, email }
    const added = { token, regionId: region.regionId, contact, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => addContactOnce(tx, added))
    if (isRefusal(outcome))
      return again({ phone: outcome.refused === 'unreachable' ? say.unreachable : say.notANumber })
    return redirectWith(reply, `/regions/${region.slug}/contacts`, { notice: say.added(name), config })
  })

  area.post<Params>('/:contactId/removal', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const { regionId, slug } = await getKept(db, askerOf(request), request.params.slug)
    const contactId = parseId(request.params.contactId)
    if (contactId === undefined) throw new Missing('contact person')
    const asked = { regionId, contactId, actor: actorOf(request) }
    const came = await attempt(db, (tx) => removeContact(tx, asked))
    const notice = came === 'gone' ? say.gone : say.removed
    return redirectWith(reply, `/regions/${slug}/contacts`, { notice, config })
  })
}

const newContact = {
  token: field.token(),
  name: field.text(80),
  task: field.text(200),
  phone: field.optionalText(30),
  email: field.optionalText(200),
}

async function getKept(db: Db, asker: Asker, slug: string): Promise<RegionPage> {
  const region = await getRegionPage(db, asker, slugOf(slug))
  if (!region.isWriter) throw new Missing('the page of another region')
  return region
}
