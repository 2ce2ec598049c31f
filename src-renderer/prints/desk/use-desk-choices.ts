import { useEffect, useState } from 'react'
import { useHost } from '../../api/host-context.tsx'
import { firstChoices, PrintChoices } from './choices.ts'

/** What was chosen for this kind of paper the last time it went out, and how to remember it now. */
export const useDeskChoices = ({
  kind,
}: {
  readonly kind: string
}): {
  readonly choices: PrintChoices | undefined
  readonly change: (part: Partial<PrintChoices>) => void
  readonly remember: () => void
} => {
  const { call } = useHost()
  const form = `print/${kind}`
  const [choices, setChoices] = useState<PrintChoices>()
  useEffect(() => {
    let isGone = false
    const start = (former: unknown): void => {
      const known = PrintChoices.safeParse(former)
      if (!isGone) setChoices(known.success ? known.data : firstChoices)
    }
    // Choices that cannot be read are no reason to print nothing.
    call('drafts.get', { form }).then(
      (kept) => start(kept?.values),
      () => start(undefined),
    )
    return () => {
      isGone = true
    }
  }, [call, form])
  return {
    choices,
    change: (part) => setChoices((now) => ({ ...(now ?? firstChoices), ...part })),
    remember: () => {
      // Not to be remembered is no reason to print nothing.
      call('drafts.update', { form, values: choices }).catch(() => undefined)
    },
  }
}
