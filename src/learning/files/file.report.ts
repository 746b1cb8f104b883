import { type Db, statement } from '#platform/db'

/** A file of the content, with where it is shown in what has been published. */
export interface ContentFile {
  readonly name: string
  readonly kind: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly uploadedAt: Date
  /** The journey in whose library it lies, then others whose courses were copied from there. */
  readonly journeyIds: readonly number[]
  /** Journeys in which it is part of something published: an item, a run sheet, material for those who teach. */
  readonly publishedIn: readonly number[]
  /** Whether an item shows it in a step that this person travels now. */
  readonly isTravelled: boolean
}

/** $1 the key, $2 the person. Run sheets keep no list of their files, so those of the file's journeys are looked through. */
const file = statement<ContentFile>(`
  select f.name, f.kind, f.media_type as "mediaType", f.bytes, f.sha256, f.uploaded_at as "uploadedAt",
    f.journey_id || array(select j.journey_id from journey_file j where j.file_id = f.id) as "journeyIds",
    array(
      select st.journey_id from item_file x join item i on i.id = x.item_id
      join course_revision r on r.id = i.revision_id and r.published_on is not null
      join course c on c.id = r.course_id join step st on st.id = c.step_id where x.file_id = f.id
      union
      select st.journey_id from trainer_material_file x join trainer_material m on m.id = x.material_id
      join course_revision r on r.id = m.revision_id and r.published_on is not null
      join course c on c.id = r.course_id join step st on st.id = c.step_id where x.file_id = f.id
      union
      select st.journey_id from step st join course c on c.step_id = st.id
      join course_revision r on r.course_id = c.id and r.published_on is not null
      join run_sheet_point p on p.revision_id = r.id
      where (st.journey_id = f.journey_id or st.journey_id in (select j.journey_id from journey_file j where j.file_id = f.id))
        and p.body::text like '%' || f.key || '%'
    ) as "publishedIn",
    exists (
      select from item_file x join item i on i.id = x.item_id
      join course_revision r on r.id = i.revision_id and r.published_on is not null
      join course c on c.id = r.course_id
      join enrolment en on en.step_id = c.step_id and en.person_id = $2 and en.until_day is null
      where x.file_id = f.id
    ) as "isTravelled"
  from content_file f where f.key = $1`)

/** The file of a key, a UUID, as it concerns this person. */
export async function findContentFile(
  db: Db,
  { key, personId }: { key: string; personId: number },
): Promise<ContentFile | undefined> {
  const [found] = await file(db, key, personId)
  return found
}
