import type { Assessed } from '../contract/statistics.ts'

/** A line of the statistics that no ledger is counted for: what the assessment of a year finds, studio by studio. */
export interface AssessedRow {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly definition: string
  /** Of all studios together. */
  readonly total: string
  readonly cellOf: (studio: string) => string
  /** The number in the cell of a studio; a grade has none. */
  readonly numberOf: (studio: string) => number | null
}

/** What the lines stand under. */
export const assessedGroup = '年度考核'

type Found = Assessed['studios'][number]

const NOTHING = '—'

const isMet = ({ asked, met }: Found): boolean => met === asked

const quotaText = (one: Found): string => {
  if (one.asked === 0) return NOTHING
  return isMet(one) ? `✓ ${one.met}/${one.asked}` : `✗ ${one.met}/${one.asked}`
}

const gradeTotal = (studios: readonly Found[]): string => {
  const graded = Map.groupBy(
    studios.filter(({ grade }) => grade !== ''),
    ({ grade }) => grade,
  )
  return [...graded].map(([grade, all]) => `${grade}${all.length}`).join('、') || NOTHING
}

/** The lines of an assessed year: demands met, points and grades; none that nobody has anything of. */
export const assessedRows = ({ scheme, studios }: Assessed): readonly AssessedRow[] => {
  const byId = new Map(studios.map((one) => [one.studio, one]))
  const cellOf =
    (text: (one: Found) => string) =>
    (id: string): string => {
      const one = byId.get(id)
      return one === undefined ? NOTHING : text(one)
    }
  const numberOf =
    (number: (one: Found) => number | null) =>
    (id: string): number | null => {
      const one = byId.get(id)
      return one === undefined ? null : number(one)
    }
  const asked = studios.filter((one) => one.asked > 0)
  const points = (one: Found): string => (one.points === null ? NOTHING : String(one.points))
  const rows: readonly (AssessedRow & { readonly has: boolean })[] = [
    {
      has: asked.length > 0,
      id: 'assessed.quotas',
      title: '配额完成情况',
      unit: '项',
      definition: `按“${scheme}”对工作室的要求，已完成的项数/应完成的项数，全部完成的打✓，没有全部完成的打✗；合计为全部完成的工作室个数/有要求的工作室个数。`,
      total: `${asked.filter(isMet).length}/${asked.length}`,
      cellOf: cellOf(quotaText),
      numberOf: numberOf((one) => (one.asked === 0 ? null : one.met)),
    },
    {
      has: studios.some((one) => one.points !== null),
      id: 'assessed.points',
      title: '考核得分',
      unit: '分',
      definition: `按“${scheme}”计算的工作室年度考核得分，主席会议已审定的为审定分；不作合计。`,
      total: NOTHING,
      cellOf: cellOf(points),
      numberOf: numberOf((one) => one.points),
    },
    {
      has: studios.some(({ grade }) => grade !== ''),
      id: 'assessed.grade',
      title: '考核等次',
      unit: '个',
      definition: `按“${scheme}”评定的工作室年度考核等次，主席会议已审定的为审定等次；合计为各等次的工作室个数。`,
      total: gradeTotal(studios),
      cellOf: cellOf(({ grade }) => grade || NOTHING),
      numberOf: () => null,
    },
  ]
  return rows.flatMap(({ has, ...row }) => (has ? [row] : []))
}
