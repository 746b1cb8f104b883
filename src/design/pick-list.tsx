import type { ComponentChildren } from 'preact'

export interface Pick {
  value: string | number
  title: string
  /** Smaller, under the title. */
  note?: ComponentChildren
}

interface PickListProps {
  action: string
  /** The field the pick arrives in. */
  name: string
  picks: readonly Pick[]
  fields?: Readonly<Record<string, string | number>> | undefined
}

/** A few ways on, each a large button in the same form: which role, which journey. */
export function PickList({ action, name, picks, fields = {} }: PickListProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([field, value]) => (
        <input type="hidden" key={field} name={field} value={value} />
      ))}
      <ul class="picks">
        {picks.map((pick) => (
          <li key={pick.value}>
            <button class="pick" type="submit" name={name} value={pick.value}>
              <span class="pick-title">{pick.title}</span>
              {pick.note && <span class="pick-note">{pick.note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
