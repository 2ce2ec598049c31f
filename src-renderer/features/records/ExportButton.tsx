import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/bridge.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { useHost } from '../../api/host-context.tsx'
import { outputOfList } from '../../api/new-output.ts'
import { outputs as outputWords } from '../../i18n/outputs.ts'
import { list as words } from '../../i18n/records.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { type ListView, shownFields, viewToInput } from './list-view.ts'

interface Props {
  readonly ledger: Ledger
  readonly view: ListView
}

/** Hands over what the list shows, every page of it, as a workbook; or an empty table to fill in. */
export const ExportButton = ({ ledger, view }: Props): ReactNode => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const go = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const save = async (write: () => Promise<FileRef>): Promise<void> => {
    setBusy(true)
    try {
      const file = await write()
      if (await bridge.saveFile(file)) message.success(words.exported(file.name))
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  const { offset, limit, ...list } = viewToInput(ledger, view)
  const exportList = (unmasked: boolean): Promise<FileRef> =>
    call('registers.export', {
      list,
      fields: shownFields(ledger, view).map(({ id: field }) => field),
      unmasked,
    })
  const hasPrivate = ledger.fields.some(({ sensitive }) => sensitive === true)
  const items = [
    { key: 'masked', label: hasPrivate ? words.masked : words.exportShown },
    ...(hasPrivate ? [{ key: 'unmasked', label: words.unmasked }] : []),
    { type: 'divider' as const },
    { key: 'output', label: outputWords.fromList },
    { key: 'template', label: words.template },
  ]
  const keepOutput = async (): Promise<void> => {
    // The year of the list is no condition of the table: its period is asked for every time.
    const anyYear = viewToInput(ledger, { ...view, year: null })
    try {
      const draft = outputOfList(ledger, shownFields(ledger, view), anyYear)
      const { id } = await call('outputs.create', draft)
      go(`/outputs/${id}`)
    } catch (error) {
      tell(error)
    }
  }
  const choose = (key: string): Promise<void> =>
    key === 'output'
      ? keepOutput()
      : save(() =>
          key === 'template'
            ? call('registers.template', { ledger: list.ledger })
            : exportList(key === 'unmasked'),
        )
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button icon={<DownloadOutlined />} loading={isBusy}>
        {words.export}
      </Button>
    </Dropdown>
  )
}
