export interface Asked {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

/** Asks for a few words in a dialog that is left by Escape; undefined when it was. */
export function ask(
  fields: readonly Asked[],
  words: { apply: string; cancel: string },
): Promise<Map<string, string> | undefined> {
  const dialog = document.createElement('dialog')
  dialog.className = 'ask'
  dialog.setAttribute('aria-label', words.apply)
  const form = document.createElement('form')
  form.method = 'dialog'
  const controls = fields.map((field) => [field.name, addField(form, field)] as const)
  const actions = document.createElement('div')
  actions.className = 'actions'
  actions.append(button(words.apply, 'apply'), button(words.cancel, ''))
  form.append(actions)
  dialog.append(form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const isApplied = dialog.returnValue === 'apply'
      resolve(isApplied ? new Map(controls.map(([name, control]) => [name, control.value.trim()])) : undefined)
      dialog.remove()
    })
  })
}

function addField(form: HTMLFormElement, { name, label, value, choices }: Asked): HTMLInputElement | HTMLSelectElement {
  const box = document.createElement('div')
  box.className = 'field'
  const caption = document.createElement('label')
  caption.className = 'label'
  caption.htmlFor = `ask-${name}`
  caption.textContent = label
  const control = document.createElement(choices === undefined ? 'input' : 'select')
  control.id = `ask-${name}`
  control.className = choices === undefined ? 'input' : 'input select'
  for (const choice of choices ?? []) control.append(new Option(choice.label, choice.value))
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value
  box.append(caption, control)
  form.append(box)
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control
  throw new Error('a field is an input or a select')
}

function button(words: string, value: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.className = value === '' ? 'button button-quiet' : 'button button-primary'
  made.value = value
  made.textContent = words
  return made
}
