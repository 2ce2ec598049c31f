import { useEffect } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { useHost } from '../../api/host-context.tsx'
import { useErrorNotice } from '../../ui/error-notice.tsx'

/** The form under which the unsaved changes of a scheme lie on the desk. */
export const schemeForm = (id: string): string => `scheme/${id}`

/** What lies there: a scheme and the revision it was made from. */
export interface KeptScheme {
  readonly revision: number
  readonly scheme: Scheme
}

const isKept = (values: unknown): values is KeptScheme =>
  typeof values === 'object' && values !== null && 'revision' in values && 'scheme' in values

/** The unsaved scheme on the desk, unless the saved one moved on since. */
export const keptScheme = (values: unknown, revision: number): Scheme | undefined =>
  isKept(values) && values.revision === revision ? values.scheme : undefined

interface Keeping {
  readonly present: Scheme
  readonly saved: Scheme
  readonly settled: Scheme
  readonly revision: number
}

/** Keeps what is not saved whenever the hand rests, so that neither a click nor a crash loses it. */
export const useKeptScheme = ({ present, saved, settled, revision }: Keeping): void => {
  const { call } = useHost()
  const tell = useErrorNotice()
  const form = schemeForm(saved.id)
  const isDirty = settled !== saved
  useEffect(() => {
    if (settled !== present) return
    const kept: KeptScheme = { revision, scheme: settled }
    const sent = isDirty
      ? call('drafts.update', { form, values: kept })
      : call('drafts.remove', { form })
    sent.catch(tell)
  }, [call, form, isDirty, present, revision, settled, tell])
}
