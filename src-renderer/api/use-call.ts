import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts'
import { useErrorNotice } from '../ui/error-notice.tsx'
import { useHost } from './host-context.tsx'

interface CallOptions {
  readonly enabled?: boolean
  /** Shows the former answer until the new one is there, so that paging does not flicker. */
  readonly keepsFormer?: boolean
  readonly staleTimeMs?: number
}

/** Asks and keeps the answer fresh: it is fetched anew when the store changes. */
export const useCall = <N extends ProcedureName>(
  name: N,
  input: Input<N>,
  { enabled = true, keepsFormer = false, staleTimeMs }: CallOptions = {},
): UseQueryResult<Output<N>> => {
  const { call } = useHost()
  return useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(keepsFormer ? { placeholderData: keepPreviousData } : {}),
    ...(staleTimeMs === undefined ? {} : { staleTime: staleTimeMs }),
  } as Parameters<typeof useQuery<Output<N>>>[0]) // the library cannot see through a generic Output
}

/**
 * Does something; a refusal nobody `handles` is told to the person. `done` hears of it even where what asked
 * has gone from the page by then, as a line does that is no longer true; what `mutate` is given does not.
 */
export const useCommand = <N extends ProcedureName>(
  name: N,
  handles: (error: unknown) => boolean = () => false,
  done?: (output: Output<N>) => void,
): UseMutationResult<Output<N>, unknown, Input<N>> => {
  const { call } = useHost()
  const queries = useQueryClient()
  const tell = useErrorNotice()
  return useMutation<Output<N>, unknown, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (output) => {
      done?.(output)
      return queries.invalidateQueries({ queryKey: ['office.get'] })
    },
    onError: (error) => {
      if (!handles(error)) tell(error)
    },
  })
}
