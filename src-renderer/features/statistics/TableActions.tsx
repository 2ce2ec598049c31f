import { CopyOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Statistics } from '#shared/contract/statistics.ts'
import type { AssessedRow } from '#shared/figures/assessed.ts'
import { useHost } from '../../api/host-context.tsx'
import { statistics as words } from '../../i18n/statistics.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { type Asked, askedInput } from './asked.ts'
import { tableText } from './numbers.ts'

/** Where the table goes: the clipboard, a workbook, paper. */
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
  const paper = new URLSearchParams({ ask: JSON.stringify(asked) })
  return (
    <div className="list-tools-right">
      <Button icon={<CopyOutlined />} onClick={copy}>
        {words.copy}
      </Button>
      <ExportTable asked={asked} />
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        onClick={() => go(`/print/statistics?${paper.toString()}`)}
      >
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
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const { period, studios } = askedInput(asked)
      const file = await call('statistics.export', {
        period,
        ...(studios === undefined ? {} : { studios }),
        breakdowns: true,
      })
      if (await bridge.saveFile(file)) message.success(words.exported(file.name))
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={isBusy} onClick={save}>
      {words.export}
    </Button>
  )
}
