import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { ReportChange, ReportTake } from '#shared/domain/report-move.ts'
import { useHost } from '../../api/host-context.tsx'
import { useErrorNotice } from '../../ui/error-notice.tsx'

export type Kept = Output<'reports.get'>
/** Writes changes down; tells whether that worked. */
export type Change = (changes: readonly ReportChange[]) => Promise<boolean>
export type SaveState = 'saved' | 'saving' | 'unsaved'

/** Changes to a kept report, one after the other, each on the revision the one before it made. */
export const useReportChanges = (
  kept: Kept,
): {
  readonly state: SaveState
  readonly change: (changes: readonly ReportChange[]) => Promise<boolean>
  readonly refresh: (takes: readonly ReportTake[]) => Promise<boolean>
} => {
  const { call } = useHost()
  const queries = useQueryClient()
  const tell = useErrorNotice()
  const [state, setState] = useState<SaveState>('saved')
  const revision = useRef(kept.revision)
  revision.current = Math.max(revision.current, kept.revision)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const after = (work: (revision: number) => Promise<Kept>): Promise<boolean> => {
    const done = last.current.then(async () => {
      setState('saving')
      try {
        const next = await work(revision.current)
        revision.current = next.revision
        queries.setQueryData(['reports.get', { id: kept.id }], next)
        setState('saved')
        return true
      } catch (error) {
        setState('unsaved')
        tell(error)
        return false
      }
    })
    last.current = done
    return done
  }
  const { id } = kept
  return {
    state,
    change: (changes) =>
      after((at) => call('reports.update', { id, revision: at, changes: [...changes] })),
    refresh: (takes) =>
      after((at) => call('reports.refresh', { id, revision: at, takes: [...takes] })),
  }
}
