import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CommentOutlined,
  DeleteOutlined,
  FileTextOutlined,
  FileWordOutlined,
  HomeOutlined,
  ImportOutlined,
  SettingOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { shell } from '../i18n/shell.ts'

export interface Destination {
  readonly path: string
  readonly label: string
  readonly icon: ReactNode
}

const toLedger = (id: LedgerId, icon: ReactNode): Destination => ({
  path: `/ledgers/${id}`,
  label: ledgerOf(id).label,
  icon,
})

/** What a clerk does every day, in the order of her day. */
export const tasks: readonly Destination[] = [
  { path: '/', label: shell.home, icon: <HomeOutlined aria-hidden /> },
  toLedger('receptions', <CommentOutlined aria-hidden />),
  toLedger('members', <TeamOutlined aria-hidden />),
  toLedger('studios', <BankOutlined aria-hidden />),
  { path: '/imports', label: shell.imports, icon: <ImportOutlined aria-hidden /> },
  { path: '/assessment', label: shell.assessment, icon: <AuditOutlined aria-hidden /> },
  { path: '/rosters', label: shell.rosters, icon: <CalendarOutlined aria-hidden /> },
  { path: '/statistics', label: shell.statistics, icon: <BarChartOutlined aria-hidden /> },
  { path: '/reports', label: shell.reports, icon: <FileWordOutlined aria-hidden /> },
  { path: '/outputs', label: shell.outputs, icon: <TableOutlined aria-hidden /> },
  { path: '/bin', label: shell.bin, icon: <DeleteOutlined aria-hidden /> },
  { path: '/settings', label: shell.settings, icon: <SettingOutlined aria-hidden /> },
]

const named: readonly string[] = tasks.map(({ path }) => path)

/** The ledgers no task is named after. */
export const registers: readonly Destination[] = ledgerIds
  .map((id) => toLedger(id, <FileTextOutlined aria-hidden />))
  .filter(({ path }) => !named.includes(path))
