import { may, open, type Place, signedIn } from '#platform/web'
import { allocationKeysScreen } from './allocation-keys/allocation-keys.screen.tsx'
import { appendixScreen } from './appendix/appendix.screen.tsx'
import { deliveryBudgetScreen, productionBudgetScreen } from './budgets/budget.screen.tsx'
import { deliveryOutcomesScreen, productionOutcomesScreen } from './budgets/outcomes.screen.tsx'
import { programmeScreen } from './budgets/programme.screen.tsx'
import { text as programme } from './budgets/programme.text.ts'
import { correctionsScreen } from './corrections/corrections.screen.tsx'
import { explainScreen } from './explain/explain.screen.tsx'
import { feeYearsScreen } from './fee-years/fee-years.screen.tsx'
import { text as feeText } from './fee-years/fee-years.text.ts'
import { populationsScreen } from './fee-years/populations.screen.tsx'
import { nationalFeeScreen } from './fees/national-fee.screen.tsx'
import { fixedCostScreen } from './fixed-cost/fixed-cost.screen.tsx'
import { flowsScreen } from './flows/flows.screen.tsx'
import { invoiceDocumentsScreen } from './invoice-basis/documents.screen.ts'
import { invoiceBasisScreen, invoiceListScreen } from './invoice-basis/invoice-basis.screen.tsx'
import { invoicesScreen } from './invoice-runs/invoices.screen.tsx'
import { text as invoiceWords } from './invoice-runs/invoices.text.ts'
import { runScreen } from './invoice-runs/run.screen.tsx'
import { chooseInvoicesScreen, municipalityInvoicesScreen } from './invoices/buyer.screen.tsx'
import { invoiceScreen } from './invoices/invoice.screen.tsx'
import { postingScreen } from './ledger/posting.screen.tsx'
import { accountsScreen } from './ledger-export/accounts.screen.tsx'
import { exportScreen } from './ledger-export/export.screen.tsx'
import { profileScreen } from './ledger-export/profile.screen.tsx'
import { membersScreen } from './members/members.screen.tsx'
import { betweenRegionsScreen } from './overview/between-regions.screen.tsx'
import { municipalityScreen } from './overview/municipality.screen.tsx'
import { text as municipality } from './overview/municipality.text.ts'
import { text } from './overview/region-year.text.ts'
import { chooseRegionScreen, yearScreen } from './overview/year.screen.tsx'
import { ownFiguresScreen } from './own-figures/own-figures.screen.tsx'
import { partiesScreen } from './parties/parties.screen.tsx'
import { partyScreen } from './parties/party.screen.tsx'
import { termsScreen } from './parties/terms.screen.tsx'
import { paymentsScreen } from './payments/payments.screen.tsx'
import { potExampleScreen } from './pot/pot-example.screen.tsx'
import { pricesScreen } from './prices/prices.screen.tsx'
import { printedTableScreen } from './printed-table/printed-table.screen.tsx'
import { regionRulesScreen } from './region-rules/region-rules.screen.tsx'
import { ownSimulationScreen, simulationScreen } from './simulation/simulation.screen.tsx'
import { sellerRulesScreen } from './vat/vat.screen.tsx'
import { potScreen } from './year-closing/pot.screen.tsx'
import { yearStepsScreen } from './year-steps/year-steps.screen.tsx'

const seesRegion = may('see region economy')
const makesOrSees = may('make content', 'see region economy')
const seesInvoices = may('see region economy', 'see municipality economy', 'run national economy')
const sellsInvoices = may('see region economy', 'run national economy')
const setsTerms = may('run region economy', 'run national economy', 'see municipality')
const seesBasis = may('see region economy', 'see municipality economy')

