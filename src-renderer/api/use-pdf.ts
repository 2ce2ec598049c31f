import { App } from 'antd'
import { useState } from 'react'
import { paperWords } from '../i18n/paper-files.ts'
import { useErrorNotice } from '../ui/error-notice.tsx'
import { CallError } from './call-error.ts'
import { useHost } from './host-context.tsx'

/** Lets the host print a page to PDF and hand the file over. */
export const usePdf = (): {
  readonly isBusy: boolean
  readonly save: (route: string, name: string) => Promise<void>
} => {
  const { bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isBusy, setBusy] = useState(false)
  const save = async (route: string, name: string): Promise<void> => {
    setBusy(true)
    try {
      const answer = await bridge.savePdf({ route, name })
      if (!answer.ok) throw new CallError(answer.error)
      if (answer.value.saved) message.success(paperWords.pdfSaved)
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, save }
}
