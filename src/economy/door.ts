export { shareCommand } from './share-command/share-command.screen.ts'
