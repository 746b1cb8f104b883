export { Amount } from './amount.tsx'
export { Card, Cards, Details, type Fact, Facts, Figures, Prose, Quiet, Section, Split } from './block.tsx'
export { Actions, Button, type ButtonKind, ButtonLink, PostButton } from './button.tsx'
export { type Bar, BarChart, type Part, ShareBar } from './chart.tsx'
export { CheckboxField, CheckboxGroup, Fieldset, type Option, RadioField, SelectField } from './choice-field.tsx'
export { type LineColour, lineColours } from './colour.ts'
export { type DayItem, DayList, DayTile } from './day-list.tsx'
export { ErrorSummary, Form, SearchForm } from './form.tsx'
export type { FieldErrors, Typed } from './form-context.ts'
export {
  compareSwedish,
  formatAmount,
  formatCount,
  formatKr,
  formatList,
  formatMinutes,
  formatNumber,
  formatPercent,
  inWords,
  plural,
  sentenceCase,
} from './format.ts'
export { dayInWords, formatDate, formatDay, formatDayShort, formatDays, formatTime } from './format-day.ts'
export type { Frame } from './frame.ts'
export { type Crumb, Layout } from './layout.tsx'
export { Mark, type MarkKind } from './mark.tsx'
export { Picture, Player } from './media.tsx'
export { Empty, Notice } from './notice.tsx'
export { PartBars, type PartRow } from './part-bars.tsx'
export { type Pick, PickList } from './pick-list.tsx'
export { Progress, Share } from './progress.tsx'
export { RouteLine, type Stop } from './route-line.tsx'
export { GroupMenu, Pager, type RowItem, Rows, SubMenu, type Work, Worklist } from './rows.tsx'
export { Status, Tag } from './status.tsx'
export { type Step, Steps } from './steps.tsx'
export { StopMark, type StopState } from './stop-mark.tsx'
export { Suitcase } from './suitcase.tsx'
export { type Column, Table } from './table.tsx'
export { type Task, TaskList } from './task-list.tsx'
export {
  DateField,
  FileField,
  HiddenField,
  NumberField,
  PassphraseField,
  TextArea,
  TextField,
  TimeField,
} from './text-field.tsx'
export { Why } from './why.tsx'
