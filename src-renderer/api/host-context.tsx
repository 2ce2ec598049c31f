import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { AppEvent, HostBridge } from '#shared/bridge.ts'
import { CallError } from './call-error.ts'
import { type Call, createCall } from './client.ts'
import { refreshTouched } from './touched.ts'

interface Host {
  readonly bridge: HostBridge
  readonly call: Call
}

const HostContext = createContext<Host | undefined>(undefined)

/** The host's verbs and the typed client; only inside `HostProvider`. */
export const useHost = (): Host => {
  const host = use(HostContext)
  if (host === undefined) throw new Error('useHost outside of HostProvider')
  return host
}

// 'online' is the library's default and pauses every query on a machine without a network.
const networkMode = 'always'

const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !(error instanceof CallError) && failures < 2,
      },
      mutations: { networkMode, retry: false },
    },
  })

export const HostProvider = ({
  bridge,
  children,
}: {
  readonly bridge: HostBridge
  readonly children: ReactNode
}): ReactNode => {
  const [client] = useState(createQueryClient)
  const host = useMemo(() => ({ bridge, call: createCall(bridge) }), [bridge])
  const [books, setBooks] = useState(0)
  useEffect(() => {
    const refresh = (event: AppEvent): void => {
      if (event.kind === 'store-changed') refreshTouched(client, event.ledgers)
      if (event.kind !== 'store-replaced') return
      client.clear()
      setBooks((count) => count + 1)
    }
    return bridge.subscribe(refresh)
  }, [bridge, client])
  return (
    <QueryClientProvider client={client}>
      {/* Other books: every page begins anew, with nothing it knew of the former ones. */}
      <HostContext key={books} value={host}>
        {children}
      </HostContext>
    </QueryClientProvider>
  )
}
