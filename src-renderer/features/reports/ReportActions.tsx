import { FileWordOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { bareRoute } from '#shared/contract/paper-route.ts'
import { reportRoute } from '#shared/contract/reports.ts'
import { useHost } from '../../api/host-context.tsx'
import { usePdf } from '../../api/use-pdf.ts'
import { reports as words } from '../../i18n/reports.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { chartPictures } from './chart-pictures.ts'
import type { Kept } from './use-report.ts'

/** The ways of a report onto paper: Word, PDF, the printer, plain text. */
export const ReportActions = ({ kept: { id, report } }: { readonly kept: Kept }): ReactNode => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const go = useNavigate()
  const tell = useErrorNotice()
  const pdf = usePdf()
  const [isBusy, setBusy] = useState(false)
  const route = reportRoute({ report: id })
  const save = async (format: 'docx' | 'txt'): Promise<void> => {
    setBusy(true)
    try {
      const pictures = format === 'docx' ? await chartPictures(report) : []
      const file = await call('reports.export', { of: { report: id }, format, pictures })
      if (await bridge.saveFile(file)) message.success(words.exported(file.name))
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  const others = [
    { key: 'pdf', label: words.pdf },
    { key: 'txt', label: words.text },
  ]
  const choose = (key: string): Promise<void> =>
    key === 'pdf' ? pdf.save(bareRoute(route), words.fileOf(report.title)) : save('txt')
  return (
    <div className="list-tools-right">
      <Dropdown trigger={['click']} menu={{ items: others, onClick: ({ key }) => choose(key) }}>
        <Button loading={pdf.isBusy}>{words.more}</Button>
      </Dropdown>
      <Button onClick={() => go(route)}>{words.print}</Button>
      <Button
        type="primary"
        icon={<FileWordOutlined />}
        loading={isBusy}
        onClick={() => save('docx')}
      >
        {words.word}
      </Button>
    </div>
  )
}
