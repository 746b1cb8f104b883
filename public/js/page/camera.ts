import readPicture from 'jsqr'

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
declare const BarcodeDetector: { new (_: { formats: string[] }): Detector } | undefined

const pause = 150

/** Shows what the camera sees and tells every code it reads, until it is stopped. Answers how to stop it. */
export async function openCamera(video: HTMLVideoElement, tell: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  const read = readerOf(video)
  let isOpen = true
  const look = async () => {
    if (!isOpen) return
    const text = await read()
    if (text) tell(text)
    setTimeout(() => void look(), pause)
  }
  void look()
  return () => {
    isOpen = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}

/** The browser's own reader where it has one, else ours. */
function readerOf(video: HTMLVideoElement): () => Promise<string | undefined> {
  if (typeof BarcodeDetector !== 'undefined') {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async () => (await detector.detect(video).catch(() => []))[0]?.rawValue
  }
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async () => {
    const { videoWidth: width, videoHeight: height } = video
    if (context === null || width === 0) return undefined
    Object.assign(canvas, { width, height })
    context.drawImage(video, 0, 0)
    return readPicture(context.getImageData(0, 0, width, height).data, width, height)?.data
  }
}
