import { krText, type Ore, sentences } from '#values'

const helpSv = `Delar ett belopp efter vikt så att delarna alltid blir exakt beloppet (största resten).

  npm run --silent share -- --total KRONOR [--unit kr|öre] [--lang sv|en] FIL.csv

  --total   beloppet i kronor, högst två decimaler: 950000, 1250,50
  --unit    kr (om inget sägs) ger delar i hela kronor; öre ger delar med två decimaler
  --lang    språk i meddelanden

FIL.csv har kolumnerna name och weight; andra kolumner får finnas och används inte. Komma, semikolon eller tabb
skiljer kolumnerna åt. Vikten får ha decimaler och mellanslag mellan tusental. En sista rad SUMMA räknas inte med.
Var och en får sin exakta del avrundad nedåt; de enheter som är kvar går en och en till störst rest, vid lika rest
till störst vikt och sedan till det namn som kommer först (i teckenkodens ordning). Radernas ordning spelar ingen roll.
Svaret är CSV: name,weight,part och en sista rad SUMMA. Går det inte skrivs skälet, inget svar, och slutkoden är 2.
`

const helpEn = `Divides an amount by weight so that the parts always add up to it exactly (largest remainder).

  npm run --silent share -- --total KRONOR [--unit kr|öre] [--lang sv|en] FILE.csv

  --total   the amount in kronor, two decimals at most: 950000, 1250.50
  --unit    kr (the default) gives parts in whole kronor; öre gives parts with two decimals
  --lang    language of messages

FILE.csv has the columns name and weight; other columns may be there and are not used. Comma, semicolon or tab
divides the columns. A weight may have decimals, and spaces between thousands. A last row SUMMA is not counted.
Each gets its exact part rounded down; the units left go one each to the largest remainder, among equal remainders
to the heaviest weight, then to the name that sorts first (by code unit). The order of the rows changes nothing.
The answer is CSV: name,weight,part and a last row SUMMA. If it cannot be done: the reason, no answer, exit code 2.
`

