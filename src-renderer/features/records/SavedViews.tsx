import { DeleteOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { list } from '../../i18n/records.ts'
import { type ListView, savedToView, viewToSaved } from './list-view.ts'

interface Props {
  readonly ledger: Ledger
  readonly view: ListView
  readonly change: (change: Partial<ListView>) => void
}

/** Lists kept under a name: their conditions, order and columns, one press away. */
export const SavedViews = (props: Props): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title={list.views}
      content={<Views {...props} close={() => setOpen(false)} />}
    >
      <Button icon={<FolderOpenOutlined />}>{list.views}</Button>
    </Popover>
  )
}

const Views = ({
  ledger,
  view,
  change,
  close,
}: Props & { readonly close: () => void }): ReactNode => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const views = useCall('views.list', { ledger: id })
  const refresh = { onSuccess: () => views.refetch() }
  const create = useCommand('views.create')
  const remove = useCommand('views.remove')
  const [name, setName] = useState('')
  return (
    <div className="saved-views">
      {views.data?.length === 0 && <p className="muted">{list.noViews}</p>}
      <ul>
        {views.data?.map((saved) => (
          <li key={saved.id}>
            <Button
              type="link"
              onClick={() => {
                change(savedToView(ledger, saved))
                close()
              }}
            >
              {saved.name}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={list.removeView(saved.name)}
              onClick={() => remove.mutate({ id: saved.id }, refresh)}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          create.mutate(viewToSaved(ledger, view, name.trim()), refresh)
          setName('')
        }}
      >
        <Input
          aria-label={list.viewName}
          placeholder={list.viewName}
          maxLength={30}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={name.trim() === ''}>
          {list.keepView}
        </Button>
      </form>
    </div>
  )
}
