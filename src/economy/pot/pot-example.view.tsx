import { type Frame, Layout } from '#design'
import { text } from './pot-example.text.ts'

export function PotExamplePage({ frame }: { readonly frame: Frame }) {
  return <Layout frame={frame} title={text[frame.lang].title} />
}
