export { messagesBoard } from './routes.ts'
