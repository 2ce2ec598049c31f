import { Radio, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { form, stale } from '../../i18n/records.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { valueText } from './display.ts'
import type { Conflict } from './form-values.ts'
import type { Collision } from './use-save-record.ts'

interface Props {
  readonly ledger: Ledger
  readonly collision: Collision | undefined
  readonly settle: (values: Values | undefined) => Promise<boolean>
  readonly done: () => void
}

/** Shows both versions of a record two people changed, and lets the clerk choose field by field. */
export const StaleDialog = ({ ledger, collision, settle, done }: Props): ReactNode => {
  const [keepsTheirs, setKeepsTheirs] = useState<ReadonlySet<string>>(new Set())
  const book = useChoiceBook()
  if (collision === undefined) return null
  const choose = (field: string, isTheirs: boolean): void => {
    const next = new Set(keepsTheirs)
    if (isTheirs) next.add(field)
    else next.delete(field)
    setKeepsTheirs(next)
  }
  const save = async (): Promise<void> => {
    const mine = Object.entries(collision.mine).filter(([field]) => !keepsTheirs.has(field))
    if (await settle(Object.fromEntries(mine))) done()
  }
  const option = (isTheirs: boolean) => (_: unknown, conflict: Conflict) => {
    const field = fieldOf(ledger, conflict.field)
    const value = isTheirs ? conflict.theirs : conflict.mine
    return (
      <Radio
        checked={keepsTheirs.has(conflict.field) === isTheirs}
        onChange={() => choose(conflict.field, isTheirs)}
      >
        {(field === undefined ? String(value ?? '') : valueText(field, value, book)) || '—'}
      </Radio>
    )
  }
  return (
    <Dialog
      title={stale.title}
      okText={collision.conflicts.length === 0 ? form.save : stale.save}
      cancelText={form.keepEditing}
      onOk={save}
      onCancel={() => settle(undefined)}
      width={720}
    >
      <p>{collision.conflicts.length === 0 ? stale.same : stale.text}</p>
      {collision.conflicts.length > 0 && (
        <Table<Conflict>
          size="small"
          pagination={false}
          rowKey="field"
          dataSource={[...collision.conflicts]}
          columns={[
            {
              title: stale.field,
              width: 120,
              render: (_, { field }) =>
                fieldOf(ledger, field)?.label ?? ownFieldLabel(field) ?? field,
            },
            { title: stale.theirs, render: option(true) },
            { title: stale.mine, render: option(false) },
          ]}
        />
      )}
    </Dialog>
  )
}
