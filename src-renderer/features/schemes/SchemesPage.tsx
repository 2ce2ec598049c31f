import './schemes.css'
import { ImportOutlined } from '@ant-design/icons'
import { App, Button, Input, Popconfirm, Table, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall, useCommand } from '../../api/use-call.ts'
import { schemeWords as words } from '../../i18n/schemes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'

type SchemeRow = Output<'schemes.list'>[number]

/** The shipped schemes and the office's own: look, copy, edit, hand on. */
export const SchemesPage = (): ReactNode => {
  const schemes = useCall('schemes.list', {})
  const [copied, setCopied] = useState<SchemeRow>()
  const ownFirst = (schemes.data ?? []).toSorted(
    (a, b) => Number(a.origin === 'shipped') - Number(b.origin === 'shipped'),
  )
  return (
    <div className="page">
      <div className="list-tools">
        <h1>{words.title}</h1>
        <ImportButton />
      </div>
      <p className="muted">{words.hint}</p>
      {schemes.isError && <QueryFailure error={schemes.error} retry={schemes.refetch} />}
      <Table<SchemeRow>
        size="small"
        rowKey="id"
        loading={schemes.isPending}
        dataSource={ownFirst}
        pagination={false}
        columns={[
          { title: words.name, render: (_, row) => <SchemeName row={row} /> },
          {
            title: words.source,
            ellipsis: true,
            responsive: ['lg'],
            render: (_, { source }) => <span className="muted">{source}</span>,
          },
          {
            width: 300,
            align: 'right',
            render: (_, row) => <RowTools row={row} copy={() => setCopied(row)} />,
          },
        ]}
      />
      {copied !== undefined && <CopyDialog of={copied} close={() => setCopied(undefined)} />}
    </div>
  )
}

const SchemeName = ({ row }: { readonly row: SchemeRow }): ReactNode => (
  <>
    <Link to={`/schemes/${row.id}`}>{row.name}</Link>{' '}
    <Tag color={row.origin === 'own' ? 'blue' : 'default'}>{words.origin[row.origin]}</Tag>
    {row.filed.length > 0 && <span className="muted">{words.filed(row.filed)}</span>}
  </>
)

const RowTools = ({
  row,
  copy,
}: {
  readonly row: SchemeRow
  readonly copy: () => void
}): ReactNode => {
  const go = useNavigate()
  const { bridge } = useHost()
  const file = useCommand('schemes.export')
  const remove = useCommand('schemes.remove')
  const isOwn = row.origin === 'own'
  return (
    <>
      <Button type="link" size="small" onClick={() => go(`/schemes/${row.id}`)}>
        {isOwn ? words.edit : words.view}
      </Button>
      <Button type="link" size="small" onClick={copy}>
        {words.copy}
      </Button>
      <Button
        type="link"
        size="small"
        onClick={() => file.mutate({ id: row.id }, { onSuccess: (ref) => bridge.saveFile(ref) })}
      >
        {words.exportFile}
      </Button>
      {isOwn && (
        <Popconfirm
          title={words.removeTitle(row.name)}
          description={words.removeText}
          okText={words.remove}
          cancelText={words.cancel}
          onConfirm={() => remove.mutate({ id: row.id })}
        >
          <Button type="link" size="small" danger>
            {words.remove}
          </Button>
        </Popconfirm>
      )}
    </>
  )
}

const ImportButton = (): ReactNode => {
  const { bridge } = useHost()
  const { message } = App.useApp()
  const go = useNavigate()
  const take = useCommand('schemes.import')
  const choose = async (): Promise<void> => {
    const [file] = await bridge.pickFiles({ accept: ['.json'], several: false })
    if (file === undefined) return
    take.mutate(
      { file: file.token },
      {
        onSuccess: ({ id, name, warnings }) => {
          const more = warnings.length === 0 ? '' : words.importedWarnings(warnings.length)
          message.success(`${words.imported(name)}${more && `，${more}`}`)
          void go(`/schemes/${id}`)
        },
      },
    )
  }
  return (
    <div className="list-tools-right">
      <Button icon={<ImportOutlined />} loading={take.isPending} onClick={() => void choose()}>
        {words.importFile}
      </Button>
    </div>
  )
}

/** Asks only for a name: the office's next year's scheme is last year's under another. */
const CopyDialog = ({
  of,
  close,
}: {
  readonly of: SchemeRow
  readonly close: () => void
}): ReactNode => {
  const year = useCall('office.get', {}).data?.office?.year
  const suggested =
    of.origin === 'own' && year !== undefined
      ? words.lastYear(of.name, year)
      : words.copyName(of.name)
  const [typed, setTyped] = useState<string>()
  const name = typed ?? suggested
  const go = useNavigate()
  const copy = useCommand('schemes.copy')
  const confirm = (): void =>
    copy.mutate({ id: of.id, name }, { onSuccess: ({ id }) => go(`/schemes/${id}`) })
  return (
    <Dialog
      title={words.copyTitle}
      okText={words.ok}
      cancelText={words.cancel}
      okButtonProps={{ disabled: name.trim() === '', loading: copy.isPending }}
      onOk={confirm}
      onCancel={close}
    >
      <Input
        aria-label={words.name}
        value={name}
        maxLength={100}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={confirm}
      />
    </Dialog>
  )
}