/** What economy shows, and to whom. Whose it is inside is decided by each screen, in SQL. */
export const economyBoard: Place[] = [
  {
    prefix: '/economy',
    guard: seesRegion,
    screen: chooseRegionScreen,
    menu: { label: { sv: text.sv.economy, en: text.en.economy }, order: 60 },
  },
  { prefix: '/economy/:regionId/:year', guard: seesRegion, screen: yearScreen },
  { prefix: '/economy/:regionId/:year/steps', guard: seesRegion, screen: yearStepsScreen },
  { prefix: '/economy/:regionId/:year/flows', guard: seesRegion, screen: flowsScreen },
  { prefix: '/economy/:regionId/:year/budget', guard: seesRegion, screen: deliveryBudgetScreen },
  { prefix: '/economy/:regionId/:year/budget/outcomes', guard: seesRegion, screen: deliveryOutcomesScreen },
  { prefix: '/economy/journeys/:journeyId/:year', guard: makesOrSees, screen: productionBudgetScreen },
  { prefix: '/economy/journeys/:journeyId/:year/outcomes', guard: makesOrSees, screen: productionOutcomesScreen },
  { prefix: '/economy/:regionId/:year/fixed-cost', guard: seesRegion, screen: fixedCostScreen },
  { prefix: '/economy/:regionId/:year/national-fee', guard: seesRegion, screen: nationalFeeScreen },
  { prefix: '/economy/:regionId/:year/pot', guard: seesRegion, screen: potScreen },
  { prefix: '/economy/:regionId/:year/corrections', guard: seesRegion, screen: correctionsScreen },
  { prefix: '/economy/:regionId/:year/invoices', guard: seesRegion, screen: invoiceListScreen },
  { prefix: '/economy/:regionId/:year/invoices', guard: seesBasis, screen: invoiceDocumentsScreen },
  { prefix: '/economy/:regionId/:year/invoices/:municipalityId', guard: seesBasis, screen: invoiceBasisScreen },
  { prefix: '/economy/:regionId/:year/between-regions', guard: seesRegion, screen: betweenRegionsScreen },
  { prefix: '/economy/prices', guard: seesRegion, screen: pricesScreen },
  { prefix: '/economy/:regionId/:year/simulation', guard: seesRegion, screen: simulationScreen },
  { prefix: '/municipality/simulation', guard: may('see municipality economy'), screen: ownSimulationScreen },
  {
    prefix: '/national-fee',
    guard: may('run national economy'),
    screen: feeYearsScreen,
    menu: { label: { sv: feeText.sv.menu, en: feeText.en.menu }, order: 62 },
  },
  { prefix: '/national-fee/populations', guard: may('run national economy'), screen: populationsScreen },
  { prefix: '/economy/members', guard: seesRegion, screen: membersScreen },
  { prefix: '/economy/keys', guard: seesRegion, screen: allocationKeysScreen },
  { prefix: '/economy/rules', guard: seesRegion, screen: regionRulesScreen },
  {
    prefix: '/municipality',
    guard: may('see municipality economy'),
    screen: municipalityScreen,
    menu: { label: { sv: municipality.sv.menu, en: municipality.en.menu }, order: 61 },
  },
  { prefix: '/invoice', guard: open, screen: appendixScreen },
  {
    prefix: '/invoices',
    guard: seesInvoices,
    screen: chooseInvoicesScreen,
    menu: { label: { sv: invoiceWords.sv.menu, en: invoiceWords.en.menu }, order: 62, notFor: seesRegion },
  },
  { prefix: '/invoices', guard: seesInvoices, screen: invoiceScreen },
  { prefix: '/invoices/municipalities', guard: may('see municipality economy'), screen: municipalityInvoicesScreen },
  { prefix: '/invoices/sellers/:sellerId', guard: sellsInvoices, screen: invoicesScreen },
  { prefix: '/invoices/sellers/:sellerId/parties', guard: sellsInvoices, screen: partiesScreen },
  { prefix: '/invoices/sellers/:sellerId/payments', guard: sellsInvoices, screen: paymentsScreen },
  { prefix: '/invoices/sellers/:sellerId/rules', guard: sellsInvoices, screen: sellerRulesScreen },
  { prefix: '/invoices/runs', guard: sellsInvoices, screen: runScreen },
  { prefix: '/invoices/parties', guard: sellsInvoices, screen: partyScreen },
  { prefix: '/invoices/terms', guard: setsTerms, screen: termsScreen },
  { prefix: '/economy/ledger-export/:regionId', guard: sellsInvoices, screen: exportScreen },
  { prefix: '/economy/ledger-export/:regionId/accounts', guard: sellsInvoices, screen: accountsScreen },
  { prefix: '/economy/ledger-export/:regionId/profiles', guard: sellsInvoices, screen: profileScreen },
  { prefix: '/economy/postings', guard: seesInvoices, screen: postingScreen },
  { prefix: '/economy/explain', guard: seesBasis, screen: explainScreen },
  {
    prefix: '/economy/programme',
    guard: may('see programme'),
    screen: programmeScreen,
    menu: { label: { sv: programme.sv.menu, en: programme.en.menu }, order: 62 },
  },
  { prefix: '/economy/printed-table', guard: signedIn, screen: printedTableScreen },
  { prefix: '/economy/printed-table/try', guard: signedIn, screen: ownFiguresScreen },
  { prefix: '/economy/pot-example', guard: signedIn, screen: potExampleScreen },
]
