/** The agenda as it was written, line by line. */
export function Agenda({ agenda }: { agenda: string }) {
  const lines = agenda.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  return (
    <ul lang="sv">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
