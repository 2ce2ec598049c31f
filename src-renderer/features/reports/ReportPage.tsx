import './reports.css'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { reports as words } from '../../i18n/reports.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { MovesDrawer } from './MovesDrawer.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ReportView } from './ReportView.tsx'
import { useTyped } from './TypedBlock.tsx'
import { type Change, type Kept, useReportChanges } from './use-report.ts'

/** One kept report: its text to read and edit, what moved since, and its ways onto paper. */
export const ReportPage = (): ReactNode => {
  const { report: id = '' } = useParams()
  const found = useCall('reports.get', { id })
  if (found.isError) return <QueryFailure error={found.error} retry={found.refetch} />
  return found.data === undefined ? <Waiting /> : <Opened key={id} kept={found.data} />
}

const Opened = ({ kept }: { readonly kept: Kept }): ReactNode => {
  const go = useNavigate()
  const { state, change, refresh } = useReportChanges(kept)
  const [isReviewing, setReviewing] = useState(false)
  const moves = useCall('reports.check', { id: kept.id }, { keepsFormer: true }).data
  const count = moves?.reduce((sum, { figures }) => sum + Math.max(figures.length, 1), 0) ?? 0
  return (
    <div className="page report-page">
      <div className="list-tools">
        <Button onClick={() => go('/reports')}>{words.back}</Button>
        <TitleInput title={kept.report.title} change={change} />
        <span className="muted" role="status">
          {words[state]}
        </span>
        <ReportActions kept={kept} />
      </div>
      {moves !== undefined && (
        <div className={count === 0 ? 'report-standing' : 'report-standing moved'} role="status">
          <span>{count === 0 ? words.upToDate : words.moved(count)}</span>
          {count > 0 && (
            <Button type="primary" size="small" onClick={() => setReviewing(true)}>
              {words.review}
            </Button>
          )}
        </div>
      )}
      <ReportView report={kept.report} change={change} />
      {isReviewing && moves !== undefined && (
        <MovesDrawer moves={moves} refresh={refresh} close={() => setReviewing(false)} />
      )}
    </div>
  )
}

const TitleInput = ({
  title,
  change,
}: {
  readonly title: string
  readonly change: Change
}): ReactNode => {
  const { text, type, leave } = useTyped(title, (typed) =>
    // Nobody can hand in a paper without a title; the former one stays.
    typed.trim() === '' ? Promise.resolve(false) : change([{ kind: 'title', text: typed.trim() }]),
  )
  return (
    <Input
      className="report-name"
      aria-label={words.name}
      maxLength={200}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  )
}
