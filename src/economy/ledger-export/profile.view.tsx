import { type Frame, Layout as Page, Prose, Quiet, Section, type Typed } from '#design'
import { isRefusal, type Language } from '#values'
import { exampleVoucher } from './example.rules.ts'
import type { ExportProfile } from './export.rules.ts'
import { cellsOf, fixedWidthText } from './file-rows.rules.ts'
import { type Layout, whyNotLayout } from './layout.rules.ts'
import { text } from './ledger-export.text.ts'
import { LayoutForm } from './profile-form.view.tsx'
import { sieText } from './sie.rules.ts'

export interface ProfileView {
  readonly frame: Frame
  readonly region: { readonly id: number; readonly name: string; readonly mayRun: boolean }
  readonly profile: ExportProfile
  /** As it is being built; not kept until it is saved. */
  readonly layout: Layout
  readonly rows: number
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
}

/** One form of file: how it looks, and building it. */
export function ProfilePage(props: ProfileView) {
  const { frame, region, profile } = props
  const { lang } = frame
  const say = text[lang]
  const base = `/economy/ledger-export/${region.id}`
  const isSie = profile.form === 'sie'
  return (
    <Page
      frame={frame}
      title={say.profileTitle(profile.name)}
      eyebrow={`${region.name} · ${say.forms[profile.form]}`}
      lead={isSie ? say.sieSays : say.buildLead}
      breadcrumb={[
        { href: base, label: say.crumb },
        { href: `${base}/profiles`, label: say.profilesLink },
      ]}
    >
      <Section title={say.example} lead={say.exampleLead}>
        <Example {...props} />
      </Section>
      {!isSie && (region.mayRun ? <LayoutForm {...props} /> : <Quiet>{say.mayNot}</Quiet>)}
    </Page>
  )
}

function Example({ frame: { lang }, profile, layout }: ProfileView) {
  const say = text[lang]
  const shown = exampleText(profile, layout, lang)
  return typeof shown === 'string' ? (
    <section class="file-example" aria-label={say.example} tabindex={0}>
      <pre>{shown}</pre>
    </section>
  ) : (
    <Prose>
      {shown.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Prose>
  )
}

/** The example as the file would be, or why it cannot be. */
function exampleText({ form }: ExportProfile, layout: Layout, lang: Language): string | readonly string[] {
  const say = text[lang]
  const vouchers = [exampleVoucher]
  if (form === 'sie') {
    const { seller, issuedOn } = exampleVoucher.document
    const { organisationNumber, legalName: name } = seller
    return sieText(vouchers, { madeOn: issuedOn, organisationNumber, name })
  }
  const refusal = whyNotLayout(layout, form)
  if (refusal !== undefined) {
    if (refusal.refused === 'no-columns') return [say.noColumns]
    return refusal.faults.map(({ column, fault }) => `${say.column(column + 1)}: ${say.columnFaults[fault]}`)
  }
  if (form === 'csv') {
    const heads = layout.head === 'with' ? [layout.columns.map(({ cell }) => text.sv.cells[cell])] : []
    return [...heads, ...cellsOf(vouchers, layout)].map((cells) => cells.join(';')).join('\n')
  }
  const file = fixedWidthText(vouchers, layout)
  if (isRefusal(file))
    return [say.tooLong(file.row, file.column, say.cells[file.cell]), say.tooLongValue(file.value, file.width)]
  return `${ruler(Math.max(...layout.columns.map(({ start, width }) => start + width - 1)))}\n${file}`
}

/** Tens above ones, so that one can count positions. */
function ruler(length: number): string {
  const positions = Array.from({ length }, (_, index) => index + 1)
  const tens = positions.map((at) => (at % 10 === 0 ? (String(at).at(-2) ?? ' ') : ' ')).join('')
  return `${tens}\n${positions.map((at) => String(at % 10)).join('')}`
}
