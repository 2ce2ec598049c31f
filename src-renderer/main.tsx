import 'antd/dist/antd.css'
import './styles.ts'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createRoot } from 'react-dom/client'
import type { HostBridge } from '#shared/bridge.ts'
import { createHttpBridge, openSession } from './api/bridge-http.ts'
import { ipcBridge } from './api/bridge-ipc.ts'
import { takeLaunchSecret } from './api/launch-address.ts'
import { Closed } from './app/Closed.tsx'
import { Program } from './app/Program.tsx'
import { Theme } from './ui/Theme.tsx'

dayjs.locale('zh-cn')

/** The host that shows this page: Electron's preload, or a browser with a launch address. */
const findBridge = async (): Promise<HostBridge | undefined> => {
  const native = ipcBridge()
  if (native !== undefined) return native
  const secret = takeLaunchSecret(window.location, window.history)
  return secret === undefined ? undefined : createHttpBridge(await openSession(secret))
}

const show = (bridge: HostBridge | undefined): void => {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root element')
  createRoot(root).render(
    <Theme>{bridge === undefined ? <Closed /> : <Program bridge={bridge} />}</Theme>,
  )
}

findBridge().then(show, () => show(undefined))
// Beside the first page. A computer with fonts of its own never needs these; a ledger is what is opened next.
import('./ui/fallback-fonts.ts')
import('./features/records/RecordsPage.tsx')
