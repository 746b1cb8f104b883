import {
  Actions,
  Amount,
  BarChart,
  Button,
  ButtonLink,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Details,
  Empty,
  Facts,
  Fieldset,
  Figures,
  Form,
  formatAmount,
  formatCount,
  formatKr,
  Layout,
  NumberField,
  Pager,
  PassphraseField,
  PickList,
  PostButton,
  RadioField,
  Rows,
  SearchForm,
  Section,
  SelectField,
  Share,
  ShareBar,
  Split,
  Status,
  SubMenu,
  Table,
  Tag,
  TextArea,
  TextField,
  TimeField,
  Why,
  Worklist,
} from '#design'
import { kr, type Ore, ore } from '#values'
import { frameFor } from './frame.ts'

const lang = 'sv'

export function Desk() {
  return (
    <Layout
      frame={frameFor('region', '/desk')}
      title="Sju saker idag, i ordning"
      lead="Det som brinner först. Det som kan vänta till i morgon står inte här."
    >
      <Split
        aside={
          <>
            <Section title="Terminen">
              <Share share={0.62} label="62 % av platserna är bokade" />
              <Figures
                figures={[
                  { term: 'kurstillfällen', value: '41' },
                  { term: 'står i kö', value: '18' },
                ]}
              />
            </Section>
            <Section title="Ring gärna">
              <Rows
                items={[
                  {
                    key: 1,
                    title: 'Maja',
                    note: 'Kursledare, Piteå',
                    end: <a href="tel:+46911000000">0911-00 00 00</a>,
                  },
                  {
                    key: 2,
                    title: 'Nils',
                    note: 'Adda, andra linjen',
                    end: <a href="tel:+46800000000">08-000 00 00</a>,
                  },
                ]}
              />
            </Section>
          </>
        }
      >
        <Worklist
          items={[
            {
              key: 1,
              title: 'Kurs 14 mars: kursledaren är sjuk',
              why: '22 deltagare, Luleå. Tre reserver har sagt att de kan.',
              action: (
                <PostButton kind="primary" action="/ask">
                  Fråga reserverna i tur och ordning
                </PostButton>
              ),
            },
            {
              key: 2,
              title: 'Tre kommuner har inte svarat på inventeringen',
              why: 'Arjeplog, Pajala och Överkalix. Sista dag är fredag.',
              action: <PostButton action="/remind">Påminn de tre</PostButton>,
            },
            {
              key: 3,
              title: 'Ett erbjudande om plats går ut 15.00',
              why: 'Går till nästa i kön av sig självt om ingen svarar.',
              action: (
                <ButtonLink kind="quiet" href="/offer">
                  Se erbjudandet
                </ButtonLink>
              ),
            },
            { key: 4, title: 'Lokalen i Kiruna är inte bekräftad', why: 'Kurs 2 april, 18 anmälda.' },
          ]}
        />
        <Section title="Närmast framåt">
          <Rows
            items={[
              {
                key: 1,
                title: 'Samtal med barn, Boden',
                href: '/o',
                note: 'tors 19 mars 9.00–16.00',
                end: <Status kind="done">24 av 24 platser</Status>,
              },
              {
                key: 2,
                title: 'Våld i nära relationer, digitalt',
                href: '/o',
                note: 'fre 20 mars 9.00–12.00',
                end: <Status kind="waiting">Väntar på kursledare</Status>,
              },
              {
                key: 3,
                title: 'Familjehem, Gällivare',
                href: '/o',
                note: 'tis 24 mars 9.00–16.00',
                end: <Status kind="problem">Lokal saknas</Status>,
              },
              {
                key: 4,
                title: 'Dokumentation, Kalix',
                href: '/o',
                note: 'ons 1 april 9.00–16.00',
                end: <Status kind="planned">Planerad</Status>,
              },
            ]}
          />
        </Section>
      </Split>
    </Layout>
  )
}

