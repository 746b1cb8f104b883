import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { type ExportForm, type ExportProfile, sieLayout } from './export.rules.ts'
import { type LayoutRefusal, whyNotLayout } from './layout.rules.ts'
import { insertProfile, listProfiles, lockExports } from './ledger-export.store.ts'
import { startLayout } from './start-layout.rules.ts'

interface Setting {
  readonly sellerId: number
  readonly actor: Actor
}

/** A new form of file under a name of its own, laid out as most are until someone changes it. */
export async function beginProfile(
  tx: Tx,
  { name, form }: { readonly name: string; readonly form: ExportForm },
  { sellerId, actor }: Setting,
): Promise<Refusal<'name-taken'> | { readonly profileId: number }> {
  await lockExports(tx, sellerId)
  if ((await listProfiles(tx, sellerId)).some((profile) => profile.name === name)) return { refused: 'name-taken' }
  const layout = form === 'sie' ? sieLayout : startLayout
  const setting = { setBy: actor.personId, setAt: now() }
  const profileId = await insertProfile(tx, { sellerId, name, form, layout }, setting)
  await recordProfile(tx, { sellerId, profileId, name, actor })
  return { profileId }
}

/** Keeps how a file is laid out. Files that were made stay as they are. */
export async function keepLayout(
  tx: Tx,
  { id: profileId, ...profile }: ExportProfile,
  { sellerId, actor }: Setting,
): Promise<LayoutRefusal | undefined> {
  if (profile.form === 'sie') return undefined
  const refusal = whyNotLayout(profile.layout, profile.form)
  if (refusal) return refusal
  await lockExports(tx, sellerId)
  await insertProfile(tx, profile, { setBy: actor.personId, setAt: now() })
  await recordProfile(tx, { sellerId, profileId, name: profile.name, actor })
  return undefined
}

async function recordProfile(
  tx: Tx,
  { sellerId, profileId, name, actor }: Setting & { profileId: number; name: string },
) {
  await record(tx, actor, {
    act: 'export profile set',
    subject: { kind: 'export profile', id: profileId },
    organisationId: sellerId,
    detail: { name },
  })
}
