import { useEffect } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall } from '../../api/use-call.ts'

export type Home = Output<'statistics.home'>

/** What the home page shows of a year; undefined until it is there. */
export const useHome = (year: number) => {
  const { call } = useHost()
  const found = useCall('statistics.home', { year }, { keepsFormer: true })
  const { data } = found
  useEffect(() => {
    // What was counted is kept for the next time. A refusal (a long import has the store) costs
    // nobody anything: the months are counted again.
    if (data?.isCounted) call('statistics.keep', { year }).catch(() => undefined)
  }, [data, call, year])
  return found
}
