import { App, Button, Checkbox, Input, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { type OutputTemplate, OutputTemplate as Template } from '#shared/contract/outputs.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { useCommand } from '../../api/use-call.ts'
import { outputs as words } from '../../i18n/outputs.ts'
import { ColumnRows } from './ColumnRows.tsx'
import type { Conditions } from './conditions.ts'
import { FillBar } from './FillBar.tsx'

interface Props {
  readonly template: OutputTemplate
  readonly reload: () => Promise<unknown>
  readonly conditions: Conditions
}

/** One table for superiors: filled with a click above, its columns and words below. */
export const OutputEditor = ({ template, reload, conditions }: Props): ReactNode => {
  const { message } = App.useApp()
  const update = useCommand('outputs.update')
  const [draft, setDraft] = useState(template)
  const isComplete = Template.safeParse(draft).success
  const isDirty = JSON.stringify(draft) !== JSON.stringify(template)
  const change = (part: Partial<OutputTemplate>): void => setDraft({ ...draft, ...part })
  const save = (): void =>
    update.mutate(draft, {
      onSuccess: () => {
        message.success(words.saved)
        return reload()
      },
    })
  return (
    <section className="output-editor" aria-label={template.name}>
      <FillBar template={template} isDirty={isDirty} reload={reload} />
      <div className="output-fields">
        <Labelled label={words.name}>
          <Input
            aria-label={words.name}
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </Labelled>
        <Labelled label={words.tableTitle}>
          <Input
            aria-label={words.tableTitle}
            maxLength={120}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
          <span className="muted">{words.titleHint}</span>
        </Labelled>
        <Labelled label={words.source}>
          <Source draft={draft} change={change} conditions={conditions} />
          <Checkbox
            checked={draft.landscape}
            onChange={({ target }) => change({ landscape: target.checked })}
          >
            {words.landscape}
          </Checkbox>
        </Labelled>
      </div>
      <ColumnRows draft={draft} change={(columns) => change({ columns: [...columns] })} />
      <div className="output-acts">
        <Button
          type="primary"
          disabled={!isDirty || !isComplete}
          loading={update.isPending}
          onClick={save}
        >
          {words.save}
        </Button>
        {!isComplete && <span role="alert">{words.incomplete}</span>}
      </div>
    </section>
  )
}

const Labelled = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactNode => (
  <div className="output-field">
    <span>{label}</span>
    <div>{children}</div>
  </div>
)

const Source = ({
  draft: { source },
  change,
  conditions: Conditions,
}: {
  readonly draft: OutputTemplate
  readonly change: (part: Partial<OutputTemplate>) => void
  readonly conditions: Conditions
}): ReactNode => {
  if (source.kind === 'ledger') {
    const { list } = source
    const narrow = (part: Partial<typeof list>): void =>
      change({ source: { kind: 'ledger', list: { ...list, ...part } } })
    const isAll = list.filters.length === 0 && list.search === ''
    return (
      <div className="output-source">
        <span>{words.ofLedger(ledgerOf(list.ledger).label, isAll)}</span>
        <Conditions
          ledger={list.ledger}
          filters={list.filters}
          change={(filters) => narrow({ filters: [...filters] })}
        />
        {list.search !== '' && (
          <Tag closable color="blue" onClose={() => narrow({ search: '' })}>
            {words.search(list.search)}
          </Tag>
        )}
      </div>
    )
  }
  return (
    <Select
      aria-label={words.source}
      value={source.rows}
      onChange={(rows) => change({ source: { kind: 'statistics', rows } })}
      options={(['studios', 'unit'] as const).map((rows) => ({
        value: rows,
        label: words.rows[rows],
      }))}
    />
  )
}
