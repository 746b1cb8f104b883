import { day } from '#values'
import { text } from './design.text.ts'
import { formatDay } from './format-day.ts'
import type { Frame } from './frame.ts'
import { Wordmark } from './wordmark.tsx'

function Ribbon({ lang, today }: Pick<Frame, 'lang' | 'today'>) {
  const say = text[lang]
  return (
    <div class="ribbon">
      <p class="ribbon-body">
        {say.demo} <a href="/sign-in">{say.changePerson}</a> <a href="/outbox">{say.outbox}</a>{' '}
        <a href="/demo">{say.demoDay(formatDay(day(today), lang))}</a>
      </p>
    </div>
  )
}

function LanguageSwitch({ frame }: { frame: Frame }) {
  const other = frame.lang === 'sv' ? 'en' : 'sv'
  return (
    <form method="post" action="/language">
      <input type="hidden" name="back" value={frame.path} />
      <button class="tool" type="submit" name="to" value={other} lang={other}>
        {text[frame.lang].otherLanguage}
      </button>
    </form>
  )
}

function Person({ frame }: { frame: Frame }) {
  const say = text[frame.lang]
  if (!frame.person) {
    return (
      <a class="tool" href="/sign-in">
        {say.signIn}
      </a>
    )
  }
  return (
    <>
      <a class="who" href="/account">
        <span class="who-name">{frame.person.name}</span>
        <span class="who-role">{frame.person.roleLabel}</span>
        <span class="unseen">{say.account}</span>
      </a>
      <form method="post" action="/sign-out">
        <button class="tool" type="submit">
          {say.signOut}
        </button>
      </form>
    </>
  )
}

function MenuList({ menu }: { menu: Frame['menu'] }) {
  return (
    <ul class="menu-list">
      {menu.map((item) => (
        <li key={item.href}>
          <a class="menu-link" href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

// A short menu stays in sight on a phone; a long one folds, without scripts, and only one of the two is ever shown.
function Menu({ frame }: { frame: Frame }) {
  const say = text[frame.lang]
  if (frame.menu.length === 0) return null
  const isLong = frame.menu.length > 4
  return (
    <nav class={isLong ? 'menu menu-long' : 'menu'} aria-label={say.mainMenu}>
      <MenuList menu={frame.menu} />
      {isLong && (
        <details class="menu-fold">
          <summary>{say.menu}</summary>
          <MenuList menu={frame.menu} />
        </details>
      )}
    </nav>
  )
}

/** What stands above every page. */
export function SiteHead({ frame }: { frame: Frame }) {
  return (
    <header class="site-head">
      {frame.demo && <Ribbon lang={frame.lang} today={frame.today} />}
      <div class="site-bar">
        <Wordmark href="/" label={text[frame.lang].home} />
        <div class="tools">
          <Person frame={frame} />
          <LanguageSwitch frame={frame} />
        </div>
      </div>
      <Menu frame={frame} />
    </header>
  )
}
