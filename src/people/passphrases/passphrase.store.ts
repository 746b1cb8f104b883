import type { Db, Tx } from '#platform/db'

export async function findPassphraseHash(db: Db, personId: number): Promise<string | undefined> {
  const found = await db
    .selectFrom('credential')
    .select('passphraseHash')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return found?.passphraseHash
}

/** The first passphrase of a person or the next. */
export async function insertPassphrase(
  tx: Tx,
  credential: { personId: number; passphraseHash: string; setAt: Date },
): Promise<void> {
  const { passphraseHash, setAt } = credential
  await tx
    .insertInto('credential')
    .values(credential)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ passphraseHash, setAt }))
    .execute()
}
