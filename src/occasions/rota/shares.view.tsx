import { Table } from '#design'
import type { Language } from '#values'
import { text } from './rota.text.ts'
import type { ShareOfTurns } from './shares.rules.ts'

/** How the turns of the year fall, with the proposal. */
export function Shares({ shares, lang }: { readonly shares: readonly ShareOfTurns[]; readonly lang: Language }) {
  const say = text[lang]
  return (
    <Table
      caption={say.sharesCaption}
      rows={shares}
      rowKey={({ personId }) => personId}
      columns={[
        { key: 'name', head: say.name, cell: ({ name }) => name },
        { key: 'employer', head: say.employer, cell: ({ employer }) => employer },
        { key: 'had', head: say.had, align: 'number', cell: ({ had }) => had },
        { key: 'proposed', head: say.proposed, align: 'number', cell: ({ proposed }) => proposed },
        { key: 'standBy', head: say.standBy, align: 'number', cell: ({ standBy }) => standBy },
      ]}
    />
  )
}
