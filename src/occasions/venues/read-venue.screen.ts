import type { FieldErrors, Typed } from '#design'
import { field, readForm, wordFaults } from '#platform/web'
import { krFromText, type Language, parseEmail, parseId, zero } from '#values'
import { type RoomFacts, readDegrees, readEquipment, type VenueFacts } from './venue.rules.ts'
import { text } from './venue.text.ts'

type ReadAs<Facts> =
  | { readonly ok: true; readonly facts: Facts; readonly token: string; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed }

const venueFields = {
  token: field.token(),
  name: field.text(100),
  address: field.optionalText(200),
  municipality: field.optionalText(10),
  access: field.optionalText(1000),
  contactName: field.optionalText(100),
  contactPhone: field.optionalText(50),
  contactEmail: field.optionalText(254),
  shared: field.optionalText(3),
  latitude: field.optionalText(20),
  longitude: field.optionalText(20),
}

/** A venue as it was filled in; its municipality is one of those that were shown. */
export function readVenue(
  body: unknown,
  { municipalityIds, lang }: { readonly municipalityIds: readonly number[]; readonly lang: Language },
): ReadAs<VenueFacts> {
  const say = text[lang]
  const read = readForm(body, venueFields)
  const { typed } = read
  if (!read.ok) return { ok: false, errors: wordFaults(read.faults, lang), typed }
  const { token, municipality, shared, contactEmail, ...rest } = read.values
  const [latitude, longitude] = [readDegrees(rest.latitude, 90), readDegrees(rest.longitude, 180)]
  const municipalityId = municipality === '' ? null : parseId(municipality)
  const email = contactEmail === '' ? '' : parseEmail(contactEmail)
  const errors: Record<string, string> = {
    ...(municipalityId === undefined || (municipalityId !== null && !municipalityIds.includes(municipalityId))
      ? wordFaults({ municipality: 'notAChoice' }, lang)
      : {}),
    ...(email === undefined ? wordFaults({ contactEmail: 'notAnEmail' }, lang) : {}),
    ...(latitude === undefined ? { latitude: say.notDegrees } : {}),
    ...(longitude === undefined ? { longitude: say.notDegrees } : {}),
    ...((latitude === null) === (longitude === null) ? {} : { longitude: say.bothDegrees }),
  }
  if (
    Object.keys(errors).length > 0 ||
    municipalityId === undefined ||
    email === undefined ||
    latitude === undefined ||
    longitude === undefined
  )
    return { ok: false, errors, typed }
  const facts = { ...rest, municipalityId, isShared: shared !== '', contactEmail: email, latitude, longitude }
  return { ok: true, token, facts, typed }
}

const roomFields = {
  token: field.token(),
  name: field.text(100),
  capacity: field.whole(1, 2000),
  equipment: field.optionalText(1000),
  access: field.optionalText(1000),
  price: field.optionalText(20),
}

/** A room as it was filled in. */
export function readRoom(body: unknown, lang: Language): ReadAs<RoomFacts> {
  const say = text[lang]
  const read = readForm(body, roomFields)
  const { typed } = read
  if (!read.ok) return { ok: false, errors: wordFaults(read.faults, lang), typed }
  const { token, price, equipment: written, ...rest } = read.values
  const priceOre = price === '' ? zero : krFromText(price)
  const equipment = readEquipment(written)
  const errors = {
    ...(priceOre === undefined || priceOre < 0 ? { price: say.notAnAmount } : {}),
    ...(equipment === undefined ? { equipment: say.tooMuchEquipment } : {}),
  }
  if (priceOre === undefined || equipment === undefined || Object.keys(errors).length > 0)
    return { ok: false, errors, typed }
  return { ok: true, token, facts: { ...rest, priceOre, equipment }, typed }
}
