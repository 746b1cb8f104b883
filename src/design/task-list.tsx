import { text } from './design.text.ts'
import { formatMinutes } from './format.ts'

export interface Task {
  key: string | number
  /** What one does: "Läs", "Titta". */
  act?: string | undefined
  title: string
  href?: string | undefined
  minutes?: number | undefined
  done: boolean
  /** Why it comes before the days. */
  reason?: string | undefined
  /** What one can afterwards. */
  goal?: string | undefined
  /** Where the tick is posted; without it the tick only shows. */
  action?: string | undefined
}

interface TaskListProps {
  lang: 'sv' | 'en'
  /** The language the tasks are written in, when it may be another than the page's. */
  contentLang?: 'sv' | 'en' | undefined
  tasks: readonly Task[]
}

function Box({ done }: { done: boolean }) {
  return (
    <svg class="tick-box" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <rect class="tick-frame" x="2" y="2" width="24" height="24" rx="5" />
      {done && <path class="tick-mark" d="M7.5 14.5l4.6 4.6 8.6-10" />}
    </svg>
  )
}

function Tick({ lang, task }: { lang: 'sv' | 'en'; task: Task }) {
  const say = text[lang]
  if (!task.action) {
    return (
      <span class={task.done ? 'tick is-done' : 'tick'}>
        <Box done={task.done} />
        <span class="unseen">{task.done ? say.taskDone : say.taskOpen}</span>
      </span>
    )
  }
  return (
    <form method="post" action={task.action}>
      <input type="hidden" name="done" value={task.done ? 'no' : 'yes'} />
      <button class={task.done ? 'tick is-done' : 'tick'} type="submit">
        <Box done={task.done} />
        <span class="unseen">{task.done ? say.untick(task.title) : say.tick(task.title)}</span>
      </button>
    </form>
  )
}

function Reasons({ lang, other, task }: { lang: 'sv' | 'en'; other: 'sv' | 'en' | undefined; task: Task }) {
  const say = text[lang]
  if (!task.reason && !task.goal) return null
  return (
    <details class="task-reasons">
      <summary>{task.goal ? say.reasonAndGoal : say.why}</summary>
      {task.reason && <p lang={other}>{task.reason}</p>}
      {task.goal && (
        <p>
          <strong>{say.goal}:</strong> <span lang={other}>{task.goal}</span>
        </p>
      )}
    </details>
  )
}

/** What to prepare: a tick that works without scripts, the minutes it takes, and why. */
export function TaskList({ lang, contentLang, tasks }: TaskListProps) {
  const other = contentLang === lang ? undefined : contentLang
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li class="task" key={task.key}>
          <Tick lang={lang} task={task} />
          <div class="task-main">
            <p class="task-title">
              {task.act && <span class="task-act">{task.act}: </span>}
              {task.href ? (
                <a href={task.href} lang={other}>
                  {task.title}
                </a>
              ) : (
                <span lang={other}>{task.title}</span>
              )}
            </p>
            <Reasons lang={lang} other={other} task={task} />
          </div>
          {task.minutes !== undefined && <p class="task-time">{formatMinutes(task.minutes, lang)}</p>}
        </li>
      ))}
    </ul>
  )
}
