export {}

const seldom = 20_000

/** Buttons for the speed: the browser's own menu has it too, but deep down, and not in every browser. */
function offerSpeeds(box: HTMLElement, media: HTMLMediaElement) {
  const buttons = [...box.querySelectorAll<HTMLButtonElement>('[data-speed]')]
  const show = () => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(Number(button.dataset.speed) === media.playbackRate))
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      media.playbackRate = Number(button.dataset.speed)
    })
  }
  media.addEventListener('ratechange', show)
  box.querySelector('fieldset')?.removeAttribute('hidden')
}

/** Tells the house where we are: now and then while it plays, and when it stops or the page is left. */
function keepPlace(media: HTMLMediaElement, address: string) {
  let kept = -1
  let keptAt = 0
  const keep = () => {
    const seconds = Math.floor(media.currentTime)
    if (seconds === kept) return
    kept = seconds
    keptAt = Date.now()
    // Lost without network, it is told again at the next turn.
    void fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ seconds: String(seconds) }),
      keepalive: true,
    }).catch(() => {
      kept = -1
    })
  }
  media.addEventListener('timeupdate', () => {
    if (!media.paused && Date.now() - keptAt > seldom) keep()
  })
  for (const stop of ['pause', 'ended']) media.addEventListener(stop, keep)
  const leave = () => {
    // Only what has been played: who opens the page and leaves is still where they were.
    if (media.played.length > 0) keep()
  }
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
}

for (const box of document.querySelectorAll<HTMLElement>('[data-player]')) {
  const media = box.querySelector<HTMLMediaElement>('video, audio')
  if (media === null) continue
  offerSpeeds(box, media)
  if (media.dataset.keep) keepPlace(media, media.dataset.keep)
}
