import { ButtonLink, Empty, type FieldErrors, FileField, Form, type Frame, Layout, Prose, Rows, Section } from '#design'
import type { ListedPackage } from './package.rules.ts'
import { text } from './package.text.ts'

interface OfJourney {
  readonly frame: Frame
  readonly journey: { readonly slug: string; readonly name: string }
}

/** Every package of a journey, newest first. */
export function PackagesPage({
  frame,
  journey,
  packages,
}: OfJourney & { packages: readonly (ListedPackage & { readonly size: string; readonly day: string })[] }) {
  const say = text[frame.lang]
  const add = <ButtonLink href={`${packagesHref(journey)}/new`}>{say.add}</ButtonLink>
  return (
    <Layout frame={frame} title={say.listTitle} lead={<p>{say.listLead}</p>} breadcrumb={crumbs({ frame, journey })}>
      {packages.length === 0 ? (
        <Empty title={say.none} action={add}>
          <p>{say.noneBody}</p>
        </Empty>
      ) : (
        <>
          {add}
          <Rows
            items={packages.map((each) => ({
              key: each.key,
              title: <span lang="sv">{each.title}</span>,
              note: [
                say.edition[each.kind],
                say.units(each.units.length),
                each.size,
                each.day,
                ...(each.uploadedBy === null ? [] : [say.by(each.uploadedBy)]),
              ].join(' · '),
              end: say.uses(each.uses),
            }))}
          />
        </>
      )}
    </Layout>
  )
}

export function NewPackagePage({ frame, journey, most, errors }: OfJourney & { most: string; errors?: FieldErrors }) {
  const say = text[frame.lang]
  const title = { href: packagesHref(journey), label: say.listTitle }
  return (
    <Layout
      frame={frame}
      title={say.newTitle}
      lead={<p>{say.newLead}</p>}
      breadcrumb={[...crumbs({ frame, journey }), title]}
      width="text"
    >
      <Form
        lang={frame.lang}
        action={`${packagesHref(journey)}/new`}
        submit={say.submit}
        cancel={{ href: packagesHref(journey) }}
        errors={errors}
        upload
      >
        <FileField name="file" label={say.file} hint={say.fileHint(most)} accept=".zip,application/zip" />
      </Form>
      <Section title={say.needsTitle}>
        <Prose>
          <ul>
            {say.needs.split('\n').map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
          <p>{say.apart}</p>
        </Prose>
      </Section>
    </Layout>
  )
}

export function packagesHref({ slug }: { readonly slug: string }): string {
  return `/workshop/journeys/${slug}/packages`
}

function crumbs({ frame, journey }: OfJourney) {
  return [
    { href: '/workshop', label: text[frame.lang].toWorkshop },
    { href: `/workshop/journeys/${journey.slug}`, label: journey.name },
  ]
}
