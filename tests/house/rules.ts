import { arrowsBetweenAreas, arrowsBetweenRooms, valuesImportNothing } from './arrows.ts'
import { moneyIsRoundedInValues, oneClock } from './clock-and-money.ts'
import { capabilitiesSayWhatTheyAre, doorsAreListed, doorsOnlyReexport } from './doors.ts'
import {
  filesAreKebabCase,
  foldersAreKnownWords,
  forbiddenWordsAreUnspoken,
  namesAreOfTheTrade,
  noDrawers,
  storesSayWhatTheyDo,
} from './names.ts'
import { markupIsSafe, sentencesAreInTexts, textsAreTyped, viewsAreSynchronous } from './pages.ts'
import { placesAreGuarded, routesAreInScreens } from './routes.ts'
import {
  exportsHaveNames,
  faultsAreNotSwallowed,
  filesParse,
  nothingIsLeftForLater,
  parametersAreReadable,
  testsAllRun,
  typesAreHonest,
} from './shapes.ts'
import { filesAreShort, mostFilesAreShort } from './sizes.ts'
import type { Rule } from './source.ts'
import { actionsAreHandedTransactions, sqlIsInStores, tablesAreWrittenByOwners, tablesHaveOwners } from './tables.ts'

/** Every rule of the house, named as the sentence that a test prints. */
export const houseRules = {
  'every file parses': filesParse,
  'arrows between capabilities run one way, through doors': arrowsBetweenAreas,
  'arrows between rooms run one way': arrowsBetweenRooms,
  'values import nothing': valuesImportNothing,
  'package.json lists the doors and nothing deeper': doorsAreListed,
  'a door only re-exports': doorsOnlyReexport,
  'a capability says what it is': capabilitiesSayWhatTheyAre,
  'every table has an owner': tablesHaveOwners,
  'a table is written only by the stores of its owner': tablesAreWrittenByOwners,
  'SQL is in stores and reports': sqlIsInStores,
  'an action is handed a transaction': actionsAreHandedTransactions,
  'every place has a prefix, a guard and a screen': placesAreGuarded,
  'routes are made in screens': routesAreInScreens,
  'there is one clock': oneClock,
  'money is divided and rounded in values': moneyIsRoundedInValues,
  'views are synchronous': viewsAreSynchronous,
  'markup is safe': markupIsSafe,
  'sentences are in texts': sentencesAreInTexts,
  'texts are typed in both languages': textsAreTyped,
  'no file is over 250 lines': filesAreShort,
  'most files are short': mostFilesAreShort,
  'names of files are kebab-case': filesAreKebabCase,
  'there are no drawers': noDrawers,
  'folders are known words': foldersAreKnownWords,
  'names are of the trade': namesAreOfTheTrade,
  'forbidden words are unspoken': forbiddenWordsAreUnspoken,
  'stores say what they do': storesSayWhatTheyDo,
  'types are honest': typesAreHonest,
  'exports have names, and there are no classes but errors': exportsHaveNames,
  'parameters are readable': parametersAreReadable,
  'faults are not swallowed': faultsAreNotSwallowed,
  'nothing is left for later': nothingIsLeftForLater,
  'every test runs': testsAllRun,
} satisfies Record<string, Rule>
