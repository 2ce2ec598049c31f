import '../ui/fallback-fonts.ts'
import './print.css'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useCall } from '../api/use-call.ts'
import { Waiting } from '../app/Waiting.tsx'
import { firstScheme, parsePrintRoute } from '../features/assessment/sheet-choice.ts'
import { prints } from '../i18n/prints.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { MemberSheet } from './MemberSheet.tsx'
import type { PaperProps } from './paper.ts'
import { StudioSheet } from './StudioSheet.tsx'
import { usePrintState } from './use-print-state.ts'

const byPinyin = new Intl.Collator('zh-CN')

/** The sheets of a year on paper, one subject after another, each on a page of its own. */
export const AssessmentPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const { year, kind, subject, ...asked } = parsePrintRoute(params)
  const office = useCall('office.get', {})
  const schemes = useCall('schemes.list', {}, { enabled: asked.scheme === undefined })
  const scheme = asked.scheme ?? firstScheme(schemes.data ?? [])?.id
  const sheets = useCall(
    'assessments.list',
    { year, kind, scheme: scheme ?? '', ...(subject === undefined ? {} : { subject }) },
    { enabled: scheme !== undefined },
  )
  const failed = office.error ?? schemes.error ?? sheets.error
  const isReady = sheets.data !== undefined && office.data !== undefined
  usePrintState(isReady, failed !== null)
  if (failed !== null) return <QueryFailure error={failed} retry={sheets.refetch} />
  if (!isReady) return <Waiting text={prints.preparing} />
  const unit = office.data.office?.unit ?? ''
  const ordered = sheets.data
    .filter((sheet) => sheet.subject.kind === kind)
    .toSorted((a, b) => byPinyin.compare(a.subject.name, b.subject.name))
  return (
    <div className={`paper paper-${kind}`}>
      <PrintBar count={ordered.length} />
      {ordered.map((sheet) => (
        <Paper key={sheet.subject.id} sheet={sheet} unit={unit} year={year} />
      ))}
    </div>
  )
}

const Paper = (props: PaperProps): ReactNode =>
  props.sheet.subject.kind === 'member' ? <MemberSheet {...props} /> : <StudioSheet {...props} />

const PrintBar = ({ count }: { readonly count: number }): ReactNode => {
  const go = useNavigate()
  return (
    <div className="print-bar">
      <Button onClick={() => go(-1)}>{prints.back}</Button>
      <span className="muted">{prints.pages(count)}</span>
      <Button type="primary" onClick={() => window.print()}>
        {prints.print}
      </Button>
    </div>
  )
}
