import './print.css'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { useCall } from '../api/use-call.ts'
import { usePdf } from '../api/use-pdf.ts'
import { Waiting } from '../app/Waiting.tsx'
import { prints } from '../i18n/prints.ts'
import { rosterPrint as words } from '../i18n/roster.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { RosterSheet } from './RosterSheet.tsx'
import { usePrintState } from './use-print-state.ts'

const MOST = 1000

const monthFilters = (studio: string, month: string) => [
  { field: 'studio', op: 'is' as const, value: studio },
  { field: 'date', op: 'from' as const, value: `${month}-01` },
  { field: 'date', op: 'to' as const, value: month },
]

/** P5 值班(接访日)安排表 of one month; the public version goes without telephone numbers. */
export const RosterPrint = (): ReactNode => {
  const [params, setParams] = useSearchParams()
  const studioId = params.get('studio') ?? ''
  const month = params.get('month') ?? ''
  const isPublic = params.get('public') === '1'
  const studio = useCall('records.get', { ledger: 'studios', id: studioId })
  const duties = useCall('records.list', {
    ledger: 'duties',
    filters: monthFilters(studioId, month),
    sort: [{ field: 'date' }, { field: 'shift' }],
    limit: MOST,
  })
  const phones = usePhones(duties.data?.rows)
  const failed = studio.error ?? duties.error ?? phones.error
  const isReady =
    studio.data !== undefined && duties.data !== undefined && phones.byMember !== undefined
  usePrintState(isReady, failed !== null)
  if (failed !== null) return <QueryFailure error={failed} retry={duties.refetch} />
  if (!isReady) return <Waiting text={prints.preparing} />
  const name = String(studio.data.values['name'] ?? '')
  return (
    <div className="paper paper-roster">
      <PrintBar
        isPublic={isPublic}
        setPublic={(wanted) =>
          setParams({ studio: studioId, month, ...(wanted ? { public: '1' } : {}) })
        }
        file={words.file(name, month)}
        route={`/print/roster?${params.toString()}`}
      />
      <RosterSheet
        studio={name}
        month={month}
        duties={duties.data.rows}
        phones={isPublic ? undefined : phones.byMember}
      />
    </div>
  )
}

const memberIdOf = ({ values }: LedgerRecord): string => {
  const person = values['scheduled']
  return typeof person === 'object' && person !== null && 'memberId' in person
    ? String(person.memberId ?? '')
    : ''
}

/** The telephone of each member on the roster, from the register of members. */
const usePhones = (
  duties: readonly LedgerRecord[] | undefined,
): { readonly byMember: ReadonlyMap<string, string> | undefined; readonly error: unknown } => {
  const wanted = new Set((duties ?? []).map(memberIdOf).filter(Boolean))
  const { data, error } = useCall(
    'records.list',
    { ledger: 'members', limit: MOST },
    { enabled: wanted.size > 0 },
  )
  if (duties === undefined) return { byMember: undefined, error }
  if (wanted.size === 0) return { byMember: new Map(), error }
  const byMember =
    data &&
    new Map(
      data.rows
        .filter(({ id }) => wanted.has(id))
        .map(({ id, values }) => [id, String(values['phone'] ?? '')]),
    )
  return { byMember, error }
}

const PrintBar = ({
  isPublic,
  setPublic,
  file,
  route,
}: {
  readonly isPublic: boolean
  readonly setPublic: (isPublic: boolean) => void
  readonly file: string
  readonly route: string
}): ReactNode => {
  const go = useNavigate()
  const { isBusy, save } = usePdf()
  return (
    <div className="print-bar">
      <Button onClick={() => go('/rosters')}>{prints.back}</Button>
      <Checkbox checked={isPublic} onChange={(event) => setPublic(event.target.checked)}>
        {words.public}
      </Checkbox>
      <Button loading={isBusy} onClick={() => save(route, `${file}.pdf`)}>
        {words.savePdf}
      </Button>
      <Button type="primary" onClick={() => window.print()}>
        {prints.print}
      </Button>
    </div>
  )
}
