import { App, Button, Popconfirm, Select, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OwnField } from '#shared/contract/settings.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { isCallError } from '../../api/call-error.ts'
import { useCommand } from '../../api/use-call.ts'
import { useOwnFields } from '../../api/use-own-fields.ts'
import { fieldWords as words } from '../../i18n/settings.ts'
import { FieldForm, type FieldWish } from './FieldForm.tsx'

const ledgerOptions = ledgerIds.map((id) => ({ value: id, label: ledgerOf(id).label }))

/** The fields an office adds to its ledgers by itself. */
export const FieldSettings = (): ReactNode => {
  const [ledger, setLedger] = useState<LedgerId>('receptions')
  return (
    <section>
      <p className="muted">{words.hint}</p>
      <div className="setting-tools">
        <Select<LedgerId>
          className="setting-choose"
          aria-label={words.ledger}
          value={ledger}
          options={ledgerOptions}
          onChange={setLedger}
        />
      </div>
      <Fields key={ledger} ledger={ledger} />
    </section>
  )
}

const Fields = ({ ledger }: { readonly ledger: LedgerId }): ReactNode => {
  const fields = useOwnFields(ledger)
  const [edited, setEdited] = useState<OwnField>()
  const tellTaken = useTakenNotice()
  const create = useCommand('fields.create', tellTaken)
  const update = useCommand('fields.update', tellTaken)
  const remove = useCommand('fields.remove')
  const add = (wish: FieldWish): void =>
    create.mutate({ ...wish, ledger, position: fields.length, choices: [...wish.choices] })
  const change = ({ label, choices }: FieldWish): void => {
    if (edited === undefined) return
    const { id, position } = edited
    update.mutate(
      { id, position, label, choices: [...choices] },
      { onSuccess: () => setEdited(undefined) },
    )
  }
  return (
    <>
      <Table<OwnField>
        className="setting-table"
        size="small"
        rowKey="id"
        dataSource={[...fields]}
        pagination={false}
        locale={{ emptyText: words.none }}
        columns={[
          { title: words.label, dataIndex: 'label', width: 200 },
          { title: words.kind, width: 100, render: (_, { kind }) => words.kinds[kind] },
          { title: words.choices, render: (_, { choices }) => choices.join('、') },
          {
            width: 140,
            align: 'right',
            render: (_, field) => (
              <FieldTools
                field={field}
                edit={() => setEdited(field)}
                remove={() => remove.mutate({ id: field.id })}
              />
            ),
          },
        ]}
      />
      {edited === undefined ? (
        <FieldForm key={fields.length} submit={add} />
      ) : (
        <FieldForm
          key={edited.id}
          field={edited}
          submit={change}
          cancel={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

const FieldTools = ({
  field,
  edit,
  remove,
}: {
  readonly field: OwnField
  readonly edit: () => void
  readonly remove: () => void
}): ReactNode => (
  <>
    <Button type="link" size="small" onClick={edit}>
      {words.edit}
    </Button>
    <Popconfirm
      title={words.removeTitle(field.label)}
      description={<div className="field-removal">{words.removeText}</div>}
      okText={words.remove}
      cancelText={words.cancel}
      onConfirm={remove}
    >
      <Button type="link" size="small" danger>
        {words.remove}
      </Button>
    </Popconfirm>
  </>
)

/** Says that the name is taken, which is the one thing a person can get wrong here. */
const useTakenNotice = (): ((error: unknown) => boolean) => {
  const { message } = App.useApp()
  return (error) => {
    if (!isCallError(error, 'invalid-record')) return false
    message.warning(words.taken)
    return true
  }
}
