import type { FileRef } from '#shared/bridge.ts'
import { useHost } from '../../api/host-context.tsx'
import { chooseFolder } from '../../ui/dropped-files.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { useImportDesk, useTellLeft } from './desk-context.tsx'

const ACCEPTED = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.ods', '.xml', '.html', '.htm']

export interface PickFiles {
  readonly files: () => void
  readonly folder: () => void
}

/** Lets the clerk choose files or a whole folder, and lays them on the desk. */
export const usePickFiles = (): PickFiles => {
  const { bridge } = useHost()
  const { desk } = useImportDesk()
  const tell = useErrorNotice()
  const tellLeft = useTellLeft()
  const add = (ask: Promise<FileRef[]>): void => {
    ask.then((files) => desk.add(files)).catch(tell)
  }
  const takeFolder = async (): Promise<FileRef[]> => {
    const chosen = await chooseFolder()
    if (chosen === undefined) return []
    tellLeft(chosen)
    return bridge.takeFiles(chosen.files)
  }
  return {
    files: () => add(bridge.pickFiles({ accept: ACCEPTED, several: true })),
    folder: () => add(takeFolder()),
  }
}
