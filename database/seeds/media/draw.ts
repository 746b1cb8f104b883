import type { Scene } from './scripts.ts'

const paper = '#fbf7f0'
const ink = '#1d2733'
const warm = '#f2b866'
const lake = '#2f6f8f'
const lingon = '#b5384a'
const fir = '#3f6b4f'

const person = (x: number, size: number, colour: string) =>
  `<circle cx="${x}" cy="${470 - size * 1.75}" r="${size * 0.55}" fill="${colour}"/>
   <path d="M${x - size} 470 q0 -${size * 1.25} ${size} -${size * 1.25} t${size} ${size * 1.25} z" fill="${colour}"/>`
const floor = `<path d="M120 470 H1160" stroke="${ink}" stroke-width="6" stroke-linecap="round"/>`
const door = (isOpen: boolean) =>
  `<rect x="540" y="150" width="200" height="320" fill="${warm}" stroke="${ink}" stroke-width="6"/>
   <path d="M540 150 L${isOpen ? 440 : 690} ${isOpen ? 190 : 175} V${isOpen ? 500 : 485} L540 470 z" fill="${lake}" stroke="${ink}" stroke-width="6"/>`
const pencil = (y: number, colour: string) =>
  `<path d="M420 ${y} h300 l50 14 l-50 14 h-300 z" fill="${colour}" stroke="${ink}" stroke-width="5"/>`
const says = (text: string, box: { x: number; y: number; width: number; height: number; size: number }) =>
  `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="28" fill="#fff" stroke="${ink}" stroke-width="6"/>
   <text x="${box.x + box.width / 2}" y="${box.y + box.height / 2 + box.size / 3}" font-size="${box.size}" text-anchor="middle" fill="${ink}">${text}</text>`

const drawings: Record<Scene['draw'], string> = {
  door: `${door(false)}${floor}`,
  floor: `${person(500, 110, lake)}${person(760, 75, lingon)}${floor}`,
  pencils: `<rect x="330" y="170" width="620" height="330" fill="#fff" stroke="${ink}" stroke-width="6"/>
    ${[fir, lingon, lake, warm].map((colour, index) => pencil(205 + index * 55, colour)).join('')}
    <path d="M420 450 q80 -40 160 0 t160 0" fill="none" stroke="${lingon}" stroke-width="8" stroke-linecap="round"/>`,
  words: `${says('Berätta', { x: 270, y: 150, width: 520, height: 180, size: 84 })}
    ${says('Varför?', { x: 760, y: 380, width: 250, height: 100, size: 44 })}
    <path d="M750 490 L1020 370" stroke="${lingon}" stroke-width="9" stroke-linecap="round"/>`,
  silence: [490, 640, 790].map((x) => `<circle cx="${x}" cy="330" r="26" fill="${lake}"/>`).join(''),
  clock: `<circle cx="640" cy="320" r="190" fill="#fff" stroke="${ink}" stroke-width="8"/>
    <path d="M640 320 V140 A180 180 0 0 1 820 320 z" fill="${warm}"/>
    <path d="M640 320 V170 M640 320 H770" stroke="${ink}" stroke-width="9" stroke-linecap="round"/>`,
  end: `${door(true)}<rect x="830" y="430" width="130" height="34" fill="#fff" stroke="${ink}" stroke-width="5" transform="rotate(-6 895 447)"/>${floor}`,
}

/** A scene as a picture of 1280 × 720, its sentence free below for the captions. */
export function pictureOf(draw: Scene['draw']): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720" font-family="sans-serif">
    <rect width="1280" height="720" fill="${paper}"/>${drawings[draw]}</svg>`
}

/** The picture on the page about rights: four thoughts around a child. */
export function rightsPicture(): string {
  const thoughts = ['Lika värde', 'Barnets bästa', 'Liv och utveckling', 'Säga sin mening']
  const boxes = thoughts.map((text, index) =>
    says(text, {
      ...{ x: index % 2 === 0 ? 90 : 760, y: index < 2 ? 90 : 430, width: 430, height: 130, size: 44 },
    }),
  )
  const lines = ['M520 200 L600 300', 'M760 200 L680 300', 'M520 470 L590 420', 'M760 470 L690 420']
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720" font-family="sans-serif">
    <rect width="1280" height="720" fill="${paper}"/>
    ${lines.map((d) => `<path d="${d}" stroke="${lake}" stroke-width="6"/>`).join('')}
    <g transform="translate(0 -30)">${person(640, 80, lingon)}</g>${boxes.join('')}</svg>`
}
