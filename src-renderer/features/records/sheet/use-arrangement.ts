import { useState } from 'react'
import { useHost } from '../../../api/host-context.tsx'
import { useLeft } from '../../../api/use-left.ts'
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
  const left = useLeft(form)
  const change = (next: Arrangement): void => {
    setChosen(next)
    call('drafts.update', { form, values: next }).catch(tell)
  }
  if (chosen !== undefined) return [chosen, change]
  if (left === undefined) return [undefined, change]
  return [Arrangement.safeParse(left?.values).data ?? plainArrangement, change]
}