export const text = sentences(
  {
    help: helpSv,
    seeHelp: 'Visa hjälp: npm run --silent share -- --help',
    noteOn: (sentence: string) => `Obs: ${sentence}`,
    unknownOption: (option: string) => `Okänt val: ${option}.`,
    optionWithoutValue: (option: string) => `${option} saknar värde.`,
    optionTwice: (option: string) => `${option} är angivet två gånger.`,
    noTotal: 'Beloppet saknas. Ange det i kronor, till exempel --total 950000.',
    totalNotAnAmount: (written: string) => `--total ${written} är inte ett belopp i kronor med högst två decimaler.`,
    totalNotWholeKronor: (total: Ore) =>
      `${krText(total)} kr är inte hela kronor och kan inte delas i hela kronor. Lägg till --unit öre.`,
    unknownUnit: (written: string) => `--unit ${written} finns inte. Välj kr eller öre.`,
    unknownLanguage: (written: string) => `--lang ${written} finns inte. Välj sv eller en.`,
    noFile: 'Filen saknas. Ange en CSV-fil med kolumnerna name och weight.',
    twoFiles: (files: readonly string[]) =>
      `Ange en fil, inte flera: ${files.join(', ')}. Ett belopp med mellanslag skrivs inom citattecken.`,
    fileNotThere: (file: string) => `Filen ${file} finns inte.`,
    fileNotReadable: (file: string) => `Filen ${file} går inte att läsa.`,
    fileTooLarge: (file: string, megabytes: number) => `Filen ${file} är större än ${megabytes} MB.`,
    notText: (file: string) => `${file} är inte en CSV-fil. Är det ett kalkylblad, spara det som CSV först.`,
    notCsv: (line: number) => `Rad ${line} går inte att läsa som CSV. Kontrollera citattecknen.`,
    noColumn: (column: string, found: readonly string[]) =>
      `Kolumnen ${column} saknas. Rubrikraden har: ${found.join(', ')}.`,
    columnTwice: (column: string) => `Det finns två kolumner som heter ${column}.`,
    noRows: 'Filen har inga rader att dela på.',
    tooManyCells: (line: number) =>
      `Rad ${line} har fler värden än rubrikraden. Ett decimalkomma behöver citattecken, eller semikolon mellan kolumnerna.`,
    noName: (line: number) => `Rad ${line} saknar namn i kolumnen name.`,
    noWeightWritten: (line: number, name: string) => `Rad ${line}, ${name}: värde saknas i kolumnen weight.`,
    notANumber: (line: number, name: string, written: string) =>
      `Rad ${line}, ${name}: ”${written}” i kolumnen weight är inte ett tal med högst nio decimaler.`,
    negativeWeight: (line: number, name: string, written: string) =>
      `Rad ${line}, ${name}: vikten ${written} är negativ.`,
    duplicateName: (line: number, name: string, firstLine: number) =>
      `Rad ${line}: namnet ${name} finns redan på rad ${firstLine}.`,
    sumRowInside: (line: number, name: string) =>
      `Rad ${line} heter ${name} men är inte sist. Ta bort summor inne i tabellen.`,
    noWeight: 'Alla vikter är noll. Det finns inget att dela efter.',
    sumRowLeftOut: (line: number, name: string) =>
      `raden ${name} (rad ${line}) är tabellens summa och räknas inte med.`,
    sumRowDisagrees: (name: string, says: string, rowsGive: string) =>
      `raden ${name} säger ${says}, raderna ger ${rowsGive}. Raden ${name} räknas inte med.`,
    mayBeThousands: (line: number, written: string) =>
      `vikten ${written} på rad ${line} läses som ett decimaltal. Skilj tusental åt med mellanslag eller inte alls.`,
    notUtf8: 'filen är inte UTF-8 och läses med den äldre Windowskodningen. Kontrollera å, ä och ö.',
  },
  {
    help: helpEn,
    seeHelp: 'See help: npm run --silent share -- --help',
    noteOn: (sentence) => `Note: ${sentence}`,
    unknownOption: (option) => `Unknown option: ${option}.`,
    optionWithoutValue: (option) => `${option} has no value.`,
    optionTwice: (option) => `${option} is given twice.`,
    noTotal: 'The amount is missing. Give it in kronor, for example --total 950000.',
    totalNotAnAmount: (written) => `--total ${written} is not an amount in kronor with two decimals at most.`,
    totalNotWholeKronor: (total) =>
      `${krText(total)} kr is not whole kronor and cannot be divided into whole kronor. Add --unit öre.`,
    unknownUnit: (written) => `There is no --unit ${written}. Choose kr or öre.`,
    unknownLanguage: (written) => `There is no --lang ${written}. Choose sv or en.`,
    noFile: 'The file is missing. Give a CSV file with the columns name and weight.',
    twoFiles: (files) => `Give one file, not several: ${files.join(', ')}. An amount with spaces needs quotes.`,
    fileNotThere: (file) => `There is no file ${file}.`,
    fileNotReadable: (file) => `The file ${file} cannot be read.`,
    fileTooLarge: (file, megabytes) => `The file ${file} is larger than ${megabytes} MB.`,
    notText: (file) => `${file} is not a CSV file. If it is a spreadsheet, save it as CSV first.`,
    notCsv: (line) => `Line ${line} cannot be read as CSV. Check its quotes.`,
    noColumn: (column, found) => `The column ${column} is missing. The header has: ${found.join(', ')}.`,
    columnTwice: (column) => `There are two columns named ${column}.`,
    noRows: 'The file has no rows to divide among.',
    tooManyCells: (line) =>
      `Line ${line} has more values than the header. A decimal comma needs quotes, or semicolons between columns.`,
    noName: (line) => `Line ${line} has no name in the column name.`,
    noWeightWritten: (line, name) => `Line ${line}, ${name}: the column weight is empty.`,
    notANumber: (line, name, written) =>
      `Line ${line}, ${name}: “${written}” in the column weight is not a number with nine decimals at most.`,
    negativeWeight: (line, name, written) => `Line ${line}, ${name}: the weight ${written} is negative.`,
    duplicateName: (line, name, firstLine) => `Line ${line}: the name ${name} is already on line ${firstLine}.`,
    sumRowInside: (line, name) => `Line ${line} is named ${name} but is not last. Remove sums inside the table.`,
    noWeight: 'All weights are zero. There is nothing to divide by.',
    sumRowLeftOut: (line, name) => `the row ${name} (line ${line}) is the sum of the table and is not counted.`,
    sumRowDisagrees: (name, says, rowsGive) =>
      `the row ${name} says ${says}, the rows give ${rowsGive}. The row ${name} is not counted.`,
    mayBeThousands: (line, written) =>
      `the weight ${written} on line ${line} is read as a decimal. Divide thousands by a space or not at all.`,
    notUtf8: 'the file is not UTF-8 and is read in the older Windows encoding. Check å, ä and ö.',
  },
)
