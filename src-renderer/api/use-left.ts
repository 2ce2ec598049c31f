import type { Output } from '#shared/contract/index.ts'
import { useCall } from './use-call.ts'

/**
 * What an earlier visit left under a form, null where that is nothing; undefined until it is known. It is
 * asked for at every visit: what was answered to the one before is older than what that one left behind.
 */
export const useLeft = (form: string): Output<'drafts.get'> | undefined => {
  const { data, isError, isFetchedAfterMount } = useCall('drafts.get', { form }, { staleTimeMs: 0 })
  if (!isFetchedAfterMount) return undefined
  return isError ? null : data
}
