import type pg from 'pg'

/** The schema of a migrated database as readable SQL, in a stable order, so that a test can hold the file true. */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const [functions, tables, columns, constraints, indexes, triggers] = await Promise.all([
    lines(
      pool,
      `select '' as on, pg_get_functiondef(p.oid) || ';' as line from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' order by p.proname`,
    ),
    lines(
      pool,
      `select c.relname as on, c.relname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration' order by c.relname`,
    ),
    lines(
      pool,
      `select c.relname as on, '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attidentity <> '' then ' generated always as identity' else '' end
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
    ),
    lines(
      pool,
      `select c.relname as on, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      where k.contype in ('p', 'u', 'c', 'f') order by c.relname, position(k.contype::text in 'pufc'), k.conname`,
    ),
    lines(
      pool,
      `select i.tablename as on, i.indexdef || ';' as line from pg_indexes i
      where i.schemaname = 'public' and not exists (select from pg_constraint k where k.conname = i.indexname)
      order by i.tablename, i.indexname`,
    ),
    lines(
      pool,
      `select c.relname as on, pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      where not t.tgisinternal order by c.relname, t.tgname`,
    ),
  ])
  const of = (all: Line[], table: string) => all.filter((line) => line.on === table).map((line) => line.line)
  const described = tables.map(({ line: table }) =>
    [
      `create table ${table} (\n${[...of(columns, table), ...of(constraints, table)].join(',\n')}\n);`,
      ...of(indexes, table),
      ...of(triggers, table),
    ].join('\n'),
  )
  const head =
    '-- The schema that the migrations make. Written by `npm run types`, held true by a test; read it, do not run it.'
  return `${[head, ...functions.map((each) => each.line), ...described].join('\n\n')}\n`
}

interface Line {
  readonly on: string
  readonly line: string
}

async function lines(pool: pg.Pool, query: string): Promise<Line[]> {
  return (await pool.query<Line>(query)).rows
}
