import { type Beside, saveAddition } from '#journeys'
import { setPreparationRule } from '#occasions'
import { today } from '#platform'
import type { Db, Tx } from '#platform/db'
import { isRefusal } from '#values'

/** How two regions do it: when one prepares, and what Norrbotten adds to a course. Invented, and marked so. */
export async function seedRegions(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await seedRules(tx)
    await seedAdditions(tx)
  })
}

async function actorOf(tx: Tx, email: string) {
  const person = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  return { personId: person?.id ?? null, address: null }
}

async function seedRules(tx: Tx): Promise<void> {
  const rules = [
    {
      region: 'norrbottens-kommuner',
      by: 'eivor@norrbotten.example',
      deadlineDays: 3,
      reminderDays: [7, 1],
      unready: 'offer-seat',
    },
    { region: 'goteborgsregionen', by: 'hedda@gr.example', deadlineDays: 2, reminderDays: [7, 2], unready: 'admit' },
  ] as const
  for (const { region, by, ...terms } of rules) {
    const regionId = await findRegion(tx, region)
    if (regionId === undefined) continue
    const rule = { ...terms, regionId, fromDay: today(), source: 'Påhittat beslut i demon' }
    await setPreparationRule(tx, rule, { actor: await actorOf(tx, by), today: today() })
  }
}

async function seedAdditions(tx: Tx): Promise<void> {
  const regionId = await findRegion(tx, 'norrbottens-kommuner')
  const course = await tx
    .selectFrom('course as c')
    .innerJoin('courseRevision as r', 'r.courseId', 'c.id')
    .select(['c.id', 'r.id as revisionId'])
    .where('c.name', '=', 'Handläggning med barnet i centrum')
    .where('r.publishedOn', 'is not', null)
    .where('r.supersededOn', 'is', null)
    .executeTakeFirst()
  if (regionId === undefined || course === undefined) return
  const item = await tx
    .selectFrom('item')
    .select('key')
    .where('revisionId', '=', course.revisionId)
    .where('part', '=', 'preparation')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  const about = { regionId, courseId: course.id, actor: await actorOf(tx, 'eivor@norrbotten.example') }
  const asked = [
    {
      ...{ kind: 'contact' as const, beside: { beside: 'course' } satisfies Beside },
      wording: {
        ...{ title: 'Fråga oss i Norrbotten', minutes: null, isTicked: false },
        blocks: [
          {
            kind: 'paragraph' as const,
            text: 'Undrar du något om kursen eller dagarna? Ring eller skriv till Nils på Norrbottens Kommuner. (Påhittat i demon.)',
          },
          { kind: 'list' as const, points: ['Telefon 0920-00 00 00, vardagar 9–15', 'nils@norrbotten.example'] },
        ],
      },
    },
    {
      kind: 'item' as const,
      beside: item ? ({ beside: 'item', itemKey: item.key } satisfies Beside) : ({ beside: 'course' } satisfies Beside),
      wording: {
        ...{ title: 'Leta upp er egen rutin', minutes: 10, isTicked: true },
        blocks: [
          {
            kind: 'paragraph' as const,
            text: 'Ta reda på var er kommuns rutin för att möta barn i utredning finns, och ta med den till dag 1. (Påhittat i demon.)',
          },
        ],
      },
    },
  ]
  for (const each of asked) {
    const saved = await saveAddition(tx, { ...about, ...each })
    if (isRefusal(saved)) throw new Error(`an addition was refused: ${saved.refused}`)
  }
}

async function findRegion(tx: Tx, slug: string): Promise<number | undefined> {
  const row = await tx.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id
}
