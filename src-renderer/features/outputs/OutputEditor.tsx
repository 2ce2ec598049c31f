import { App, Button, Checkbox, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type OutputTemplate, OutputTemplate as Template } from '#shared/contract/outputs.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { useCommand } from '../../api/use-call.ts'
import { outputs as words } from '../../i18n/outputs.ts'
import { ColumnRows } from './ColumnRows.tsx'
import { FillBar } from './FillBar.tsx'

interface Props {
  readonly template: OutputTemplate
  readonly reload: () => Promise<unknown>
}

/** One table for superiors: filled with a click above, its columns and words below. */
export const OutputEditor = ({ template, reload }: Props): ReactNode => {
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
          <Source draft={draft} change={change} />
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
}: {
  readonly draft: OutputTemplate
  readonly change: (part: Partial<OutputTemplate>) => void
}): ReactNode => {
  if (source.kind === 'ledger') {
    const { ledger, filters, search } = source.list
    const conditions = filters.length + (search === '' ? 0 : 1)
    return <span>{words.ofLedger(ledgerOf(ledger).label, conditions)}</span>
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
