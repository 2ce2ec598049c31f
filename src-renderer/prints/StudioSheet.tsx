import type { ReactNode } from 'react'
import type { SheetLine } from '#shared/domain/score.ts'
import { givesPoints } from '../features/assessment/gives-points.ts'
import { prints } from '../i18n/prints.ts'
import type { PaperProps } from './paper.ts'
import {
  basisText,
  foundText,
  fullText,
  groupLines,
  missingText,
  scoreText,
} from './sheet-words.ts'

const SHARES = [5, 12, 25, 6, 22, 7, 7, 16] as const

/** P13 工作室年度考核评分表: A4 landscape, the self-assessment left for the pen. */
export const StudioSheet = ({ sheet, unit, year }: PaperProps): ReactNode => {
  const { subject, total, grade, lines } = sheet
  const isScored = givesPoints(sheet)
  return (
    <article className="sheet landscape">
      <h1>{prints.studioTitle(year)}</h1>
      <p className="sheet-under">
        <span>{prints.ofStudio(subject.name)}</span>
        <span>{prints.unitStamp(unit)}</span>
        <span>{prints.filledOn}</span>
      </p>
      <table className="grid items">
        <colgroup>
          {SHARES.map((share, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
            <col key={at} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{prints.number}</th>
            <th>{prints.group}</th>
            <th>{prints.standardText}</th>
            <th>{prints.worth}</th>
            <th>{prints.method}</th>
            <th>{prints.self}</th>
            <th>{prints.score}</th>
            <th>{prints.reason}</th>
          </tr>
        </thead>
        <tbody>
          <Lines lines={lines} isScored={isScored} />
        </tbody>
      </table>
      <table className="grid closing">
        <tbody>
          <tr>
            <th>{prints.totalScore}</th>
            <td>{isScored ? total : ''}</td>
            <th>{prints.gradeLabel}</th>
            <td>{grade}</td>
            <th>{prints.jurySign}</th>
            <td className="signing">{prints.day}</td>
          </tr>
        </tbody>
      </table>
    </article>
  )
}

const Lines = ({
  lines,
  isScored,
}: {
  readonly lines: readonly SheetLine[]
  readonly isScored: boolean
}): ReactNode => {
  const numbers = new Map(lines.map((line, at) => [line.item, at + 1]))
  return groupLines(lines).flatMap(({ name, lines: own }) =>
    own.map((line, at) => (
      <tr key={line.item}>
        <td>{numbers.get(line.item)}</td>
        {at === 0 && (
          <th rowSpan={own.length} scope="rowgroup">
            {name}
          </th>
        )}
        <td className="left">{line.name}</td>
        <td>{fullText(line)}</td>
        <td className="left">{line.rule}</td>
        <td />
        <td>{scoreText(line, isScored)}</td>
        <td className="left basis">
          {foundText(line)} {missingText(line)}
          {line.records.length > 0 && <small>{basisText(line)}</small>}
        </td>
      </tr>
    )),
  )
}
