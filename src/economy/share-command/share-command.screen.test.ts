import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { shareCommand } from './share-command.screen.ts'

const directory = await mkdtemp(join(tmpdir(), 'share-command-'))
after(() => rm(directory, { recursive: true }))
let files = 0

async function run(
  content: string | Uint8Array,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  files += 1
  const file = `weights-${files}.csv`
  await writeFile(join(directory, file), content)
  return runWith(...args, file)
}

async function runWith(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const write = (to: 'out' | 'err') => (text: string) => {
    said[to] += text
  }
  const code = await shareCommand(args, { out: write('out'), err: write('err'), from: directory })
  return { code, ...said }
}

const norrbotten = `name,weight
Arjeplog,2714
Arvidsjaur,6162
Boden,28059
Gällivare,17478
Haparanda,9620
Jokkmokk,4861
Kalix,15781
Kiruna,22666
Luleå,78609
Pajala,6002
Piteå,42250
Älvsbyn,8035
Överkalix,3301
Övertorneå,4230
`

test('Norrbotten 2021 comes out as it was printed', async () => {
  const { code, out, err } = await run(norrbotten, '--total', '950000')
  assert.equal(
    out,
    `name,weight,part
Arjeplog,2714,10323
Arvidsjaur,6162,23437
Boden,28059,106723
Gällivare,17478,66478
Haparanda,9620,36590
Jokkmokk,4861,18489
Kalix,15781,60024
Kiruna,22666,86211
Luleå,78609,298992
Pajala,6002,22829
Piteå,42250,160699
Älvsbyn,8035,30561
Överkalix,3301,12555
Övertorneå,4230,16089
SUMMA,249768,950000
`,
  )
  assert.deepEqual([code, err], [0, ''])
})

test('the pot in whole kronor and in öre', async () => {
  const points = 'name,weight\nKarin,3\nFia,2.5\nUlf,2\nRosa,0\n'
  const inKronor = await run(points, '--total', '20000', '--unit', 'kr')
  assert.equal(inKronor.out, 'name,weight,part\nKarin,3,8000\nFia,2.5,6667\nUlf,2,5333\nRosa,0,0\nSUMMA,7.5,20000\n')
  const inOre = await run(points, '--unit=öre', '--total=20000')
  assert.equal(
    inOre.out,
    'name,weight,part\nKarin,3,8000.00\nFia,2.5,6666.67\nUlf,2,5333.33\nRosa,0,0.00\nSUMMA,7.5,20000.00\n',
  )
})

test('the files that finance offices have', async () => {
  const expected = 'name,weight,part\nKalix,78609,2\n"Fia, Ulf",2.5,0\nSUMMA,78611.5,2\n'
  const contents: (string | Uint8Array)[] = [
    'name,weight\nKalix,78609\n"Fia, Ulf",2.5\n',
    '\ufeffname;weight\r\nKalix;78 609\r\nFia, Ulf;2,5\r\n',
    'name\tweight\nKalix\t78\u00a0609\nFia, Ulf\t2,5',
    '"Weight","Note","Name"\n"78609","","Kalix"\n"2,5","två","Fia, Ulf"\n',
    '\n\nname;weight;;\n\nKalix;78\u202f609;;\nFia, Ulf;2,5;;\n;;;\n',
    Buffer.from('\ufeffname\tweight\r\nKalix\t78609\r\nFia, Ulf\t2,5\r\n', 'utf16le'),
  ]
  for (const content of contents)
    assert.deepEqual(await run(content, '--total', '2'), { code: 0, out: expected, err: '' })
})

test('the older Windows encoding is read, and said', async () => {
  const { code, out, err } = await run(Buffer.from('name,weight\nÖverkalix,1\n', 'latin1'), '--total', '5')
  assert.equal(out, 'name,weight,part\nÖverkalix,1,5\nSUMMA,1,5\n')
  assert.match(err, /inte UTF-8/)
  assert.equal(code, 0)
})

test('a last row with the sum of the table is left out, and said', async () => {
  const agrees = await run(`${norrbotten}SUMMA,249 768\n`, '--total', '950000')
  assert.equal(agrees.out, (await run(norrbotten, '--total', '950000')).out)
  assert.equal(agrees.err, 'Obs: raden SUMMA (rad 16) är tabellens summa och räknas inte med.\n')
  const disagrees = await run(`${norrbotten.replace('6162', '6163')}Summa,249768\n`, '--total', '950000')
  assert.match(disagrees.err, /raden Summa säger 249768, raderna ger 249769/)
  assert.match(disagrees.out, /SUMMA,249769,950000\n$/)
})

