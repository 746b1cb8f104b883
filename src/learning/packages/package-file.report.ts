import { type Db, statement } from '#platform/db'

/** A file of an opened package, with what decides whether it is given out. */
export interface PackagedFile {
  readonly key: string
  readonly number: number
  readonly bytes: number
  readonly mediaType: string
  readonly uploadedAt: Date
  readonly site: string
  readonly opensUntil: Date
}

/** $1 the hash of the token, $2 the path, whatever its capitals: what was made on another system finds its files, too. */
const file = statement<PackagedFile>(`
  select c.key, f.number, f.bytes, f.media_type as "mediaType", c.uploaded_at as "uploadedAt",
    l.site, l.opens_until as "opensUntil"
  from package_launch l
  join content_file c on c.id = l.file_id
  join package_file f on f.file_id = l.file_id and lower(f.path) = lower($2)
  where l.token_hash = $1`)

/** The file of a path in the package that a token opens. */
export async function findPackagedFile(
  db: Db,
  { tokenHash, path }: { tokenHash: string; path: string },
): Promise<PackagedFile | undefined> {
  const [found] = await file(db, tokenHash, path)
  return found
}

/** The package that a launch opens: its kind, which decides how it reports, and its name. */
export async function findLaunchedPackage(
  db: Db,
  fileId: number,
): Promise<{ kind: string; title: string } | undefined> {
  return db.selectFrom('webPackage').select(['kind', 'title']).where('fileId', '=', fileId).executeTakeFirst()
}