const travellers = [
  {
    when: '12 mars',
    who: 'Fia',
    course: 'Handläggning, dag 1',
    place: 'Luleå',
    state: <Status kind="done">Redo</Status>,
  },
  {
    when: '13 mars',
    who: 'Fia',
    course: 'Handläggning, dag 2',
    place: 'digitalt',
    state: <Status kind="waiting">Tvåa i kön</Status>,
  },
  {
    when: '19 mars',
    who: 'Olle',
    course: 'Samtal med barn',
    place: 'Boden',
    state: <Status kind="problem">Inte förberedd</Status>,
  },
  {
    when: '1 april',
    who: 'Ines',
    course: 'Dokumentation',
    place: 'Kalix',
    state: <Status kind="planned">Planerad</Status>,
  },
]

export function Station() {
  return (
    <Layout
      frame={frameFor('region', '/station')}
      title="Tre i teamet reser i mars"
      lead="En sak väntar på ditt beslut."
    >
      <Table
        board
        caption="Avgångar"
        rows={travellers}
        rowKey={(row) => row.when}
        columns={[
          { key: 'when', head: 'När', cell: (row) => row.when },
          { key: 'who', head: 'Vem', cell: (row) => <a href="/p">{row.who}</a> },
          { key: 'course', head: 'Vart', cell: (row) => row.course },
          { key: 'place', head: 'Plats', cell: (row) => row.place },
          { key: 'state', head: 'Läge', cell: (row) => row.state },
        ]}
      />
      <Section title="Väntar på dig">
        <Worklist
          items={[
            {
              key: 1,
              title: 'Ines vill gå Våld i nära relationer',
              why: 'Två dagar i Luleå, 2 400 kr. Svara före fredag, annars går platsen vidare.',
              action: (
                <Actions>
                  <PostButton kind="primary" action="/yes">
                    Godkänn
                  </PostButton>
                  <PostButton action="/no">Avslå</PostButton>
                </Actions>
              ),
            },
          ]}
        />
      </Section>
    </Layout>
  )
}

export function Occasion() {
  return (
    <Layout
      frame={frameFor('region', '/occasions/new')}
      title="Planera ett kurstillfälle"
      breadcrumb={[{ href: '/occasions', label: 'Tillfällen' }]}
      width="text"
    >
      <Form
        lang={lang}
        action="/occasions"
        submit="Spara tillfället"
        cancel={{ href: '/occasions' }}
        errors={{
          seats: 'Platserna ska vara ett helt antal, minst 1.',
          form: 'Välj om dagen är på plats, digital eller inspelad.',
          day: 'Dagen har varit. Välj en dag från och med i morgon.',
        }}
        typed={{ course: '2', seats: 'tjugo', day: '2026-03-01', start: '09:00', place: 'Kulturens hus', help: ['a'] }}
      >
        <SelectField
          name="course"
          label="Kurs"
          options={[
            { value: '1', label: 'Introduktion' },
            { value: '2', label: 'Handläggning med barnet i centrum' },
          ]}
        />
        <NumberField name="seats" label="Platser" hint="Så många som får plats i lokalen." unit="personer" />
        <RadioField
          name="form"
          label="Form"
          options={[
            { value: 'place', label: 'På plats' },
            { value: 'online', label: 'Digitalt', hint: 'Länken öppnar en kvart före start.' },
            { value: 'recorded', label: 'Inspelad' },
          ]}
        />
        <Fieldset legend="När och var">
          <DateField name="day" label="Dag" />
          <TimeField name="start" label="Börjar" />
          <TextField name="place" label="Plats" optional width="medium" />
        </Fieldset>
        <CheckboxGroup
          name="help"
          label="Behov"
          optional
          options={[
            { value: 'a', label: 'Hörslinga' },
            { value: 'b', label: 'Skrivtolk' },
          ]}
        />
        <TextArea name="note" label="Till kursledaren" optional rows={3} />
        <CheckboxField name="open" label="Öppna för bokning genast" hint="Annars öppnar du den själv senare." />
      </Form>
    </Layout>
  )
}

interface Municipality {
  name: string
  people: number
  fee: Ore
  pot: Ore
}

