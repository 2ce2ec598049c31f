import { useState } from 'react'
import { useHost } from '../../../api/host-context.tsx'
import { useCall } from '../../../api/use-call.ts'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import { Arrangement, plainArrangement } from './arrangement.ts'

/** The clerk's layout of a sheet, undefined until it is known; a change is kept at once. */
export const useArrangement = (
  ledger: string,
): readonly [Arrangement | undefined, (next: Arrangement) => void] => {
  const { call } = useHost()
  const tell = useErrorNotice()
  const form = `sheet-columns/${ledger}`
  const [chosen, setChosen] = useState<Arrangement>()
  const kept = useCall('drafts.get', { form })
  const change = (next: Arrangement): void => {
    setChosen(next)
    call('drafts.update', { form, values: next }).catch(tell)
  }
  if (chosen !== undefined) return [chosen, change]
  if (kept.isPending) return [undefined, change]
  return [Arrangement.safeParse(kept.data?.values).data ?? plainArrangement, change]
}
