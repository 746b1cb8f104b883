import { type Frame, Layout } from '#design'
import { text } from './printed-table.text.ts'

export function PrintedTablePage({ frame }: { readonly frame: Frame }) {
  return <Layout frame={frame} title={text[frame.lang].title} />
}
