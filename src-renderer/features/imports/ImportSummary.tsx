import { Button, Space, Table } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { errorSentence } from '../../i18n/errors.ts'
import { fateWords, summary as words } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { type ImportFile, ledgersIn, totalOf } from './import-files.ts'
import { LeftoversButton } from './LeftoversButton.tsx'
import { UndoBatch } from './UndoBatch.tsx'
import { YearOfImport } from './YearOfImport.tsx'

interface Props {
  readonly files: readonly ImportFile[]
  readonly look: (token: string) => void
}

/** In a small window the table scrolls, and not the page. */
const WIDTH_PX = 1080

/** What became of every file of one go: what was written, what stayed behind, what to do next. */
export const ImportSummary = ({ files, look }: Props): ReactNode => {
  const total = totalOf(files)
  const open = files.length - total.files
  return (
    <section className="import-summary" aria-label={words.title}>
      <h2>{words.done(total.files, total.new, total.changed)}</h2>
      <p className="muted">{nextStep(open, total)}</p>
      <YearOfImport />
      <Table<ImportFile>
        size="small"
        scroll={{ x: WIDTH_PX }}
        rowKey={({ file }) => file.token}
        dataSource={[...files]}
        pagination={false}
        columns={[
          {
            title: words.file,
            ellipsis: true,
            render: (_, { file }) => (
              <Button type="link" size="small" onClick={() => look(file.token)}>
                {file.name}
              </Button>
            ),
          },
          { title: words.ledger, width: 150, render: (_, each) => <Ledgers each={each} /> },
          ...(['new', 'changed', 'same', 'maybe'] as const).map((fate) => ({
            title: fateWords[fate],
            width: 90,
            align: 'right' as const,
            render: (_: unknown, { stage }: ImportFile) =>
              stage.kind === 'applied' ? stage.result.batch.counts[fate] : '',
          })),
          {
            title: words.left,
            width: 260,
            render: (_, each) => <LeftOver each={each} look={() => look(each.file.token)} />,
          },
          { title: '', width: 130, render: (_, each) => <Undo each={each} /> },
        ]}
      />
    </section>
  )
}

/** One sentence on where a clerk goes from here. */
const nextStep = (open: number, { problem, cells }: ReturnType<typeof totalOf>): string => {
  if (open > 0) return words.openFiles(open)
  if (problem > 0) return words.leftRows(problem)
  return cells > 0 ? words.leftCells : words.allIn
}

const Undo = ({ each: { stage } }: { readonly each: ImportFile }): ReactNode =>
  stage.kind === 'applied' ? <UndoBatch batch={stage.result.batch} /> : null

const Ledgers = ({ each }: { readonly each: ImportFile }): ReactNode => {
  const go = useNavigate()
  const ledgers = [...new Set(ledgersIn(each).filter((ledger) => ledger !== null))]
  return (
    <Space wrap size={0}>
      {ledgers.map((ledger) =>
        each.stage.kind === 'applied' ? (
          <Button key={ledger} type="link" size="small" onClick={() => go(`/ledgers/${ledger}`)}>
            {ledgerLabel(ledger)}
          </Button>
        ) : (
          <span key={ledger}>{ledgerLabel(ledger)}</span>
        ),
      )}
    </Space>
  )
}

const LeftOver = ({
  each: { stage },
  look,
}: {
  readonly each: ImportFile
  readonly look: () => void
}): ReactNode => {
  if (stage.kind === 'failed') return <span>{errorSentence(stage.error)}</span>
  if (stage.kind !== 'applied') return <strong>{words.notYet}</strong>
  const { leftovers, cells } = stage
  if (leftovers === null && cells.total === 0)
    return <span className="muted">{words.nothingLeft}</span>
  return (
    <Space>
      {leftovers !== null && words.rows(stage.result.batch.counts.problem)}
      {leftovers !== null && <LeftoversButton file={leftovers} short={words.save} />}
      {cells.total > 0 && (
        <Button type="link" size="small" onClick={look}>
          {words.cells(cells.total)}
        </Button>
      )}
    </Space>
  )
}
