import { OWNER_SETTING } from './former.ts'
import { PORT } from './socket.ts'

const defaults: Record<string, string> = {
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  // The details and the statement of an error may hold personal data ("Key (email)=(…) already exists").
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

interface Placement {
  cluster: string
  sockets: string
  /** `PID.STARTED` of the program. */
  holder: string
}

/** The command line of the server: its place, and settings on top of the defaults. It is reached by its socket only. */
export function serverArguments({ cluster, sockets, holder }: Placement, settings: Record<string, string>): string[] {
  const fixed = {
    listen_addresses: '',
    port: PORT,
    unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    logging_collector: 'off',
    [OWNER_SETTING]: holder,
  }
  const all = Object.entries({ ...defaults, ...settings, ...fixed })
  return ['-D', cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
