import { PrinterOutlined } from '@ant-design/icons'
import { App, Button, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { type AssessmentState, assessmentStates } from '#shared/domain/assessment-status.ts'
import { useCommand } from '../../api/use-call.ts'
import { shortStates, stateWords } from '../../i18n/assessment.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { givesPoints } from './gives-points.ts'
import { PapersDialog } from './PapersDialog.tsx'
import { useReason } from './reason.tsx'

interface Props {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}

/** Whose sheet it is, what it came to, where it stands, and where it may go from here. */
export const SheetHead = ({ of, opened }: Props): ReactNode => {
  const { sheet } = opened
  const { subject, review } = sheet
  const grade = review.decidedGrade
  const isUnmet = sheet.lines.some(({ met }) => met === false)
  return (
    <>
      <header>
        <h2>{subject.name}</h2>
        {grade !== '' && <Tag {...(isUnmet ? { color: 'orange' } : {})}>{grade}</Tag>}
        {sheet.marks.map(({ code, label }) => (
          <Tag key={code}>{label}</Tag>
        ))}
        {givesPoints(sheet) && (
          <span className="sheet-points">
            {words.points} <strong>{sheet.total}</strong>
            {review.decidedTotal !== null && (
              <>
                {' '}
                {words.decided} <strong>{review.decidedTotal}</strong>
              </>
            )}
          </span>
        )}
        <HeadActs of={of} opened={opened} />
      </header>
      <States of={of} opened={opened} />
    </>
  )
}

const HeadActs = ({ of, opened }: Props): ReactNode => {
  const { sheet, filing } = opened
  const { subject } = sheet
  const [isPrinting, setPrinting] = useState(false)
  const askReason = useReason()
  const exempt = useCommand('assessments.exempt')
  const isExempt = sheet.review.exemptReason !== ''
  const toggle = async (): Promise<void> => {
    const title = isExempt ? words.endExemptTitle(subject.name) : words.exemptTitle(subject.name)
    const reason = await askReason({ title, hint: '' })
    if (reason !== undefined)
      exempt.mutate({ ...of, subject: subject.id, exempt: !isExempt, reason })
  }
  return (
    <div className="list-tools-right">
      {filing === null && (
        <Button onClick={() => void toggle()} loading={exempt.isPending}>
          {isExempt ? words.endExempt : words.exempt}
        </Button>
      )}
      <Button icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
        {words.print}
      </Button>
      {isPrinting && (
        <PapersDialog
          chosen={{ ...of, kind: subject.kind }}
          only={subject}
          close={() => setPrinting(false)}
        />
      )}
    </div>
  )
}

/** The way of the sheet; every step it may be taken to is a button. */
const States = ({ of, opened }: Props): ReactNode => {
  const { sheet, moves, needsReason } = opened
  const { state } = sheet.review
  const { message } = App.useApp()
  const askReason = useReason()
  const move = useCommand('assessments.move')
  const next = assessmentStates[assessmentStates.indexOf(state) + 1]
  const go = async (to: AssessmentState): Promise<void> => {
    if (to === 'FILED') return
    const reason = needsReason ? await askReason() : ''
    if (reason === undefined) return
    move.mutate(
      { ...of, subjects: [sheet.subject.id], to, reason },
      { onSuccess: () => message.success(words.moveTo(stateWords[to])) },
    )
  }
  return (
    <div className="sheet-states">
      <ol aria-label={words.states}>
        {assessmentStates.map((step) => (
          <li key={step} className={isPassed(step, state) ? 'passed' : ''}>
            <button
              type="button"
              aria-current={step === state ? 'step' : undefined}
              disabled={!moves.includes(step)}
              title={titleOf(step, state)}
              onClick={() => void go(step)}
            >
              {shortStates[step]}
            </button>
          </li>
        ))}
      </ol>
      {next !== undefined && next !== 'FILED' && moves.includes(next) && (
        <Button size="small" type="primary" ghost onClick={() => void go(next)}>
          {words.next(shortStates[next])}
        </Button>
      )}
    </div>
  )
}

const isPassed = (step: AssessmentState, state: AssessmentState): boolean =>
  assessmentStates.indexOf(step) < assessmentStates.indexOf(state)

const titleOf = (step: AssessmentState, state: AssessmentState): string => {
  if (step === state) return words.here
  return step === 'FILED' ? words.filing : words.moveTo(stateWords[step])
}
