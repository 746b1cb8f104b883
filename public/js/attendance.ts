export {}

/** The search on the list finds while one types, among those who stand there; without scripts the form asks the house. */
function findAsTyped(field: HTMLInputElement, rows: readonly HTMLElement[]): void {
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLocaleLowerCase('sv')
    for (const row of rows) row.hidden = !(row.dataset.find ?? '').toLocaleLowerCase('sv').includes(wanted)
  })
}

const field = document.querySelector<HTMLInputElement>('.search-form input[name=q]')
if (field) findAsTyped(field, [...document.querySelectorAll<HTMLElement>('[data-find]')])
