export { moneyPort } from './ledger/money-port.ts'
export { pricePort } from './prices/price-port.ts'
export { economyBoard } from './routes.ts'
export { shareCommand } from './share-command/share-command.screen.ts'
