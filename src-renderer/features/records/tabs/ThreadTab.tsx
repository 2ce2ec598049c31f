import { PrinterOutlined } from '@ant-design/icons'
import { App, Button, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { bareRoute } from '#shared/contract/paper-route.ts'
import { conversionsFrom } from '#shared/domain/conversions.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { useCall, useCommand } from '../../../api/use-call.ts'

import { thread as words } from '../../../i18n/drawer.ts'
import { titleOf } from '../form-values.ts'
import './tabs.css'
import { usePdf } from '../../../api/use-pdf.ts'
import { LinkSearch } from './LinkSearch.tsx'
import { ThreadList } from './ThreadList.tsx'
import type { TabProps } from './tab.ts'

const recordPath = (ledger: string, id: string): string =>
  `/ledgers/${ledger}?${new URLSearchParams({ record: id, tab: 'thread' })}`

/** The dated thread a record belongs to, and the ways to carry it on, tie it and print it. */
export const ThreadTab = ({ ledger, record, target, go }: TabProps): ReactNode => {
  const { message } = App.useApp()
  const { data, refetch } = useCall('matters.get', target)
  const link = useCommand('matters.link')
  const unlink = useCommand('matters.unlink')
  const pdf = usePdf()
  const [isLinking, setLinking] = useState(false)
  const print = `/print/thread?${new URLSearchParams(target)}`
  const convert = (to: string): void => {
    const from = { record: 'new', fromLedger: target.ledger, fromId: target.id }
    go(`/ledgers/${to}?${new URLSearchParams(from)}`)
  }
  const changed = (sentence: string) => (): void => {
    message.success(sentence)
    setLinking(false)
    refetch()
  }
  const isTied = data !== undefined && data.matter !== null
  return (
    <div className="thread-tab">
      <div className="thread-tools">
        <Space wrap size={6}>
          {conversionsFrom(target.ledger).map((to) => (
            <Button key={to} size="small" onClick={() => convert(to)}>
              {words.convertTo(ledgerOf(to).label)}
            </Button>
          ))}
        </Space>
        <Space size={6} className="thread-tools-right">
          <Button size="small" onClick={() => setLinking(!isLinking)}>
            {words.link}
          </Button>
          {isTied && (
            <Button
              size="small"
              loading={unlink.isPending}
              onClick={() => unlink.mutate(target, { onSuccess: changed(words.unlinked) })}
            >
              {words.unlink}
            </Button>
          )}
          <Button size="small" icon={<PrinterOutlined />} onClick={() => go(print)}>
            {words.print}
          </Button>
          <Button
            size="small"
            loading={pdf.isBusy}
            onClick={() =>
              pdf.save(bareRoute(print), words.pdfName(titleOf(ledger, record.values)))
            }
          >
            {words.pdf}
          </Button>
        </Space>
      </div>
      {isLinking && (
        <LinkSearch
          except={target.id}
          choose={(b) => link.mutate({ a: target, b }, { onSuccess: changed(words.linked) })}
        />
      )}
      {data !== undefined && !isTied && <p className="muted">{words.alone}</p>}
      <ThreadList
        entries={data?.entries ?? []}
        here={target.id}
        open={(entry) => go(recordPath(entry.ledger, entry.id))}
      />
    </div>
  )
}
