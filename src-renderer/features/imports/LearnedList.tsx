import { BulbOutlined } from '@ant-design/icons'
import { Button, Modal, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { history as words } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { toTime } from '../../ui/time-text.ts'

type Learned = Output<'imports.learned'>[number]

/** Opens the list of what earlier imports taught. */
export const LearnedButton = (): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="link" icon={<BulbOutlined />} onClick={() => setOpen(true)}>
        {words.learned}
      </Button>
      <Modal
        open={isOpen}
        onCancel={() => setOpen(false)}
        footer={null}
        width={720}
        title={words.learned}
        destroyOnHidden
      >
        <LearnedList />
      </Modal>
    </>
  )
}

const LearnedList = (): ReactNode => {
  const { data, refetch } = useCall('imports.learned', {}, { staleTimeMs: 0 })
  const forget = useCommand('imports.forget')
  if (data === undefined) return null
  if (data.length === 0) return <p className="empty-note">{words.learnedNone}</p>
  return (
    <div className="learned-list">
      <p className="muted">{words.learnedHint}</p>
      <ul>
        {data.map((each) => (
          <LearnedItem
            key={each.id}
            each={each}
            forget={() => forget.mutate({ id: each.id }, { onSuccess: () => refetch() })}
          />
        ))}
      </ul>
    </div>
  )
}

const LearnedItem = ({
  each,
  forget,
}: {
  readonly each: Learned
  readonly forget: () => void
}): ReactNode => (
  <li>
    <Tag>{words.learnedKinds[each.kind]}</Tag>
    <span className="learned-text">
      {each.ledger !== null && <span className="muted">{ledgerLabel(each.ledger)} · </span>}
      {each.text}
    </span>
    <span className="muted" title={each.file}>
      {toTime(each.at)}
    </span>
    <Button type="link" onClick={forget}>
      {words.forget}
    </Button>
  </li>
)
