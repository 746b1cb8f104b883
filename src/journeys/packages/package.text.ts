import { sentences } from '#values'

export const text = sentences(
  {
    listTitle: 'Webbkurser som paket',
    listLead:
      'Ett paket är en färdig webbkurs i en zip-fil, gjord i ett annat program. Ladda upp det här och lägg det sedan i en uppgift.',
    toWorkshop: 'Verkstaden',
    none: 'Här finns inget paket än',
    noneBody:
      'Exportera webbkursen som SCORM 1.2 eller SCORM 2004 ur programmet den är gjord i, och ladda upp zip-filen.',
    add: 'Ladda upp ett paket',
    newTitle: 'Ladda upp en färdig webbkurs',
    newLead: 'Zip-filen packas upp och prövas. Duger den inte får du veta varför, och inget sparas.',
    file: 'Paketet',
    fileHint: (most: string) => `En zip-fil, SCORM 1.2 eller 2004, högst ${most}.`,
    submit: 'Ladda upp paketet',
    needsTitle: 'Vad som krävs av ett paket',
    needs: [
      'Filen imsmanifest.xml ligger överst i arkivet, inte i en mapp.',
      'Allt som visas ligger i paketet. Bilder, typsnitt och filmer hämtas inte från andra webbplatser.',
      'Inga program, lösenord, länkar eller arkiv i arkivet.',
    ].join('\n'),
    apart: 'Paketet körs på en egen adress, skilt från inloggningen, och det sparar deltagarens läge och resultat här.',
    added: (title: string) => `Paketet ”${title}” är uppladdat. Nu kan det läggas i en uppgift.`,
    edition: { 'scorm-1.2': 'SCORM 1.2', 'scorm-2004': 'SCORM 2004' },
    units: (count: number) => (count === 1 ? '1 del' : `${count} delar`),
    uses: (count: number) => (count === 0 ? 'Används inte än' : count === 1 ? 'I 1 uppgift' : `I ${count} uppgifter`),
    by: (name: string) => `uppladdat av ${name}`,
    parts: 'Delar',
    samePackage: 'Det här paketet finns redan i resan. Det är samma fil, in i minsta tecken.',
    noManifest: 'Det finns ingen imsmanifest.xml i arkivet. Exportera webbkursen som SCORM, inte som webbsida.',
    manifestDeeper: (folder: string) =>
      `imsmanifest.xml ligger i mappen ${folder}. Packa det som ligger i mappen, inte mappen själv.`,
    unknownEdition: (said: string) =>
      said === ''
        ? 'Paketet säger inte vilken version av SCORM det följer. SCORM 1.2 och 2004 tas emot.'
        : `Paketet följer ”${said}”. SCORM 1.2 och SCORM 2004 tas emot.`,
    nothingToStart: 'Paketet säger inte vilken sida som ska öppnas först.',
    startMissing: (path: string) => `Paketet ska börja med ${path}, men den filen finns inte i arkivet.`,
    startOutside: (href: string) => `Paketet börjar på ${href}, som ligger utanför paketet.`,
  },
  {
    listTitle: 'Web courses as packages',
    listLead:
      'A package is a finished web course in a zip file, made in another program. Upload it here and then put it in a task.',
    toWorkshop: 'The workshop',
    none: 'There is no package here yet',
    noneBody:
      'Export the web course as SCORM 1.2 or SCORM 2004 from the program it was made in, and upload the zip file.',
    add: 'Upload a package',
    newTitle: 'Upload a finished web course',
    newLead: 'The zip file is unpacked and tried. If it does not do, you are told why and nothing is kept.',
    file: 'The package',
    fileHint: (most: string) => `A zip file, SCORM 1.2 or 2004, ${most} at most.`,
    submit: 'Upload the package',
    needsTitle: 'What a package must be',
    needs: [
      'The file imsmanifest.xml is at the top of the archive, not in a folder.',
      'All that is shown is in the package. Pictures, typefaces and films are not fetched from other sites.',
      'No programs, passwords, links or archives in the archive.',
    ].join('\n'),
    apart: 'The package runs on an address of its own, apart from the sign-in, and keeps place and result here.',
    added: (title: string) => `The package “${title}” is uploaded. It can be put in a task now.`,
    edition: { 'scorm-1.2': 'SCORM 1.2', 'scorm-2004': 'SCORM 2004' },
    units: (count: number) => (count === 1 ? '1 part' : `${count} parts`),
    uses: (count: number) => (count === 0 ? 'Not used yet' : count === 1 ? 'In 1 task' : `In ${count} tasks`),
    by: (name: string) => `uploaded by ${name}`,
    parts: 'Parts',
    samePackage: 'This package is in the journey already. It is the same file, to the last character.',
    noManifest: 'There is no imsmanifest.xml in the archive. Export the web course as SCORM, not as a web page.',
    manifestDeeper: (folder: string) =>
      `imsmanifest.xml is in the folder ${folder}. Pack what is in the folder, not the folder itself.`,
    unknownEdition: (said: string) =>
      said === ''
        ? 'The package does not say which version of SCORM it follows. SCORM 1.2 and 2004 are accepted.'
        : `The package follows “${said}”. SCORM 1.2 and SCORM 2004 are accepted.`,
    nothingToStart: 'The package does not say which page is to be opened first.',
    startMissing: (path: string) => `The package is to begin with ${path}, but that file is not in the archive.`,
    startOutside: (href: string) => `The package begins at ${href}, which is outside the package.`,
  },
)
