import './home.css'
import { AuditOutlined, CommentOutlined, ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { lazy, type ReactNode, Suspense } from 'react'
import { useNavigate } from 'react-router'
import { spokenDay } from '#shared/domain/days.ts'
import { useCall } from '../../api/use-call.ts'
import { useOfficeYear } from '../../api/use-office-year.ts'
import { OtherYearNotice } from '../../app/OtherYearNotice.tsx'
import { charts } from '../../i18n/home.ts'
import { home } from '../../i18n/shell.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { BackupLine } from './BackupLine.tsx'
import { Board } from './Board.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { LatestVisits } from './LatestVisits.tsx'
import { OpenQuotas } from './OpenQuotas.tsx'
import { ThisMonth } from './ThisMonth.tsx'
import { useHome } from './use-home.ts'
import { YearFigures } from './YearFigures.tsx'

const Charts = lazy(async () => ({
  default: (await import('./charts/Charts.tsx')).Charts,
}))

/** What a clerk sees in the morning: what wants doing today, the year so far, where to begin. */
export const HomePage = (): ReactNode => {
  const { data } = useCall('office.get', {})
  if (!data?.office) return null
  const total = Object.values(data.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="page home-page">
      <div className="list-tools">
        <h1>
          {spokenDay(data.today)} {dayjs(data.today).format('dddd')}
        </h1>
        {total > 0 && <BackupLine />}
        <Tasks />
      </div>
      {total === 0 ? <FirstSteps /> : <Morning year={data.office.year} counts={data.counts} />}
    </div>
  )
}

interface Props {
  readonly year: number
  readonly counts: Readonly<Record<string, number>>
}

const Morning = ({ year, counts }: Props): ReactNode => {
  const { data, error, refetch } = useHome(year)
  const look = useOfficeYear()
  return (
    <>
      <OtherYearNotice year={year} look={look} />
      {data && <ThisMonth figures={data.thisMonth} />}
      <div className="home-split">
        <div className="home-column">
          <Board />
          {error !== null && <QueryFailure error={error} retry={refetch} />}
          {data && <LatestVisits latest={data.latest} />}
        </div>
        <div className="home-column">
          <YearFigures year={year} counts={counts} ledgers={data?.ledgers} />
          {data && <OpenQuotas home={data} />}
        </div>
      </div>
      {data && (
        <Suspense fallback={<p className="muted">{charts.loading}</p>}>
          <Charts home={data} year={year} />
        </Suspense>
      )}
    </>
  )
}

const Tasks = (): ReactNode => {
  const go = useNavigate()
  return (
    <div className="list-tools-right">
      <Button icon={<AuditOutlined />} onClick={() => go('/assessment')}>
        {home.printSheets}
      </Button>
      <Button icon={<ImportOutlined />} onClick={() => go('/imports')}>
        {home.importLedger}
      </Button>
      <Button
        type="primary"
        icon={<CommentOutlined />}
        data-shortcut="create"
        onClick={() => go('/ledgers/receptions?record=new')}
      >
        {home.newReception}
      </Button>
    </div>
  )
}
