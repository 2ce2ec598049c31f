import { Button, InputNumber, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { isHundredLine } from '#shared/domain/hundred.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { useToday } from '../../api/use-today.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { EvidenceList } from './EvidenceList.tsx'
import type { EntryKind } from './entry-kind.ts'
import { emptyOpinion, opinionOf } from './opinions.ts'
import { useSaveOpinion } from './use-save-opinion.ts'

interface Props {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
  readonly line: SheetLine
  readonly isScored: boolean
  readonly kind: EntryKind | undefined
  /** Writes something by hand; undefined where nothing may be written. */
  readonly act: (() => void) | undefined
}

/** One item of a sheet. */
export const LineRow = (props: Props): ReactNode => {
  const { line, isScored, kind, act } = props
  const { correction } = line
  return (
    <li className={line.met === false ? 'line unmet' : 'line'}>
      <div className="line-cells">
        <div className="line-text">
          <strong>{line.name}</strong>
          {line.met !== null && (
            <Tag color={line.met ? 'green' : 'orange'}>{line.met ? words.met : words.unmet}</Tag>
          )}
          {line.progress !== undefined && <Tag>{line.progress}</Tag>}
          {line.capped && <Tag>{words.capped}</Tag>}
          {act !== undefined && kind !== undefined && (
            <Button type="link" size="small" onClick={act}>
              {actWord(kind)}
            </Button>
          )}
          <p className="line-rule">{line.rule}</p>
          {correction !== null && (
            <p className="line-correction">
              {words.corrected(correction.computed, correction.reason, correction.person)}
            </p>
          )}
        </div>
        <span className="line-number">
          {line.count} {line.unit}
        </span>
        {isScored && (
          <>
            <span className="line-number muted">{line.full}</span>
            {isHundredLine(line) ? <span /> : <SelfPoints {...props} />}
            <strong className="line-number">{line.awaited ? words.awaited : line.points}</strong>
          </>
        )}
      </div>
      {line.spans.length > 0 && <Spans line={line} />}
      {!isHundredLine(line) && <EvidenceList line={line} />}
    </li>
  )
}

const actWord = (kind: EntryKind): string => {
  if (kind === 'MANUAL') return words.give
  return kind === 'REVIEW' ? words.review : words.correct
}

/** What the member gives herself for the line; saved when the field is left. */
const SelfPoints = ({ of, opened, line }: Props): ReactNode => {
  const { sheet, filing } = opened
  const before = opinionOf(sheet, 'SELF', line.item)
  const stored = before?.points ?? null
  const [typed, setTyped] = useState<number | null | undefined>()
  const { save } = useSaveOpinion(of, opened)
  if (filing !== null) return <span className="line-number">{stored}</span>
  const keep = async (): Promise<void> => {
    if (typed === undefined || typed === stored) return setTyped(undefined)
    await save({ ...(before ?? emptyOpinion('SELF', line.item)), points: typed })
    setTyped(undefined)
  }
  return (
    <InputNumber<number>
      className="line-self"
      size="small"
      controls={false}
      aria-label={words.selfOf(line.name)}
      value={typed === undefined ? stored : typed}
      onChange={setTyped}
      onBlur={() => void keep()}
      onPressEnter={() => void keep()}
    />
  )
}

/** A stretch that has not ended yet is neither done nor missed. */
const Spans = ({ line }: { readonly line: SheetLine }): ReactNode => {
  const today = useToday()
  return (
    <ul className="spans">
      {line.spans.map(({ label, from, to, count, required, met }) => {
        const state = met ? 'met' : today !== '' && today <= to ? 'open' : 'unmet'
        return (
          <li
            key={`${from}-${to}`}
            className={`span ${state}`}
            title={met ? `${count}/${required}` : words.missing(required - count, line.unit)}
          >
            <span aria-hidden>{marks[state]}</span> {label}
            <em>
              {count}/{required}
            </em>
          </li>
        )
      })}
    </ul>
  )
}

const marks = { met: '✓', open: '○', unmet: '✗' } as const
