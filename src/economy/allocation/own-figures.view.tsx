import { type Frame, Layout } from '#design'
import { text } from './own-figures.text.ts'

export function OwnFiguresPage({ frame }: { readonly frame: Frame }) {
  return <Layout frame={frame} title={text[frame.lang].title} />
}
