export {}

const every = 2_000

/** Looks again now and then while something goes on, and shows the whole page anew when it has ended. */
async function look(part: HTMLElement): Promise<void> {
  const answer = await fetch(location.href).catch(() => undefined)
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const newer = page.querySelector<HTMLElement>('[data-watch]')
    if (newer === null || newer.dataset.watch !== part.dataset.watch) return location.reload()
    if (newer.innerHTML !== part.innerHTML) part.innerHTML = newer.innerHTML
  }
  setTimeout(() => void look(part), every)
}

const part = document.querySelector<HTMLElement>('[data-watch]')
if (part !== null) setTimeout(() => void look(part), every)