const municipalities: Municipality[] = [
  { name: 'Arjeplog', people: 2785, fee: kr(8355), pot: kr(0) },
  { name: 'Arvidsjaur', people: 6132, fee: kr(18396), pot: kr(2667) },
  { name: 'Boden', people: 28048, fee: kr(84144), pot: kr(6667) },
  { name: 'Gällivare', people: 17462, fee: kr(52386), pot: ore(400050) },
  { name: 'Haparanda', people: 9517, fee: kr(28551), pot: kr(1333) },
  { name: 'Jokkmokk', people: 4796, fee: kr(14388), pot: kr(0) },
  { name: 'Kalix', people: 15800, fee: kr(47400), pot: kr(2667) },
  { name: 'Kiruna', people: 22433, fee: kr(67299), pot: kr(-1200) },
  { name: 'Luleå', people: 78867, fee: kr(236601), pot: kr(20000) },
  { name: 'Pajala', people: 5966, fee: kr(17898), pot: kr(1333) },
  { name: 'Piteå', people: 42323, fee: kr(126969), pot: kr(12000) },
  { name: 'Älvsbyn', people: 8009, fee: kr(24027), pot: kr(0) },
  { name: 'Överkalix', people: 3233, fee: kr(9699), pot: kr(0) },
  { name: 'Övertorneå', people: 4201, fee: kr(12603), pot: kr(1333) },
]

export function Money() {
  const total = (pick: (row: Municipality) => number) => municipalities.reduce((sum, row) => sum + pick(row), 0)
  return (
    <Layout
      frame={frameFor('region', '/economy')}
      title="Året går ihop"
      lead="Fjorton kommuner betalar, utbildarpotten är delad och ingenting blev över."
    >
      <SubMenu
        label="Ekonomi"
        items={[
          { href: '/e', label: 'Översikt', current: true },
          { href: '/e/1', label: 'Utbildarpotten', current: false },
          { href: '/e/2', label: 'Fakturaunderlag', current: false },
        ]}
      />
      <SearchForm lang={lang} action="/economy" submit="Visa">
        <SelectField
          name="year"
          label="År"
          empty={false}
          options={[
            { value: '2025', label: '2025' },
            { value: '2026', label: '2026' },
          ]}
        />
        <TextField name="q" label="Kommun" width="medium" />
      </SearchForm>
      <Table
        caption="Avgift och utbildarpott 2025"
        rows={municipalities}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', head: 'Kommun', cell: (row) => row.name },
          { key: 'people', head: 'Invånare', align: 'number', cell: (row) => formatCount(row.people, lang) },
          {
            key: 'fee',
            head: 'Avgift',
            unit: 'kr',
            align: 'number',
            cell: (row) => <Amount ore={row.fee} lang={lang} href="/why" bare />,
          },
          {
            key: 'pot',
            head: 'Ur potten',
            unit: 'kr',
            align: 'number',
            cell: (row) => <Amount ore={row.pot} lang={lang} href="/why" bare exact />,
          },
          {
            key: 'state',
            head: 'Faktura',
            cell: (row) =>
              row.people > 9000 ? <Status kind="done">Betald</Status> : <Status kind="waiting">Skickad</Status>,
          },
        ]}
        foot={{
          name: 'Summa',
          people: formatCount(
            total((row) => row.people),
            lang,
          ),
          fee: formatAmount(ore(total((row) => row.fee)), lang),
          pot: formatAmount(ore(total((row) => row.pot)), lang, 'always'),
          state: '',
        }}
      />
      <Pager lang={lang} page={2} pages={4} href={(page) => `/e?page=${page}`} />
      <Section title="Vem bär vad">
        <BarChart
          lang={lang}
          title="Avgift per kommun 2025"
          heads={['Kommun', 'Avgift']}
          bars={municipalities.slice(0, 9).map((row) => ({
            label: row.name,
            value: row.fee,
            text: formatKr(row.fee, lang),
            href: '/why',
            marked: row.name === 'Boden',
          }))}
        />
        <ShareBar
          lang={lang}
          title="Vad pengarna går till"
          parts={[
            { label: 'Nationell avgift', value: 52, text: '52 %', colour: 'lake' },
            { label: 'Regional projektledning', value: 31, text: '31 %', colour: 'fir' },
            { label: 'Lokaler', value: 12, text: '12 %', colour: 'cloudberry' },
            { label: 'Utbildarpott', value: 5, text: '5 %', colour: 'lingon' },
          ]}
        />
      </Section>
    </Layout>
  )
}

