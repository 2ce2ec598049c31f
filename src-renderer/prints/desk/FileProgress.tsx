import { Button, Progress } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PaperWork } from '../../api/use-paper-files.ts'
import { useProgress } from '../../api/use-progress.ts'
import { paperWords as words } from '../../i18n/paper-files.ts'

/** How far it is, and a way out. */
export const FileProgress = ({
  work,
  stop,
}: {
  readonly work: PaperWork
  readonly stop: () => void
}): ReactNode => {
  const [isStopping, setStopping] = useState(false)
  const progress = useProgress(true)
  const own = progress?.task === work.task ? progress : undefined
  const { done, total } = own ?? { done: 0, total: 0 }
  const isPdf = work.format === 'pdf'
  return (
    <div className="paper-work" role="status">
      <span>{sentence({ isPdf, isStopping, done, total })}</span>
      <Progress
        percent={total > 0 ? Math.floor((done / total) * 100) : 100}
        showInfo={total > 0}
        status="active"
      />
      {isPdf && (
        <Button
          disabled={isStopping}
          onClick={() => {
            setStopping(true)
            stop()
          }}
        >
          {words.stop}
        </Button>
      )}
    </div>
  )
}

const sentence = ({
  isPdf,
  isStopping,
  done,
  total,
}: {
  readonly isPdf: boolean
  readonly isStopping: boolean
  readonly done: number
  readonly total: number
}): string => {
  if (isStopping) return words.stopping
  if (!isPdf) return words.writing
  return total > 0 ? words.printing(done, total) : words.preparing
}
