import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Segmented } from 'antd'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { type OpinionStage, opinionStages } from '#shared/domain/assessment-status.ts'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { shortStates, stageWords } from '../../i18n/assessment.ts'
import { gridWords as words } from '../../i18n/assessment-filing.ts'
import { sheet as sheetTools } from '../../i18n/sheet.ts'
import { Grid, type GridHandle } from '../../ui/grid/Grid.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import type { OverviewRow, YearOfScheme } from './chosen.ts'
import { numberOf } from './found.ts'
import { opinionColumns } from './opinion-columns.ts'
import { useOpinionRows } from './use-opinion-rows.ts'

interface Props {
  readonly rows: readonly OverviewRow[]
  readonly of: YearOfScheme
  readonly isFiled: boolean
}

/** Opinions of many sheets typed or pasted in one go, as into a workbook. */
export const OpinionSheet = ({ rows, of, isFiled }: Props): ReactNode => {
  const [stage, setStage] = useState<OpinionStage>('GROUP')
  if (isFiled) return <Alert type="info" showIcon title={words.filed} />
  return (
    <div className="opinion-sheet">
      <StageSheet key={stage} stage={stage} rows={rows} of={of} choose={setStage} />
    </div>
  )
}

type StageProps = Omit<Props, 'isFiled'> & {
  readonly stage: OpinionStage
  readonly choose: (stage: OpinionStage) => void
}

const StageSheet = ({ stage, rows, of, choose }: StageProps): ReactNode => {
  'use no memo'
  const scheme = useCall('schemes.get', { id: of.scheme }).data?.scheme
  const [reason, setReason] = useState<string>(stage === 'CHAIR' ? words.chairReason : '')
  const book = useOpinionRows({ of, stage, rows, reason })
  const handle = useRef<GridHandle>(null)
  const columns = useMemo(() => {
    if (scheme === undefined) return undefined
    const { items, grading } = scheme
    return opinionColumns(stage, rows[0]?.subject.kind ?? 'member', grading.grades, {
      numbers: rows.some((row) => numberOf(row) !== ''),
      points: items.some(({ value }) => value !== undefined),
    })
  }, [stage, scheme, rows])
  if (book.error !== null) return <QueryFailure error={book.error} retry={book.retry} />
  if (columns === undefined || !book.isOpen) return <Waiting />
  return (
    <>
      <div className="list-tools">
        <Segmented<OpinionStage>
          aria-label={words.stage}
          value={stage}
          options={opinionStages.map((one) => ({ value: one, label: shortStates[one] }))}
          onChange={choose}
        />
        <div className="list-tools-right">
          <Input
            className="grid-reason"
            aria-label={words.reason}
            prefix={<span className="muted">{words.reason}</span>}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Travel run={(kind) => handle.current?.run(kind)} />
        </div>
      </div>
      <p className="muted">{words.hint}</p>
      <Grid
        label={words.label(stageWords[stage])}
        columns={columns}
        handle={handle}
        hasFixedRows
        rowCount={rows.length}
        rowAt={book.rowAt}
        onCommit={book.commit}
        onFailure={book.tell}
      />
    </>
  )
}

const Travel = ({ run }: { readonly run: (kind: 'undo' | 'redo') => void }): ReactNode => (
  <>
    <Button icon={<UndoOutlined />} onClick={() => run('undo')}>
      {sheetTools.undo}
    </Button>
    <Button icon={<RedoOutlined />} onClick={() => run('redo')}>
      {sheetTools.redo}
    </Button>
  </>
)
