import { readOffline } from './page/reading-offline.ts'

// A form goes off once: a second press while the first is on its way does nothing.
function sendOnce(event: SubmitEvent) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'yes'
  event.submitter?.setAttribute('aria-disabled', 'true')
}

// Back from the next page, from the browser's own memory: the form may be sent again.
function mayBeSentAgain() {
  for (const form of document.forms) delete form.dataset.sent
  for (const button of document.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
}

document.addEventListener('submit', sendOnce)
window.addEventListener('pageshow', mayBeSentAgain)
document.querySelector<HTMLElement>('[data-focus]')?.focus()
readOffline()
