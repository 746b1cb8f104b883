import type { FastifyRequest } from 'fastify'
import { listMunicipalities } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import type { Language } from '#values'
import { keepProfile } from './keep-profile.ts'
import { knownActor } from './known-actor.screen.ts'
import { ProfilePage, type ProfileProps } from './profile.view.tsx'
import { isPhone, type Profile } from './register.rules.ts'
import { findProfile } from './register.store.ts'
import { listRegistersOf } from './trainer.report.ts'
import { getPlannedTrainer, type TrainerParams } from './trainer.screen.tsx'
import { text } from './trainer.text.ts'

const fields = {
  presentation: field.optionalText(1500),
  phone: field.optionalText(30),
  home: field.optionalWhole(1, 999_999_999),
}
const blank: Profile = { presentation: '', phone: '', homeId: null }

/** A trainer's profile, changed by whoever plans in the region. */
export const trainerProfileScreen: Screen = (area, { db, config }) => {
  const shownOf = async (request: FastifyRequest<TrainerParams>) => {
    const { lang } = frameOf(request)
    const trainer = await getPlannedTrainer(db, request)
    const here = `/trainers/register/${trainer.trainerId}`
    const shown: Omit<ProfileProps, 'frame'> = {
      title: text[lang].changeTitle(trainer.name),
      breadcrumb: [
        { href: `/trainers/register?region=${trainer.regionId}`, label: text[lang].register },
        { href: here, label: trainer.name },
      ],
      ...{ action: `${here}/profile`, cancel: here, profile: trainer },
      municipalities: await listMunicipalities(db, trainer.regionId),
    }
    return { personId: trainer.personId, shown, here }
  }

  area.get<TrainerParams>('/', async (request, reply) => {
    const { shown } = await shownOf(request)
    return page(reply, <ProfilePage frame={frameOf(request)} {...shown} />)
  })

  area.post<TrainerParams>('/', async (request, reply) => {
    const { personId, shown, here } = await shownOf(request)
    const read = readProfile(request, shown.municipalities)
    if (!read.ok) return page(reply, <ProfilePage frame={frameOf(request)} {...shown} {...read.again} />, 422)
    await attempt(db, (tx) => keepProfile(tx, { personId, profile: read.profile, actor: knownActor(request) }))
    return redirectWith(reply, here, { notice: text[frameOf(request).lang].saved, config })
  })
}

/** One's own profile, for whoever teaches. */
export const ownProfileScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    const shown = await ownShown(db, request)
    return page(reply, <ProfilePage frame={frameOf(request)} {...shown} />)
  })

  area.post('/', async (request, reply) => {
    const shown = await ownShown(db, request)
    const read = readProfile(request, shown.municipalities)
    if (!read.ok) return page(reply, <ProfilePage frame={frameOf(request)} {...shown} {...read.again} />, 422)
    const actor = knownActor(request)
    await attempt(db, (tx) => keepProfile(tx, { personId: actor.personId, profile: read.profile, actor }))
    return redirectWith(reply, '/trainer-platform/profile', { notice: text[frameOf(request).lang].saved, config })
  })
}

async function ownShown(db: Db, request: FastifyRequest): Promise<Omit<ProfileProps, 'frame'>> {
  const say = text[frameOf(request).lang]
  const { personId } = askerOf(request)
  const registers = await listRegistersOf(db, { personId, today: today() })
  const municipalities = []
  for (const { regionId } of registers) municipalities.push(...(await listMunicipalities(db, regionId)))
  const profile = (await findProfile(db, personId)) ?? blank
  return {
    ...{ title: say.ownTitle, lead: say.ownLead, breadcrumb: [{ href: '/trainer-platform', label: say.platform }] },
    ...{ action: '/trainer-platform/profile', cancel: '/trainer-platform', profile, municipalities },
  }
}

function readProfile(request: FastifyRequest, municipalities: ProfileProps['municipalities']) {
  const { lang } = frameOf(request)
  const read = readForm(request.body, fields)
  const again = (errors: Readonly<Record<string, string>>) => ({
    ok: false as const,
    again: { errors, typed: read.typed },
  })
  if (!read.ok) return again(wordFaults(read.faults, lang))
  const { presentation, phone, home } = read.values
  const wrong = whatIsWrong({ phone, home, municipalities, lang })
  if (wrong) return again(wrong)
  return { ok: true as const, profile: { presentation, phone, homeId: home ?? null } }
}

interface Told {
  readonly phone: string
  readonly home: number | undefined
  readonly municipalities: ProfileProps['municipalities']
  readonly lang: Language
}

function whatIsWrong({ phone, home, municipalities, lang }: Told): Record<string, string> | undefined {
  if (phone !== '' && !isPhone(phone)) return { phone: text[lang].notAPhone }
  if (home !== undefined && !municipalities.some(({ id }) => id === home))
    return wordFaults({ home: 'notAChoice' }, lang)
  return undefined
}
