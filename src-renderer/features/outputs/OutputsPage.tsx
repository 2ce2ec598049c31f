import './outputs.css'
import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Empty } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import { isLedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { outputOfFigures, outputOfLedger } from '../../api/new-output.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { outputs as words } from '../../i18n/outputs.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import type { Conditions } from './conditions.ts'
import { OutputEditor } from './OutputEditor.tsx'

type Template = Output<'outputs.list'>[number]

/** Tables for superiors: which there are, and the one that is looked at. */
export const OutputsPage = ({ conditions }: { readonly conditions: Conditions }): ReactNode => {
  const { output = '' } = useParams()
  const kept = useCall('outputs.list', {})
  if (kept.isError) return <QueryFailure error={kept.error} retry={kept.refetch} />
  if (kept.data === undefined) return <Waiting />
  const shown = kept.data.find(({ id }) => id === output) ?? kept.data[0]
  return (
    <div className="page outputs-page">
      <div className="list-tools">
        <h1>{words.title}</h1>
        <Tools reload={kept.refetch} />
      </div>
      <p className="muted">{words.hint}</p>
      {shown === undefined ? (
        <Empty description={words.none} />
      ) : (
        <div className="outputs-body">
          <Names templates={kept.data} shown={shown.id} />
          <OutputEditor
            key={shown.id}
            template={shown}
            reload={kept.refetch}
            conditions={conditions}
          />
        </div>
      )}
    </div>
  )
}

const Names = ({
  templates,
  shown,
}: {
  readonly templates: readonly Template[]
  readonly shown: string
}): ReactNode => (
  <nav className="outputs-names" aria-label={words.title}>
    {templates.map(({ id, name }) => (
      <Link key={id} to={`/outputs/${id}`} aria-current={id === shown}>
        {name}
      </Link>
    ))}
  </nav>
)

const sources = [
  { key: 'figures', label: words.figures },
  ...ledgerIds.map((id) => ({ key: id, label: ledgerOf(id).label })),
]

const newOutput = (source: string) =>
  isLedgerId(source) ? outputOfLedger(source) : outputOfFigures()

const Tools = ({ reload }: { readonly reload: () => Promise<unknown> }): ReactNode => {
  const go = useNavigate()
  const { bridge } = useHost()
  const { message } = App.useApp()
  const create = useCommand('outputs.create')
  const take = useCommand('outputs.import')
  const open = async ({ id }: Template): Promise<void> => {
    await reload()
    go(`/outputs/${id}`)
  }
  const pick = async (): Promise<void> => {
    const [file] = await bridge.pickFiles({ accept: ['.json'], several: false })
    if (file === undefined) return
    take.mutate(
      { file: file.token },
      {
        onSuccess: (template) => {
          message.success(words.imported(template.name))
          return open(template)
        },
      },
    )
  }
  return (
    <div className="list-tools-right">
      <Button icon={<ImportOutlined />} loading={take.isPending} onClick={pick}>
        {words.import}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: sources,
          onClick: ({ key }) => create.mutate(newOutput(key), { onSuccess: open }),
          style: { maxHeight: '70vh', overflow: 'auto' },
        }}
      >
        <Button type="primary" icon={<PlusOutlined />} loading={create.isPending}>
          {words.create}
        </Button>
      </Dropdown>
    </div>
  )
}
