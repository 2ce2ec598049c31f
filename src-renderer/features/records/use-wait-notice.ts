import { App } from 'antd'
import { useCallback } from 'react'
import { form as words } from '../../i18n/records.ts'

/** Shorter waits are not noticed. */
const NOTICED_MS = 1500
const KEY = 'waiting-save'

/** Begins to watch a save: says so when it has to wait for its turn, until what it gives is called. */
export const useWaitNotice = (): (() => () => void) => {
  const { message } = App.useApp()
  return useCallback(() => {
    const late = setTimeout(() => {
      message.open({ key: KEY, type: 'loading', content: words.waiting, duration: 0 })
    }, NOTICED_MS)
    return () => {
      clearTimeout(late)
      message.destroy(KEY)
    }
  }, [message])
}
