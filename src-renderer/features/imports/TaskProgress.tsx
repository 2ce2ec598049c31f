import { Button, Progress } from 'antd'
import { type ReactNode, useState } from 'react'
import { imports, phaseWords } from '../../i18n/imports.ts'
import { useTaskProgress } from './use-task-progress.ts'

interface Props {
  readonly task: string
  readonly phase: keyof typeof phaseWords
  readonly cancel: () => void
}

/** Long work: what is being done, how far it is, and a way out. */
export const TaskProgress = ({ task, phase, cancel }: Props): ReactNode => {
  const progress = useTaskProgress(task)
  const [isCancelling, setCancelling] = useState(false)
  const { done, total } = progress ?? { done: 0, total: 0 }
  const isCounted = total > 1
  return (
    <div className="task-progress" role="status">
      <strong>{isCancelling ? imports.cancelling : phaseWords[progress?.phase ?? phase]}</strong>
      <Progress
        // A bar that was full must not run backwards when the counting begins.
        key={isCounted ? (progress?.phase ?? phase) : ''}
        percent={isCounted ? Math.floor((done / total) * 100) : 100}
        showInfo={isCounted}
        status="active"
      />
      {isCounted && <span className="muted">{imports.progress(done, total)}</span>}
      <Button
        disabled={isCancelling}
        onClick={() => {
          setCancelling(true)
          cancel()
        }}
      >
        {imports.cancel}
      </Button>
    </div>
  )
}
