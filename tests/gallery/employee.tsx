import {
  Actions,
  ButtonLink,
  Card,
  Cards,
  DayList,
  Details,
  Facts,
  formatDate,
  formatDayShort,
  formatTime,
  Layout,
  Notice,
  Progress,
  Prose,
  RouteLine,
  Section,
  Split,
  Status,
  Steps,
  Suitcase,
  type Task,
  TaskList,
} from '#design'
import { day } from '#values'
import { frameFor } from './frame.ts'

const lang = 'sv'
const thursday = day('2026-03-12')
const friday = day('2026-03-13')

const tasks: Task[] = [
  {
    key: 1,
    act: 'Läs',
    title: 'Barnets rättigheter',
    href: '/t/1',
    minutes: 12,
    done: false,
    action: '/t/1',
    reason: 'Dag 1 börjar med ett fall där artiklarna används.',
    goal: 'Du kan säga vilka artiklar som styr en utredning.',
  },
  {
    key: 2,
    act: 'Lyssna',
    title: 'Samtalet med barnet',
    href: '/t/2',
    minutes: 18,
    done: false,
    action: '/t/2',
    reason: 'Vi övar samtal i grupper om tre på dag 2.',
  },
]

const doneTasks: Task[] = [
  { key: 3, act: 'Titta', title: 'Så går en utredning till', href: '/t/3', minutes: 9, done: true, action: '/t/3' },
  { key: 4, act: 'Läs', title: 'Ord du kommer att höra', href: '/t/4', minutes: 6, done: true, action: '/t/4' },
]

export function Start() {
  return (
    <Layout frame={frameFor('employee', '/')} title="Hej Fia. Två saker att förbereda före torsdag.">
      <Split
        aside={
          <Section title="Mina resor">
            <Suitcase
              lang={lang}
              href="/route"
              colour="lake"
              journey="Barn och unga"
              step="Ny"
              done={1}
              of={6}
              label="hållplatser"
              next={`Nästa: ${formatDayShort(thursday, lang)}, Luleå`}
            />
          </Section>
        }
      >
        <TaskList lang={lang} tasks={tasks} />
        <Actions>
          <ButtonLink href="/t/1">Fortsätt där du var</ButtonLink>
        </Actions>
        <Section title="Bokat">
          <DayList
            lang={lang}
            items={[
              {
                key: 1,
                day: thursday,
                title: 'Handläggning med barnet i centrum, dag 1',
                href: '/o/1',
                note: `${formatTime('09:00', '16:00', lang)} · Kulturens hus, Luleå`,
                end: <Status kind="done">Plats bokad</Status>,
              },
              {
                key: 2,
                day: friday,
                title: 'Handläggning med barnet i centrum, dag 2',
                href: '/o/2',
                note: `${formatTime('09:00', '15:30', lang)} · digitalt, länken öppnar 8.45`,
                end: <Status kind="waiting">Du står tvåa i kön</Status>,
              },
            ]}
          />
        </Section>
      </Split>
    </Layout>
  )
}

export function Journeys() {
  const suitcases = [
    { colour: 'lake', step: 'Ny', done: 1, of: 6, next: `Nästa: ${formatDayShort(thursday, lang)}, Luleå` },
    { colour: 'fir', step: 'Van', done: 0, of: 5, next: 'Öppnar när Ny är klar' },
    { colour: 'cloudberry', step: 'Erfaren', done: 0, of: 4, next: undefined },
    { colour: 'lingon', step: 'Arbetsledare och chef', done: 3, of: 3, next: 'Framme. Intyg utfärdat.' },
    { colour: 'heather', step: 'Gemensamma kurser', done: 2, of: 8, next: undefined },
    { colour: 'slate', step: 'Utbildare', done: 0, of: 2, next: undefined },
  ] as const
  return (
    <Layout
      frame={frameFor('employee', '/journeys')}
      title="Du är på väg genom Ny"
      lead="Varje väska är ett steg. Öppna den och se resvägen, hållplats för hållplats."
    >
      <Cards>
        {suitcases.map((one) => (
          <Suitcase
            level={2}
            key={one.step}
            lang={lang}
            href="/route"
            journey="Barn och unga"
            label="hållplatser"
            {...one}
          />
        ))}
      </Cards>
      <Section title="Kurser utanför resan">
        <Cards>
          <Card title="Introduktion för alla" href="/c/1" eyebrow="Webbkurs · 40 min" line="heather">
            <p>Vad socialtjänsten är till för, och vad som är gemensamt i alla resor.</p>
          </Card>
          <Card title="Våld i nära relationer" href="/c/2" eyebrow="2 dagar · Luleå eller digitalt" line="lingon">
            <p>Att upptäcka, fråga och göra rätt sak först.</p>
          </Card>
        </Cards>
      </Section>
    </Layout>
  )
}

