import { CopyOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { statisticsRoute } from '#shared/contract/paper-route.ts'
import type { Statistics } from '#shared/contract/statistics.ts'
import type { AssessedRow } from '#shared/figures/assessed.ts'
import { useHost } from '../../api/host-context.tsx'
import { statistics as words } from '../../i18n/statistics.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { type Asked, askedInput } from './asked.ts'
import { tableText } from './numbers.ts'

/** Where the table goes: the clipboard, a file for Excel or Word, paper. */
export const TableActions = ({
  statistics,
  asked,
  assessed,
}: {
  readonly statistics: Statistics
  readonly asked: Asked
  readonly assessed: readonly AssessedRow[]
}): ReactNode => {
  const go = useNavigate()
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tableText(statistics, assessed, asked.perStudio))
      message.success(words.copied)
    } catch {
      message.warning(words.copyFailed)
    }
  }
  return (
    <div className="list-tools-right">
      <Button icon={<CopyOutlined />} onClick={copy}>
        {words.copy}
      </Button>
      <ExportTable asked={asked} />
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => go(statisticsRoute(asked))}>
        {words.print}
      </Button>
    </div>
  )
}

const ExportTable = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isBusy, setBusy] = useState(false)
  const save = async (format: 'xlsx' | 'docx'): Promise<void> => {
    setBusy(true)
    try {
      const { period, studios } = askedInput(asked)
      const file = await call('statistics.export', {
        period,
        ...(studios === undefined ? {} : { studios }),
        // Of every figure its kinds and months: on the pages of Word they would be thirty.
        breakdowns: format === 'xlsx',
        format,
      })
      if (await bridge.saveFile(file)) message.success(words.exported(file.name))
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [...files], onClick: ({ key }) => save(key === 'docx' ? 'docx' : 'xlsx') }}
    >
      <Button icon={<DownloadOutlined />} loading={isBusy}>
        {words.export}
      </Button>
    </Dropdown>
  )
}

const files = [
  { key: 'xlsx', label: words.excel },
  { key: 'docx', label: words.word },
]
