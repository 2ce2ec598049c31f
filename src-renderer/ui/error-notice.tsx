import { App } from 'antd'
import { useCallback } from 'react'
import { errorSentence } from '../i18n/errors.ts'

/** Says in one sentence what went wrong; the sentence stays until it is closed. */
export const useErrorNotice = (): ((error: unknown) => void) => {
  const { notification } = App.useApp()
  return useCallback(
    (error) => notification.error({ title: errorSentence(error), duration: 8, role: 'alert' }),
    [notification],
  )
}
