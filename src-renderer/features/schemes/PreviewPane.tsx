import { Empty, Segmented, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'
import { useCall } from '../../api/use-call.ts'
import { list } from '../../i18n/records.ts'
import { schemeWords, previewWords as words } from '../../i18n/schemes.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { Labelled } from './Labelled.tsx'
import { lastTried, type Tried } from './last-tried.ts'

/** What the draft gives one member or studio, beside what the saved scheme gives. */
export const PreviewPane = ({
  draft,
  saved,
  readOnly,
}: {
  readonly draft: Scheme
  readonly saved: Scheme
  readonly readOnly: boolean
}): ReactNode => {
  const kinds = [...new Set(draft.groups.map(({ subject }) => subject))]
  const year = useCall('office.get', {}).data?.office?.year
  const [chosen, setChosen] = useState<Partial<Tried>>(lastTried.get() ?? {})
  const kind = chosen.kind !== undefined && kinds.includes(chosen.kind) ? chosen.kind : kinds[0]
  if (year === undefined || kind === undefined) return null
  const tried: Tried = { kind, subject: chosen.subject, year: chosen.year ?? year }
  const change = (part: Partial<Tried>): void => {
    const next = { ...tried, ...part }
    lastTried.set(next)
    setChosen(next)
  }
  return (
    <div>
      <p className="muted scheme-hint">{readOnly ? words.readOnlyHint : words.hint}</p>
      {kinds.length > 1 && (
        <Segmented<'member' | 'studio'>
          value={kind}
          options={[
            { value: 'member', label: schemeWords.forMember },
            { value: 'studio', label: schemeWords.forStudio },
          ]}
          onChange={(next) => change({ kind: next, subject: undefined })}
        />
      )}
      <div className="scheme-fields">
        <SubjectSelect tried={tried} change={change} />
        <Labelled label={words.year}>
          <Select<number>
            aria-label={words.year}
            value={tried.year}
            options={[year - 2, year - 1, year].map((one) => ({
              value: one,
              label: list.year(one),
            }))}
            onChange={(next) => change({ year: next })}
          />
        </Labelled>
      </div>
      {tried.subject === undefined ? (
        <Empty description={words.choose} />
      ) : (
        <Outcome draft={draft} saved={saved} year={tried.year} subject={tried.subject} />
      )}
    </div>
  )
}

const OFFERED = 50

const SubjectSelect = ({
  tried,
  change,
}: {
  readonly tried: Tried
  readonly change: (part: Partial<Tried>) => void
}): ReactNode => {
  const [search, setSearch] = useState('')
  const found = useCall(
    'records.list',
    {
      ledger: tried.kind === 'member' ? 'members' : 'studios',
      search,
      limit: OFFERED,
      sort: [{ field: 'name', descending: false }],
    },
    { keepsFormer: true },
  )
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return (
    <Labelled label={words.subject} wide>
      <Select<string>
        aria-label={words.subject}
        placeholder={words.choose}
        value={tried.subject ?? null}
        showSearch={{ filterOption: false, onSearch: setSearch }}
        options={(found.data?.rows ?? []).map(({ id, values }) => ({
          value: id,
          label: [text(values['name']), text(values['memberNo'])].filter(Boolean).join(' '),
        }))}
        onChange={(subject: string, option) =>
          change({ subject, name: Array.isArray(option) ? '' : String(option?.label ?? '') })
        }
      />
    </Labelled>
  )
}

interface OutcomeProps {
  readonly draft: Scheme
  readonly saved: Scheme
  readonly year: number
  readonly subject: string
}

const Outcome = ({ draft, saved, year, subject }: OutcomeProps): ReactNode => {
  const now = useCall('schemes.preview', { scheme: draft, year, subject }, { keepsFormer: true })
  const before = useCall('schemes.preview', { scheme: saved, year, subject })
  if (now.isError) return <QueryFailure error={now.error} retry={now.refetch} />
  const sheet = now.data?.sheet
  if (!sheet) return now.data?.fault ? <p>{now.data.fault.message}</p> : null
  const was = before.data?.sheet ?? undefined
  const found = sheet.lines.some(({ records, points }) => records.length > 0 || points !== 0)
  return (
    <div aria-live="polite">
      <Total sheet={sheet} was={was} ranked={now.data?.ranked === true} />
      {!found && <p className="muted">{words.none}</p>}
      <table className="scheme-preview">
        <tbody>
          {sheet.lines.map((line) => (
            <PreviewLine
              key={line.item}
              line={line}
              was={was?.lines.find(({ item }) => item === line.item)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Total = ({
  sheet,
  was,
  ranked,
}: {
  readonly sheet: Sheet
  readonly was: Sheet | undefined
  readonly ranked: boolean
}): ReactNode => (
  <p className="scheme-total">
    {words.total} <strong>{sheet.total}</strong>
    {sheet.grade !== '' && !ranked && (
      <>
        {' '}
        {words.grade} <strong>{sheet.grade}</strong>
      </>
    )}
    {was !== undefined && was.total !== sheet.total && (
      <Tag color="orange">{words.was(String(was.total))}</Tag>
    )}
    {ranked && <span className="muted scheme-ranked">{words.ranked}</span>}
  </p>
)

const PreviewLine = ({
  line,
  was,
}: {
  readonly line: SheetLine
  readonly was: SheetLine | undefined
}): ReactNode => {
  const isChanged = was?.points !== line.points || was.count !== line.count
  return (
    <tr className={isChanged ? 'scheme-preview-changed' : ''}>
      <td>{line.name}</td>
      <td className="scheme-number">
        {line.count} {line.unit}
      </td>
      <td className="scheme-number">
        {line.points}
        {line.capped && <Tag>{words.capped}</Tag>}
      </td>
    </tr>
  )
}
