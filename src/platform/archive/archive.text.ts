import { sentences } from '#values'

export const text = sentences(
  {
    broken: 'Filen är inget helt zip-arkiv. Packa den igen och ladda upp den på nytt.',
    overlaps: 'Filer i arkivet ligger på varandra, så som i arkiv som är gjorda för att skada.',
    tooMany: (most: string) => `Arkivet har fler än ${most} filer.`,
    tooLarge: (most: string) => `Uppackat är arkivet större än ${most} MB.`,
    bomb: (name: string) => `Filen ${name} växer orimligt mycket när den packas upp.`,
    name: (name: string) =>
      `Filnamnet ${name} kan leda ut ur arkivet, eller har tecken som inte får vara i ett filnamn.`,
    nameTwice: (name: string) => `Namnet ${name} finns flera gånger i arkivet. Stora och små bokstäver räknas lika.`,
    notAFile: (name: string) => `${name} är en länk eller något annat som inte är en vanlig fil.`,
    encrypted: (name: string) => `Filen ${name} är låst med lösenord. Packa arkivet utan lösenord.`,
    within: (name: string) => `Filen ${name} är ett arkiv i arkivet. Packa upp det först.`,
    wrongType: (name: string) => `Filen ${name} är av ett slag som inte får vara med.`,
    wrongContent: (name: string) => `Filen ${name} är något annat än vad namnet säger.`,
    xmlBroken: (line: number) =>
      `XML-filen som beskriver paketet (imsmanifest.xml) går inte att läsa: felet är på rad ${line}. Exportera webbkursen igen.`,
    xmlDoctype: 'XML-filen har en DOCTYPE. Sådana tas inte emot, eftersom de kan hämta annat utifrån.',
    xmlTooLarge: 'XML-filen är för stor.',
  },
  {
    broken: 'The file is not a whole zip archive. Pack it again and upload it anew.',
    overlaps: 'Files in the archive lie upon each other, as in archives made to do harm.',
    tooMany: (most: string) => `The archive has more than ${most} files.`,
    tooLarge: (most: string) => `Unpacked, the archive is larger than ${most} MB.`,
    bomb: (name: string) => `The file ${name} grows beyond reason when it is unpacked.`,
    name: (name: string) =>
      `The file name ${name} may lead out of the archive, or has characters no file name may have.`,
    nameTwice: (name: string) =>
      `The name ${name} is in the archive more than once. Capitals and small letters count as one.`,
    notAFile: (name: string) => `${name} is a link or something else that is not an ordinary file.`,
    encrypted: (name: string) => `The file ${name} is locked with a password. Pack the archive without one.`,
    within: (name: string) => `The file ${name} is an archive within the archive. Unpack it first.`,
    wrongType: (name: string) => `The file ${name} is of a kind that may not be in it.`,
    wrongContent: (name: string) => `The file ${name} is something else than its name says.`,
    xmlBroken: (line: number) =>
      `The XML file that describes the package (imsmanifest.xml) cannot be read: the fault is on line ${line}. Export the web course again.`,
    xmlDoctype: 'The XML file has a DOCTYPE. Such are not accepted, since they may fetch other things from outside.',
    xmlTooLarge: 'The XML file is too large.',
  },
)