export function WhyPage() {
  return (
    <Layout
      frame={frameFor('region', '/why')}
      title="Boden får 6 667 kr ur utbildarpotten 2025"
      breadcrumb={[
        { href: '/economy', label: 'Ekonomi' },
        { href: '/economy/pot', label: 'Utbildarpotten' },
      ]}
      lead="2,5 av 7,5 poäng i en pott på 20 000 kr."
    >
      <Why
        lang={lang}
        open
        answer={<Amount ore={kr(6667)} lang={lang} />}
        sentence="2,5 av 7,5 poäng × 20 000 kr = 6 666,67 kr. Öresresten delas efter största rest, för Boden +0,33 kr."
        steps={[
          'Dag B, utbildare: 1 poäng',
          'Dag C, kursledare: 1,5 poäng',
          'Potten: dag A 22 × 400 kr, dag B 14 × 400 kr, dag C 14 × 400 kr',
        ]}
        rule={<a href="/rule">Potten delas efter poäng, kursledare väger 1,5</a>}
        source="Göteborgsregionen 2025, beslutad 12 november 2024"
        rowsHref="/rows"
      />
      <Why lang={lang} answer={<Amount ore={kr(20000)} lang={lang} />} sentence="50 deltagare × 400 kr." />
      <Section title="Utbildare från Boden">
        <Empty
          title="Ingen utbildare har lagt in sina dagar än"
          action={<ButtonLink href="/ask">Fråga nätverket</ButtonLink>}
        >
          <p>Börja med att fråga dem som hade dagar i fjol. De ser frågan på Plattformen.</p>
        </Empty>
      </Section>
      <Section title="Uppgifter">
        <Facts
          facts={[
            { term: 'Kommun', value: 'Boden' },
            { term: 'Avtal', value: 'till och med 30 juni 2028' },
            {
              term: 'Resor',
              value: (
                <>
                  <Tag line="lake">Ny</Tag> <Tag line="fir">Van</Tag> <Tag>digitalt</Tag>
                </>
              ),
            },
          ]}
        />
        <Details summary="Det här har ändrats">
          <p>Ingenting sedan 12 november 2024.</p>
        </Details>
      </Section>
    </Layout>
  )
}

const roles = [
  'Medarbetare',
  'Arbetsledare',
  'Kommunens administratör',
  'Socialchef',
  'Utbildare',
  'Kursledare',
  'Regional projektledare',
  'Regional kursadministratör',
  'Reseägare',
  'SKR:s kansli',
  'Adda',
  'Systemadministratör',
]
const names = ['Fia', 'Malik', 'Anita', 'Sonja', 'Ture', 'Maja', 'Runa', 'Karim', 'Vera', 'Stina', 'Nils', 'Ali']

export function SignIn() {
  return (
    <Layout
      frame={frameFor('none', '/sign-in')}
      title="Vem vill du vara idag?"
      lead="Demon har tolv påhittade personer. Välj en och se Yrkesresan med deras ögon; du kan byta när du vill."
    >
      <PickList
        action="/sign-in"
        name="person"
        picks={roles.map((role, index) => ({
          value: index,
          title: role,
          note: `${names[index]} · ${index < 4 ? 'Jokkmokk' : 'Norrbotten'}`,
        }))}
      />
      <Section title="Med lösenfras">
        <Form lang={lang} action="/sign-in" id="s">
          <TextField name="email" label="E-post" type="email" autocomplete="username" />
          <PassphraseField name="passphrase" label="Lösenfras" hint="Minst 15 tecken. En hel mening är bra." />
          <Actions>
            <Button>Logga in</Button>
            <ButtonLink kind="quiet" href="/lost">
              Jag har glömt min lösenfras
            </ButtonLink>
            <Button kind="danger">Avsluta kontot</Button>
          </Actions>
        </Form>
      </Section>
    </Layout>
  )
}