export function Route() {
  return (
    <Layout
      frame={frameFor('employee', '/route')}
      title="Ny: nästa hållplats är Handläggning, torsdag"
      eyebrow="Barn och unga"
      breadcrumb={[{ href: '/journeys', label: 'Mina resor' }]}
      line="lake"
    >
      <RouteLine
        lang={lang}
        colour="lake"
        title="Resvägen Ny"
        stops={[
          { number: 1, name: 'Introduktion', href: '/s/1', state: 'done', note: '3 februari' },
          { number: 2, name: 'Handläggning med barnet i centrum', href: '/s/2', state: 'now', note: '4 av 7 klara' },
          {
            number: 3,
            name: 'Samtal med barn',
            href: '/s/3',
            state: 'booked',
            note: formatDate(day('2026-04-14'), lang),
          },
          { number: 4, name: 'Familjehem', href: '/s/4', state: 'ahead', track: 'Spår: familjehemsvård' },
          { number: 5, name: 'Våld i nära relationer', href: '/s/5', state: 'ahead' },
          { number: 6, name: 'Juridik för handläggare', href: '/s/6', state: 'optional' },
          { number: 7, name: 'Dokumentation', href: '/s/7', state: 'ahead' },
        ]}
      />
      <Section title="En kortare resväg">
        <RouteLine
          lang={lang}
          colour="lingon"
          title="Resvägen Chef"
          stops={[
            { number: 1, name: 'Ledarens uppdrag', href: '/s/1', state: 'done', note: '3 februari' },
            { number: 2, name: 'Budget och bemanning', href: '/s/2', state: 'done', note: '9 mars' },
            { number: 3, name: 'Svåra samtal', href: '/s/3', state: 'booked', note: '14 april, digitalt' },
            { number: 4, name: 'Uppföljning', href: '/s/4', state: 'ahead' },
          ]}
        />
      </Section>
    </Layout>
  )
}

export function Course() {
  return (
    <Layout
      frame={{
        ...frameFor('employee', '/s/2'),
        notice: { kind: 'done', text: '”Ord du kommer att höra” är markerad som klar.' },
      }}
      title="Handläggning med barnet i centrum"
      eyebrow="Ny · hållplats 2 av 6"
      breadcrumb={[
        { href: '/journeys', label: 'Mina resor' },
        { href: '/route', label: 'Ny' },
      ]}
      line="lake"
    >
      <Steps
        lang={lang}
        steps={[
          { label: 'Förbered', state: 'now', href: '#prepare' },
          { label: 'Dagar', state: 'ahead', href: '#days' },
          { label: 'Fördjupa', state: 'ahead', href: '#more' },
        ]}
      />
      <Split
        aside={
          <Section title="Bra att veta">
            <Facts
              facts={[
                { term: 'Plats', value: 'Kulturens hus, Luleå' },
                { term: 'Kursledare', value: 'Maja, Piteå' },
                { term: 'Mat', value: 'Lunch och fika ingår' },
                { term: 'Frågor', value: <a href="tel:+46920000000">Kursadministrationen</a> },
              ]}
            />
          </Section>
        }
      >
        <Section title="Förbered före 12 mars" id="prepare">
          <Progress lang={lang} done={2} of={4} label="klara · 30 min kvar" />
          <TaskList lang={lang} tasks={[...doneTasks, ...tasks]} />
        </Section>
        <Section title="Dagar" id="days">
          <DayList
            lang={lang}
            items={[
              {
                key: 1,
                day: thursday,
                title: 'Dag 1: Utreda',
                note: '9.00–16.00 · Kulturens hus, Luleå',
                end: (
                  <Actions>
                    <ButtonLink kind="quiet" href="/map">
                      Karta
                    </ButtonLink>
                    <ButtonLink kind="quiet" href="/ics">
                      Kalender
                    </ButtonLink>
                  </Actions>
                ),
              },
              { key: 2, day: friday, title: 'Dag 2: Samtala', note: '9.00–15.30 · digitalt, länken öppnar 8.45' },
            ]}
          />
          <Notice lang={lang} kind="waiting" title="Kursen är full – du står tvåa i kön">
            <p>Du får besked senast 9 mars. Blir det en plats har du ett dygn på dig att säga ja.</p>
          </Notice>
        </Section>
        <Section title="Fördjupa" id="more" lead="Frivilligt, när du vill.">
          <Details summary="Tre tips från dem som gått före">
            <Prose>
              <ul>
                <li>Läs domen från Luleå en gång till efter dag 1.</li>
                <li>Be din mentor visa en utredning som blev bra.</li>
              </ul>
            </Prose>
          </Details>
          <Details summary="Filmen om nätverksmöten, 22 min">
            <p>Textad och syntolkad.</p>
          </Details>
        </Section>
      </Split>
    </Layout>
  )
}
