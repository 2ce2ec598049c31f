import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Opinion } from '#shared/domain/assessment.ts'
import { isDecided, type OpinionStage } from '#shared/domain/assessment-status.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall } from '../../api/use-call.ts'
import { shortStates } from '../../i18n/assessment.ts'
import { gridWords as words } from '../../i18n/assessment-filing.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import type { ChangeOutcome, GridChange, GridRow } from '../../ui/grid/rows.ts'
import type { OverviewRow, YearOfScheme } from './chosen.ts'
import { numberOf } from './found.ts'
import { withChanges } from './opinion-changes.ts'
import { emptyOpinion } from './opinions.ts'

interface Asked {
  readonly of: YearOfScheme
  readonly stage: OpinionStage
  readonly rows: readonly OverviewRow[]
  /** Why sheets that are decided already are changed; without one they are not. */
  readonly reason: string
}

interface OpinionRows {
  readonly isOpen: boolean
  readonly error: unknown
  readonly retry: () => void
  readonly tell: (error: unknown) => void
  readonly rowAt: (index: number) => GridRow | undefined
  readonly commit: (change: GridChange) => Promise<ChangeOutcome>
}

type Opinions = ReadonlyMap<string, Opinion>

/** The opinions of a stage as rows of a grid, and the way back into the book. */
export const useOpinionRows = ({ of, stage, rows, reason }: Asked): OpinionRows => {
  'use no memo'
  const { call } = useHost()
  const tell = useErrorNotice()
  const stored = useCall('assessments.opinions', { ...of, stage })
  const [opinions, setOpinions] = useState<Opinions>()
  const { data } = stored
  useEffect(() => {
    if (data !== undefined)
      setOpinions(new Map(data.map(({ subject, opinion }) => [subject, opinion])))
  }, [data])
  const commit = async (change: GridChange): Promise<ChangeOutcome> => {
    const { changed, held } = refuseDecided(change, rows, reason)
    const next = withChanges(changed, opinions ?? new Map(), stage)
    if (next.size === 0) return { problems: held, created: {} }
    try {
      await call('assessments.save', {
        ...of,
        reason,
        rows: [...next].map(([subject, opinion]) => ({ subject, opinions: [opinion] })),
      })
    } catch (error) {
      const sentence = errorSentence(error)
      const refused = changed.map(({ row, column }) => ({ row, column, sentence }))
      return { problems: [...held, ...refused], created: {} }
    }
    // The grid must already be lent what was stored when the promise is kept.
    flushSync(() => setOpinions((former) => new Map([...(former ?? []), ...next])))
    return { problems: held, created: {} }
  }
  return {
    isOpen: opinions !== undefined,
    error: stored.error,
    retry: stored.refetch,
    tell,
    rowAt: (index) => {
      const row = rows[index]
      return row && gridRow(row, opinions?.get(row.subject.id) ?? emptyOpinion(stage))
    },
    commit,
  }
}

const gridRow = (row: OverviewRow, opinion: Opinion): GridRow => ({
  key: row.subject.id,
  values: {
    number: numberOf(row),
    name: row.subject.name,
    state: shortStates[row.state],
    total: row.total,
    computed: row.grade,
    points: opinion.points,
    grade: opinion.grade,
    text: opinion.text,
    person: opinion.person,
    on: opinion.on,
  },
})

/** Cells of decided sheets stay as they are typed until a reason stands above the grid. */
const refuseDecided = (
  { cells }: GridChange,
  rows: readonly OverviewRow[],
  reason: string,
): { readonly changed: GridChange['cells']; readonly held: ChangeOutcome['problems'] } => {
  const decided = new Set(
    reason.trim() === ''
      ? rows.filter(({ state }) => isDecided(state)).map(({ subject }) => subject.id)
      : [],
  )
  return {
    changed: cells.filter(({ row }) => !decided.has(row)),
    held: cells
      .filter(({ row }) => decided.has(row))
      .map(({ row, column }) => ({ row, column, sentence: words.noReason })),
  }
}
