import { App } from 'antd'
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useNavigate } from 'react-router'
import { useHost } from '../../api/host-context.tsx'
import { imports } from '../../i18n/imports.ts'
import { type Dropped, droppedFiles, MOST_BEYOND, MOST_FILES } from '../../ui/dropped-files.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { createImportDesk, type ImportDesk } from './import-desk.ts'
import type { ImportFile } from './import-files.ts'

const DeskContext = createContext<ImportDesk | undefined>(undefined)

/** The desk on which files are taken in, and what lies on it. */
export const useImportDesk = (): {
  readonly desk: ImportDesk
  readonly files: readonly ImportFile[]
} => {
  const desk = use(DeskContext)
  if (desk === undefined) throw new Error('useImportDesk outside of ImportDeskProvider')
  return { desk, files: useSyncExternalStore(desk.subscribe, desk.files) }
}

/** Keeps the desk while pages come and go, and takes files dropped anywhere on the window. */
export const ImportDeskProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [desk] = useState(() =>
    createImportDesk(call, { tell, refreshed: () => message.info(imports.refreshed) }),
  )
  return (
    <DeskContext value={desk}>
      {children}
      <WindowDrop />
    </DeskContext>
  )
}

/** Hands dropped files to the desk, and names those of a folder that are no tables. */
const useTakeDropped = (): ((transfer: DataTransfer) => Promise<void>) => {
  const { bridge } = useHost()
  const { desk } = useImportDesk()
  const tell = useErrorNotice()
  const tellLeft = useTellLeft()
  return async (transfer) => {
    try {
      const dropped = await droppedFiles(transfer)
      tellLeft(dropped)
      await desk.add(await bridge.takeFiles(dropped.files))
    } catch (error) {
      tell(error)
    }
  }
}

const MOST_NAMES = 8

/** Says which files of a folder were left, and how many were too many for one go. */
export const useTellLeft = (): ((dropped: Dropped) => void) => {
  const { notification } = App.useApp()
  return ({ files, left, beyond }) => {
    if (files.length === 0) notification.warning({ title: imports.folderEmpty })
    if (beyond > 0)
      notification.warning({
        title: imports.tooManyFiles(MOST_FILES),
        description: imports.filesBeyond(beyond, beyond >= MOST_BEYOND),
        duration: 0,
      })
    if (left.length === 0) return
    const names = left.slice(0, MOST_NAMES).join('、')
    notification.info({
      title: imports.leftOut(left.length),
      description: left.length > MOST_NAMES ? `${names}……` : names,
      duration: 10,
    })
  }
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true

/** The whole window is a place to drop on; places of their own (attachments) go before it. */
const WindowDrop = (): ReactNode => {
  const [isOver, setOver] = useState(false)
  const take = useTakeDropped()
  const go = useNavigate()
  const latest = useRef({ take, go })
  latest.current = { take, go }
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      setOver(!event.defaultPrevented)
      event.preventDefault()
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (event.defaultPrevented || !hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      latest.current.take(event.dataTransfer)
      latest.current.go('/imports')
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return isOver ? (
    <div className="window-drop" aria-hidden>
      <strong>{imports.dropAnywhere}</strong>
    </div>
  ) : null
}
