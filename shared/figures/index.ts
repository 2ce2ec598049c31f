import type { LedgerId } from '../ledgers/index.ts'
import { activityFigures } from './activities.ts'
import { adviceFigures } from './advice.ts'
import { dutyFigures } from './duties.ts'
import type { Figure, FigureGroup } from './figure.ts'
import { receptionFigures } from './receptions.ts'
import { workFigures } from './work.ts'

/** Groups in the order of the statistics table, with their headings. */
export const figureGroups: readonly { readonly id: FigureGroup; readonly label: string }[] = [
  { id: 'office', label: '队伍' },
  { id: 'duties', label: '值班' },
  { id: 'receptions', label: '来访接待' },
  { id: 'handling', label: '办理与满意度' },
  { id: 'activities', label: '履职活动' },
  { id: 'meetings', label: '会议出席' },
  { id: 'informations', label: '社情民意' },
  { id: 'proposals', label: '提案' },
  { id: 'mediations', label: '矛盾调解' },
  { id: 'topics', label: '三题' },
  { id: 'outcomes', label: '成果' },
]

const all: readonly Figure[] = [
  ...workFigures,
  ...dutyFigures,
  ...receptionFigures,
  ...activityFigures,
  ...adviceFigures,
]

/** Every figure of the statistics, group by group. */
export const figures: readonly Figure[] = figureGroups.flatMap(({ id }) =>
  all.filter(({ group }) => group === id),
)

const figureById = new Map(figures.map((figure) => [figure.id, figure]))

/** The figure of that id, or undefined. */
export const figureOf = (id: string): Figure | undefined => figureById.get(id)

/**
 * Whose studio a record belongs to when it names none: the first of these persons who was in one on
 * the record's day.
 */
export const studioBy: Readonly<Partial<Record<LedgerId, readonly string[]>>> = {
  receptions: ['receivedBy'],
  duties: ['attendedBy', 'scheduled'],
  mediations: ['mediators'],
  informations: ['authors'],
  proposals: ['firstProposer', 'coSigners'],
  topics: ['leadMember', 'members'],
  honors: ['persons'],
  contacts: ['member'],
}

/** The figures one of another is counted from, down to those counted in a ledger. */
export const partsOf = ({ how }: Figure): readonly string[] => {
  if (how.kind === 'counted') return []
  return how.kind === 'joined' ? how.of : [...new Set([...how.top, ...how.bottom])]
}

/** `row.level` → `level`: how a breakdown is called outside. */
export const breakdownName = (by: string): string => by.replace(/^(?:row|person)\./, '')
