import { richText } from './editor/rich-text.ts'
import { saveItself } from './editor/save-itself.ts'
import type { ShownFile } from './editor/toolbar.ts'

for (const box of document.querySelectorAll<HTMLElement>('.piece')) {
  const form = box.querySelector('form')
  const state = box.querySelector<HTMLElement>('[data-save-state]')
  const { savesItself, saving = '', notSaved = '', seeBoth = '', tools } = box.dataset
  const files: ShownFile[] = [...box.querySelectorAll<HTMLElement>('[data-files] [data-key]')].map(({ dataset }) => ({
    ...{ key: dataset.key ?? '', kind: dataset.kind ?? '', name: dataset.name ?? '' },
  }))
  if (tools !== undefined) {
    const words = JSON.parse(tools)
    for (const writing of box.querySelectorAll<HTMLElement>('[data-writing]')) richText(writing, words, files)
  }
  if (form && state && savesItself !== undefined) {
    saveItself(form, state, { saving, notSaved, seeBoth })
    const told = document.createElement('p')
    told.className = 'quiet'
    told.textContent = savesItself
    box.prepend(told)
  }
}
