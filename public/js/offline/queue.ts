import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A form that waits for the network, as it was filled in; a token in it makes it arrive once however often it is sent. */
export interface Waiting {
  readonly id?: number
  readonly person: string
  readonly path: string
  readonly body: string
}

interface Stored extends DBSchema {
  waiting: { key: number; value: Waiting; indexes: { person: string } }
}

let opened: Promise<IDBPDatabase<Stored>> | undefined

function open(): Promise<IDBPDatabase<Stored>> {
  opened ??= openDB<Stored>('yrkesresan', 1, {
    upgrade(made) {
      made.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true }).createIndex('person', 'person')
    },
  })
  return opened
}

export async function keep(waiting: Waiting): Promise<void> {
  await (await open()).add('waiting', waiting)
}

/** What waits for this person to be sent, oldest first. */
export async function listWaiting(person: string): Promise<Waiting[]> {
  return (await open()).getAllFromIndex('waiting', 'person', person)
}

export async function forget(id: number | undefined): Promise<void> {
  if (id !== undefined) await (await open()).delete('waiting', id)
}
