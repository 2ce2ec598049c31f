import { useInfiniteQuery } from '@tanstack/react-query'
import type { IssueGroup, PlacedIssue } from '#shared/contract/import-views.ts'
import type { SheetReading } from '#shared/contract/imports.ts'
import { useHost } from '../../../api/host-context.tsx'
import type { IssueFilter } from './IssueFilters.tsx'

const WINDOW = 100

interface Asked {
  readonly plan: string
  readonly round: number
  readonly reading: SheetReading
  readonly filter: IssueFilter
}

export interface FoundIssues {
  readonly groups: readonly IssueGroup[]
  readonly issues: readonly PlacedIssue[]
  readonly total: number
  readonly more: () => void
}

/** The problems of one table under a filter, a window at a time. */
export const useIssues = ({ plan, round, reading, filter }: Asked): FoundIssues => {
  const { call } = useHost()
  const { sheet, table } = reading
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: ['imports.issues', plan, sheet, table, filter, round],
    queryFn: ({ pageParam }) =>
      call('imports.issues', { plan, sheet, table, ...filter, offset: pageParam, limit: WINDOW }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * WINDOW < total ? pages.length * WINDOW : undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (former) => former,
  })
  const pages = data?.pages ?? []
  return {
    groups: pages[0]?.groups ?? [],
    issues: pages.flatMap((page) => page.issues),
    total: pages[0]?.total ?? 0,
    more: () => {
      fetchNextPage()
    },
  }
}