test('a weight that may have meant thousands is pointed out', async () => {
  const { code, err } = await run('name,weight\nKalix,"15,781"\nBoden,28059\n', '--total', '10')
  assert.match(err, /15,781 på rad 2 läses som ett decimaltal/)
  assert.equal(code, 0)
})

test('a credit is divided like its charge', async () => {
  assert.equal(
    (await run('name,weight\nA,1\nB,2\n', '--total', '-100')).out,
    'name,weight,part\nA,1,-33\nB,2,-67\nSUMMA,3,-100\n',
  )
})

test('a file that cannot be divided by is refused with its row, and nothing is written', async () => {
  const cases: [string | Uint8Array, RegExp][] = [
    ['', /inga rader/],
    ['name,weight\n', /inga rader/],
    ['name,weight\nSUMMA,5\n', /inga rader/],
    ['municipality,population\nKalix,1\n', /Kolumnen name saknas. Rubrikraden har: municipality, population/],
    ['name,folk\nKalix,1\n', /Kolumnen weight saknas/],
    ['name,weight,weight\nKalix,1,2\n', /två kolumner som heter weight/],
    ['name,weight\nKalix,många\n', /Rad 2, Kalix: ”många”/],
    ['name,weight\nKalix,1e3\n', /Rad 2, Kalix/],
    ['name,weight\nKalix,1\nBoden\n', /Rad 3, Boden: värde saknas/],
    ['name,weight\nKalix,1\n\nBoden,-2\n', /Rad 4, Boden: vikten -2 är negativ/],
    ['name,weight\nKalix,1\nBoden,2\n Kalix ,3\n', /Rad 4: namnet Kalix finns redan på rad 2/],
    ['name,weight\n,1\n', /Rad 2 saknar namn/],
    ['name,weight\nFia,2,5\n', /Rad 2 har fler värden/],
    ['name,weight\nKalix,1\nSumma,1\nBoden,2\n', /Rad 3 heter Summa men är inte sist/],
    ['name,weight\nKalix,0\nBoden,0\n', /Alla vikter är noll/],
    ['name,weight\n"Kalix,1\n', /går inte att läsa som CSV/],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /inte en CSV-fil/],
    [' '.repeat(10_000_001), /större än 10 MB/],
  ]
  for (const [content, reason] of cases) {
    const { code, out, err } = await run(content, '--total', '100')
    assert.match(err, reason)
    assert.deepEqual([code, out], [2, ''])
  }
})

test('a command that cannot be understood is refused with the reason, and nothing is written', async () => {
  await writeFile(join(directory, 'one.csv'), 'name,weight\nKalix,1\n')
  const cases: [string[], RegExp][] = [
    [[], /Beloppet saknas/],
    [['one.csv'], /Beloppet saknas/],
    [['--total', '100'], /Filen saknas/],
    [['--total', '100', 'none.csv'], /none.csv finns inte/],
    [['--total', '100', '.'], /går inte att läsa/],
    [['--total'], /--total saknar värde/],
    [['--total', '--unit', 'kr', 'one.csv'], /--total saknar värde/],
    [['--total', '1', '--total', '2', 'one.csv'], /två gånger/],
    [['--total', 'mycket', 'one.csv'], /inte ett belopp/],
    [['--total', '1.005', 'one.csv'], /inte ett belopp/],
    [['--total', '100.50', 'one.csv'], /100.50 kr är inte hela kronor.*--unit öre/],
    [['--total', '100', '--unit', 'euro', 'one.csv'], /Välj kr eller öre/],
    [['--total', '100', '--lang', 'fi', 'one.csv'], /Välj sv eller en/],
    [['--total', '950', '000', 'one.csv'], /en fil, inte flera/],
    [['--totl', '100', 'one.csv'], /Okänt val: --totl/],
    [['--lang', 'en', '--total', 'much', 'one.csv'], /not an amount/],
  ]
  for (const [args, reason] of cases) {
    const { code, out, err } = await runWith(...args)
    assert.match(err, reason, args.join(' '))
    assert.deepEqual([code, out], [2, ''])
  }
})

test('help says how, in both languages', async () => {
  assert.match((await runWith('--help')).out, /största resten/)
  const english = await runWith('--lang', 'en', '--help')
  assert.match(english.out, /largest remainder/)
  assert.deepEqual([english.code, english.err], [0, ''])
})
