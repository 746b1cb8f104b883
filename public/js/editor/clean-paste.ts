/**
 * What was copied from Word, Outlook or a page, as plain headings, paragraphs, lists, tables, links and emphasis. Styles,
 * classes, comments, empty paragraphs and all that belongs to the other program are left behind; Word's paragraphs that only
 * look like lists become lists.
 */
export function cleanPaste(html: string): string {
  const parsed = new DOMParser().parseFromString(
    html.replace(/<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<\?[\s\S]*?>/g, ''),
    'text/html',
  )
  const { body } = parsed
  for (const gone of body.querySelectorAll('script,style,meta,link,xml,title,img,svg,object,iframe,form,input,button'))
    gone.remove()
  // Word's own elements, o:p and the like, hold nothing that is said.
  for (const element of body.querySelectorAll('*')) if (element.tagName.includes(':')) unwrap(element)
  listsOfWord(parsed)
  headingsOfWord(parsed)
  for (const element of [...body.querySelectorAll('*')]) tidy(parsed, element)
  flattenLists(body)
  for (const table of body.querySelectorAll('table')) squareTable(parsed, table)
  for (const element of [...body.querySelectorAll('p,li,h2,h3,ul,ol')]) if (isEmpty(element)) element.remove()
  return body.innerHTML.replace(/\u00a0/g, ' ').trim()
}

const isEmpty = (element: Element) => (element.textContent ?? '').trim() === '' && !element.closest('td,th')

function unwrap(element: Element) {
  element.replaceWith(...element.childNodes)
}

function renamed(parsed: Document, element: Element, tag: string): HTMLElement {
  const made = parsed.createElement(tag)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

const styleOf = (element: Element) => element.getAttribute('style') ?? ''
const isListParagraph = (element: Element | null): element is HTMLElement =>
  element !== null && element.tagName === 'P' && /mso-list:\s*l\d+/i.test(styleOf(element))

/** A paragraph of Word's lists begins with its mark in a span that says so; what the mark looks like tells which list. */
function listsOfWord(parsed: Document) {
  for (const first of [...parsed.body.querySelectorAll('p')]) {
    if (!first.isConnected || !isListParagraph(first)) continue
    const rows: HTMLElement[] = []
    for (let next: Element | null = first; isListParagraph(next); next = next.nextElementSibling) rows.push(next)
    const marks = rows.map(takeMark)
    let list: HTMLElement | undefined
    for (const [index, row] of rows.entries()) {
      const tag = /^\(?(\d+|[a-zåäö]|[ivxlc]+)[.)]/i.test(marks[index] ?? '') ? 'ol' : 'ul'
      if (list === undefined || list.tagName !== tag.toUpperCase()) {
        list = parsed.createElement(tag)
        row.before(list)
      }
      const point = parsed.createElement('li')
      point.append(...row.childNodes)
      list.append(point)
      row.remove()
    }
  }
}

function takeMark(row: HTMLElement): string {
  const span = [...row.querySelectorAll('span')].find((each) => /mso-list:\s*ignore/i.test(styleOf(each)))
  const mark = (span?.textContent ?? '').trim()
  span?.remove()
  return mark
}

/** Outlook and older files name a heading by its class alone. */
function headingsOfWord(parsed: Document) {
  for (const element of [...parsed.body.querySelectorAll('p[class]')]) {
    const level = /^Mso(?:Title|Heading(\d))|^(?:Rubrik|Heading)(\d)/i.exec(element.getAttribute('class') ?? '')
    if (level)
      renamed(parsed, element, level[0].toLowerCase() === 'msotitle' || (level[1] ?? level[2]) === '1' ? 'h2' : 'h3')
  }
}

const kept = new Set('P H2 H3 UL OL LI TABLE THEAD TBODY TR TH TD CAPTION A STRONG EM BR'.split(' '))
const become: Readonly<Record<string, string>> = {
  H1: 'h2',
  H4: 'h3',
  H5: 'h3',
  H6: 'h3',
  B: 'strong',
  I: 'em',
  DT: 'p',
  DD: 'p',
}

function tidy(parsed: Document, element: Element) {
  if (!element.isConnected) return
  const { tagName } = element
  const style = styleOf(element)
  const into = become[tagName]
  if (into !== undefined) {
    // Google Docs wraps all that is copied in a bold element that is not bold.
    if (tagName === 'B' && /(?:^|;)\s*font-weight:\s*(normal|400)/i.test(style)) return unwrap(element)
    return clean(renamed(parsed, element, into))
  }
  if (tagName === 'SPAN' || tagName === 'FONT') return spoken(parsed, element, style)
  if (tagName === 'DIV' || tagName === 'BLOCKQUOTE' || tagName === 'SECTION' || tagName === 'ARTICLE') {
    const holdsBlocks = element.querySelector('p,div,h1,h2,h3,h4,h5,h6,ul,ol,table') !== null
    return holdsBlocks ? unwrap(element) : clean(renamed(parsed, element, 'p'))
  }
  if (!kept.has(tagName)) return unwrap(element)
  if (tagName === 'A' && !/^https:\/\//i.test(element.getAttribute('href') ?? '')) return unwrap(element)
  clean(element)
}

function spoken(parsed: Document, element: Element, style: string) {
  const isBold = /(?:^|;)\s*font-weight:\s*(bold|[6-9]00)/i.test(style)
  const isItalic = /(?:^|;)\s*font-style:\s*italic/i.test(style)
  if (isBold || isItalic) clean(renamed(parsed, element, isBold ? 'strong' : 'em'))
  else unwrap(element)
}

function clean(element: Element) {
  for (const { name } of [...element.attributes]) {
    const stays = (element.tagName === 'A' && name === 'href') || name === 'colspan'
    if (!stays) element.removeAttribute(name)
  }
}

/** A list within a list becomes points of the outer one, after the point it stood in. */
function flattenLists(body: HTMLElement) {
  for (;;) {
    const inner = body.querySelector('li ul, li ol, ul > ul, ul > ol, ol > ul, ol > ol')
    if (inner === null) return
    const point = inner.closest('li')
    if (point === null) unwrap(inner)
    else {
      point.after(...inner.children)
      inner.remove()
    }
  }
}

/** The first row names the columns, and every row has as many cells. */
function squareTable(parsed: Document, table: HTMLTableElement) {
  for (const cell of [...table.querySelectorAll('td,th')]) {
    const span = Number(cell.getAttribute('colspan') ?? 1)
    cell.removeAttribute('colspan')
    for (let more = 1; more < Math.min(span, 8); more++) cell.after(parsed.createElement('td'))
  }
  const [first] = table.rows
  for (const cell of [...(first?.cells ?? [])]) if (cell.tagName === 'TD') renamed(parsed, cell, 'th')
}
