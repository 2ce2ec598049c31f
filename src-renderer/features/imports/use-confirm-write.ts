import { App } from 'antd'
import { imports } from '../../i18n/imports.ts'

/** Writes at once where no question is open; else tells how many are, and leaves it to the clerk. */
export const useConfirmWrite = (): ((open: number, write: () => Promise<void>) => void) => {
  const { modal } = App.useApp()
  return (open, write) => {
    if (open === 0) {
      write()
      return
    }
    modal.confirm({
      title: imports.openQuestionsTitle,
      content: imports.openQuestions(open),
      okText: imports.confirmAnyway,
      cancelText: imports.goAnswer,
      // Not awaited: the work shows how far it is, and the question need not wait for it.
      onOk: () => {
        write()
      },
    })
  }
}
