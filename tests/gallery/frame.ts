import type { Frame } from '#design'

export const assets = {
  css: '/main.css',
  js: '/main.js',
  font: '/familjen-grotesk.woff2',
  icon: '/icon.svg',
  scripts: {},
  styles: {},
}

const menus = {
  employee: ['Start', 'Mina resor', 'Kurser', 'Frågor'],
  region: ['Läget', 'Terminen', 'Tillfällen', 'Utbildare', 'Kommuner', 'Ekonomi', 'Uppföljning'],
  none: [],
}

/** A page's frame as the platform makes it, for one of the invented people. */
export function frameFor(who: keyof typeof menus, path: string): Frame {
  const people = {
    employee: { name: 'Fia', roleLabel: 'Medarbetare, Jokkmokk', key: '1' },
    region: { name: 'Runa', roleLabel: 'Regional projektledare, Norrbotten', key: '2' },
    none: undefined,
  }
  return {
    lang: 'sv',
    person: people[who],
    demo: true,
    today: '2026-02-12',
    path,
    menu: menus[who].map((label, index) => ({ href: `/${index}`, label, current: index === 0 })),
    assets,
    notice: undefined,
  }
}
