import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { pictureOf, rightsPicture } from './draw.ts'
import { film, podcast } from './scripts.ts'

// Makes the demo's media anew from its scripts: `npx tsx database/seeds/media/make.ts`. Needs espeak-ng, ffmpeg and Chromium.
const here = import.meta.dirname
const work = mkdtempSync(join(tmpdir(), 'media-'))
const pause = 0.6
const voices = { narrator: ['sv', '40'], Ylva: ['sv+f2', '55'], Omar: ['sv+m3', '35'] } as const

interface Spoken {
  readonly file: string
  readonly text: string
  readonly seconds: number
}

function speak(text: string, who: keyof typeof voices, name: string): Spoken {
  const file = join(work, `${name}.wav`)
  const [voice, pitch] = voices[who]
  execFileSync('espeak-ng', ['-v', voice, '-p', pitch, '-s', '150', '-w', file, text])
  return { file, text, seconds: secondsOf(file) + pause }
}

function secondsOf(file: string): number {
  const said = execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file])
  return Number(said.toString())
}

/** One sound of all, each followed by a pause. */
function joinSounds(spoken: readonly Spoken[], to: string): void {
  const inputs = spoken.flatMap(({ file }) => ['-i', file])
  const padded = spoken.map((_, index) => `[${index}:a]apad=pad_dur=${pause}[p${index}]`)
  const all = spoken.map((_, index) => `[p${index}]`).join('')
  const filter = `${padded.join(';')};${all}concat=n=${spoken.length}:v=0:a=1,aresample=44100[out]`
  ffmpeg([...inputs, '-filter_complex', filter, '-map', '[out]', to])
}

function ffmpeg(args: readonly string[]): void {
  const output = args.at(-1) ?? ''
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact']
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args.slice(0, -1), ...plain, output])
}

const two = (n: number) => String(n).padStart(2, '0')
const clock = (seconds: number) => {
  const thousandths = Math.round(seconds * 1000)
  const whole = Math.floor(thousandths / 1000)
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${String(thousandths % 1000).padStart(3, '0')}`
}

function writeCaptions(name: string, cues: readonly (Spoken & { readonly voice?: string })[]): void {
  let at = 0
  const lines = cues.map(({ text, seconds, voice }) => {
    const cue = `${clock(at)} --> ${clock(at + seconds - 0.1)}\n${voice === undefined ? text : `<v ${voice}>${text}`}\n`
    at += seconds
    return cue
  })
  writeFileSync(join(here, `${name}.vtt`), `WEBVTT\n\n${lines.join('\n')}`)
}

async function paint(pictures: readonly { readonly svg: string; readonly file: string }[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  for (const { svg, file } of pictures) {
    await page.setContent(`<body style="margin:0">${svg}</body>`)
    await page.screenshot({ path: file })
  }
  await browser.close()
}

async function makeFilm(): Promise<void> {
  const scenes = film.scenes.map((scene, index) => ({
    picture: { svg: pictureOf(scene.draw), file: join(work, `scene-${index}.png`) },
    spoken: scene.say.map((text, line) => speak(text, 'narrator', `film-${index}-${line}`)),
  }))
  await paint(scenes.map(({ picture }) => picture))
  const spoken = scenes.flatMap((scene) => scene.spoken)
  const sound = join(work, 'film.wav')
  joinSounds(spoken, sound)
  const listed = scenes.map(({ picture, spoken: lines }) => {
    const seconds = lines.reduce((sum, line) => sum + line.seconds, 0)
    return `file '${picture.file}'\nduration ${seconds.toFixed(3)}`
  })
  const last = scenes.at(-1)?.picture.file
  writeFileSync(join(work, 'scenes.txt'), `${listed.join('\n')}\nfile '${last}'\n`)
  ffmpeg([
    ...['-f', 'concat', '-safe', '0', '-i', join(work, 'scenes.txt'), '-i', sound],
    ...['-vf', 'fps=10,format=yuv420p', '-c:v', 'libx264', '-preset', 'veryslow', '-crf', '26', '-tune', 'stillimage'],
    ...['-c:a', 'aac', '-b:a', '48k', '-ac', '1', '-shortest', '-movflags', '+faststart'],
    join(here, `${film.name}.mp4`),
  ])
  writeCaptions(film.name, spoken)
}

function makePodcast(): void {
  const turns = podcast.turns.map(({ who, say }, index) => ({ ...speak(say, who, `turn-${index}`), voice: who }))
  const sound = join(work, 'podcast.wav')
  joinSounds(turns, sound)
  ffmpeg([
    '-i',
    sound,
    '-c:a',
    'aac',
    '-b:a',
    '40k',
    '-ac',
    '1',
    '-movflags',
    '+faststart',
    join(here, `${podcast.name}.m4a`),
  ])
  writeCaptions(podcast.name, turns)
}

await makeFilm()
makePodcast()
await paint([{ svg: rightsPicture(), file: join(here, 'fyra-tankar.png') }])
for (const file of [`${film.name}.mp4`, `${podcast.name}.m4a`, 'fyra-tankar.png'])
  process.stdout.write(`${file}: ${readFileSync(join(here, file)).length} bytes\n`)
