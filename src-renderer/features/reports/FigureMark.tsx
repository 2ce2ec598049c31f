import { Popover } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { spokenDay } from '#shared/domain/days.ts'
import type { ReportDocument, ReportSlot, Segment } from '#shared/domain/report.ts'
import { figureOf } from '#shared/figures/index.ts'
import { openedParts } from '#shared/figures/parts.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { narrowedAddress } from '../../api/narrowed.ts'
import { reports as words } from '../../i18n/reports.ts'

type Frame = Pick<ReportDocument, 'from' | 'to' | 'studios'>

/** A number in the text: pressed, it says what it means and opens its records. */
export const FigureMark = ({
  segment,
  frame,
}: {
  readonly segment: Segment
  readonly frame: Frame
}): ReactNode => {
  const { slot, text } = segment
  if (slot === undefined || slot.kind === 'before' || text === '') return text
  return (
    <Popover
      trigger="click"
      title={slot.title}
      content={<Meaning slot={slot} frame={frame} />}
      destroyOnHidden
    >
      <button type="button" className="report-figure" aria-label={words.figureOf(slot.title, text)}>
        {text}
      </button>
    </Popover>
  )
}

const Meaning = ({
  slot,
  frame,
}: {
  readonly slot: ReportSlot
  readonly frame: Frame
}): ReactNode => {
  const figure = figureOf(slot.figure)
  if (figure === undefined) return null
  const studios = slot.studio === undefined ? frame.studios : [slot.studio]
  const of = {
    figure: slot.figure,
    from: frame.from,
    to: frame.to,
    ...(studios === undefined ? {} : { studios: [...studios] }),
    ...(slot.by === undefined ? {} : { by: slot.by, key: slot.key ?? '' }),
  }
  const ledgers = [...new Set(openedParts(figure).map(({ how }) => how.ledger))]
  return (
    <div className="report-meaning">
      <p>{figure.definition}</p>
      <p className="muted">{words.asked(spokenDay(frame.from), spokenDay(frame.to))}</p>
      {slot.value === 0 || slot.value === null ? (
        <p className="muted">{words.noRecords}</p>
      ) : (
        ledgers.map((ledger) => (
          <p key={ledger}>
            <Link to={narrowedAddress(ledger, { title: slot.title, figure: of })}>
              {words.records(ledgerOf(ledger).label)}
            </Link>
          </p>
        ))
      )}
    </div>
  )
}
