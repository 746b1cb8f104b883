import { openStand } from './stand/stand.ts'
import { pageQueries } from './page.ts'
import { regionSlug } from './booking.ts'
const asker = 'eivor@norrbotten.example'
const at = (rest: string) => async ({ db }: any) => {
  const r = await db.selectFrom('organisation').select('id').where('slug', '=', regionSlug).executeTakeFirstOrThrow()
  const m = await db.selectFrom('organisation').select('id').where('name', '=', 'Kalix').executeTakeFirstOrThrow()
  const p = await db.selectFrom('posting').select(['occasionDayId','id','year']).where('debtorId', '=', m.id).where('occasionDayId','is not',null).orderBy('id','desc').limit(1).executeTakeFirst()
  return rest.replace('R', r.id).replace('M', m.id).replace('Y', String(p?.year ?? 2026)).replace('D', String(p?.occasionDayId)).replace('P', String(p?.id))
}
const stand = await openStand()
for (const [name, path] of [['pot','/economy/R/Y/pot'],['fixed','/economy/R/Y/fixed-cost'],['fee','/economy/R/Y/national-fee'],['list','/economy/R/Y/invoices'],['basis','/economy/R/Y/invoices/M'],['day','/economy/R/Y/invoices/M/days/D'],['posting','/economy/postings/P'],['prices','/economy/prices/R'],['rules','/economy/rules/R'],['table','/economy/printed-table']]) {
  try { for (const f of await pageQueries({ name: name!, path: at(path!), asker }).run(stand)) console.log(f.name, f.value, f.holds) } catch (e: any) { console.log(name, 'ERR', e.message) }
}
await stand.close(); process.exit(0)
