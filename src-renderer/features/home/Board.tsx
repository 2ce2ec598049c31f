import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { DueTask } from '#shared/contract/matters.ts'
import { useCall } from '../../api/use-call.ts'
import { board, taskState, whyWords } from '../../i18n/desk.ts'
import { ledgerWord } from '../../i18n/ledgers.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { Backlog } from './Backlog.tsx'

const MOST = 200

/** 今日要办: what is overdue, due, silent or promised, most pressing first. */
export const Board = (): ReactNode => {
  const { data, isError, error, refetch } = useCall('board.get', { limit: MOST })
  const groups = [...Map.groupBy(data ?? [], ({ why }) => why)]
  return (
    <section className="home-card" aria-label={board.title}>
      <h2>
        {board.title} {data !== undefined && <span className="muted">{data.length}</span>}
      </h2>
      {isError && <QueryFailure error={error} retry={refetch} />}
      {data?.length === 0 && (
        <p className="muted">
          {board.none}
          {board.noneHint}
        </p>
      )}
      {groups.map(([why, tasks]) => (
        <Group key={why} why={why} tasks={tasks} />
      ))}
      <Backlog />
    </section>
  )
}

const SHOWN = 6

const Group = ({
  why,
  tasks,
}: {
  readonly why: DueTask['why']
  readonly tasks: readonly DueTask[]
}): ReactNode => {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? tasks : tasks.slice(0, SHOWN)
  return (
    <section className={`board-group board-${why}`}>
      <h3>
        {whyWords[why]} <span className="muted">{tasks.length}</span>
      </h3>
      <ul>
        {shown.map((task) => (
          <li key={`${task.ledger}/${task.id}`}>
            <Task task={task} />
          </li>
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          {board.more(tasks.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

const Task = ({ task }: { readonly task: DueTask }): ReactNode => (
  <Link to={`/ledgers/${task.ledger}?record=${task.id}`}>
    <span className="board-kind">{ledgerWord(task.ledger)}</span>
    <span className="board-title">
      {task.title || board.untitled} <span className="muted">{task.text}</span>
    </span>
    <span className="board-unit muted">{task.unit}</span>
    <span className="board-day muted">{task.due}</span>
    <span className="board-state">{taskState(task.why, task.days)}</span>
  </Link>
)
