import type pg from 'pg'

/** Hands out the ids of new rows before they are written, so that rows can name each other. */
export interface Ids {
  next(table: string): number
  /** Moves the sequences past what was handed out. */
  keep(): Promise<void>
}

export async function openIds(client: pg.PoolClient, tables: readonly string[]): Promise<Ids> {
  const next = new Map<string, number>()
  for (const table of tables) {
    const { rows } = await client.query<{ id: string }>(
      `select nextval(pg_get_serial_sequence($1, 'id'))::text as id`,
      [table],
    )
    next.set(table, Number(rows[0]?.id))
  }
  return {
    next(table) {
      const id = next.get(table)
      if (id === undefined) throw new RangeError(`no ids were opened for ${table}`)
      next.set(table, id + 1)
      return id
    },
    async keep() {
      for (const [table, id] of next)
        await client.query(`select setval(pg_get_serial_sequence($1, 'id'), $2, false)`, [table, id])
    },
  }
}
