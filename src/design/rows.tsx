import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'

export interface RowItem {
  key: string | number
  title: ComponentChildren
  href?: string | undefined
  /** Smaller, under the title. */
  note?: ComponentChildren
  /** At the end of the row: a status, an amount, a button. */
  end?: ComponentChildren
}

/** A list with hairlines: people, files, days. */
export function Rows({ items }: { items: readonly RowItem[] }) {
  return (
    <ul class="rows">
      {items.map((item) => (
        <li class="rows-item" key={item.key}>
          <div class="rows-main">
            <p class="rows-title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
            {item.note && <div class="rows-note">{item.note}</div>}
          </div>
          {item.end && <div class="rows-end">{item.end}</div>}
        </li>
      ))}
    </ul>
  )
}

export interface Work {
  key: string | number
  title: ComponentChildren
  /** Why it is here, and what happens if nobody acts. */
  why?: ComponentChildren
  action?: ComponentChildren
}

/** Things to do, in order, each with its act beside it. */
export function Worklist({ items, from = 'first' }: { items: readonly Work[]; from?: 'first' | 'second' }) {
  return (
    <ol class={from === 'second' ? 'worklist worklist-second' : 'worklist'} start={from === 'second' ? 2 : undefined}>
      {items.map((item) => (
        <li class="work" key={item.key}>
          <div class="work-main">
            <p class="work-title">{item.title}</p>
            {item.why && <div class="work-why">{item.why}</div>}
          </div>
          {item.action && <div class="work-action">{item.action}</div>}
        </li>
      ))}
    </ol>
  )
}

interface PagerProps {
  lang: 'sv' | 'en'
  page: number
  pages: number
  href: (page: number) => string
}

/** Page by page through a long list. */
export function Pager({ lang, page, pages, href }: PagerProps) {
  const say = text[lang]
  if (pages < 2) return null
  return (
    <nav class="pager" aria-label={say.pages}>
      {page > 1 && (
        <a class="button button-quiet" href={href(page - 1)} rel="prev">
          {say.previousPage}
        </a>
      )}
      <span class="pager-where">{say.page(page, pages)}</span>
      {page < pages && (
        <a class="button button-quiet" href={href(page + 1)} rel="next">
          {say.nextPage}
        </a>
      )}
    </nav>
  )
}

interface SubMenuProps {
  label: string
  items: readonly { href: string; label: string; current: boolean }[]
}

/** The parts of one place: links under the page's head, the present one marked. */
export function SubMenu({ label, items }: SubMenuProps) {
  return (
    <nav class="submenu" aria-label={label}>
      <SubMenuLinks items={items} />
    </nav>
  )
}

function SubMenuLinks({ items, label }: { items: SubMenuProps['items']; label?: string | undefined }) {
  return (
    <ul class="submenu-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.href}>
          <a class="submenu-link" href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface GroupMenuProps {
  label: string
  /** Each group leads to its first link; those of the present group are shown under the groups. */
  groups: readonly { name: string; items: SubMenuProps['items'] }[]
}

/** The parts of a place that has many: the groups, and the links of the one that is open. */
export function GroupMenu({ label, groups }: GroupMenuProps) {
  const open = groups.find(({ items }) => items.some(({ current }) => current))
  return (
    <nav class="submenu" aria-label={label}>
      <ul class="submenu-list submenu-groups">
        {groups.map((group) =>
          group.items.slice(0, 1).map(({ href }) => (
            <li key={group.name}>
              <a class="submenu-link" href={href} aria-current={group === open ? 'true' : undefined}>
                {group.name}
              </a>
            </li>
          )),
        )}
      </ul>
      {open && <SubMenuLinks items={open.items} label={open.name} />}
    </nav>
  )
}
