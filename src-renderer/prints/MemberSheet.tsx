import type { ReactNode } from 'react'
import type { Sheet } from '#shared/domain/score.ts'
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

/** P12 委员年度履职考核表: A4 portrait, cell by cell as the field's reference gives it. */
export const MemberSheet = ({ sheet, unit, year }: PaperProps): ReactNode => (
  <article className="sheet">
    <h1>{prints.memberTitle(year)}</h1>
    <p className="sheet-under">
      <span>{prints.unitStamp(unit)}</span>
      <span>{prints.filledOn}</span>
    </p>
    <Person sheet={sheet} />
    <Items sheet={sheet} />
    <Opinions sheet={sheet} />
  </article>
)

const Person = ({ sheet }: { readonly sheet: Sheet }): ReactNode => {
  const { name, head } = sheet.subject
  const of = (field: string): string => head[field] ?? ''
  return (
    <table className="grid person">
      <colgroup>
        {[13, 13, 8, 8, 9, 22, 12, 15].map((share, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <col key={at} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <tbody>
        <tr>
          <th>{prints.name}</th>
          <td>{name}</td>
          <th>{prints.gender}</th>
          <td>{of('gender')}</td>
          <th>{prints.sector}</th>
          <td>{of('sector')}</td>
          <th>{prints.party}</th>
          <td>{of('party')}</td>
        </tr>
        <tr>
          <th>{prints.workUnit}</th>
          <td colSpan={3}>{of('workUnit')}</td>
          <th>{prints.studio}</th>
          <td>{of('studio')}</td>
          <th>{prints.cppccPost}</th>
          <td>{of('cppccPost')}</td>
        </tr>
      </tbody>
    </table>
  )
}

const SHARES = [2, 3.4, 1, 2, 1, 1, 1.6] as const
const TWELFTHS = 12

const Items = ({ sheet }: { readonly sheet: Sheet }): ReactNode => {
  const isScored = givesPoints(sheet)
  return (
    <table className="grid items">
      <colgroup>
        {SHARES.map((share, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <col key={at} style={{ width: `${(share / TWELFTHS) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {[prints.group, prints.content, prints.standard, prints.found].map((label) => (
            <th key={label}>{label}</th>
          ))}
          <th>{prints.self}</th>
          <th>{prints.score}</th>
          <th>{prints.basis}</th>
        </tr>
      </thead>
      <tbody>
        {groupLines(sheet.lines).flatMap(({ group, name, lines }) =>
          lines.map((line, at) => (
            <tr key={line.item}>
              {at === 0 && (
                <th rowSpan={lines.length} scope="rowgroup" key={group}>
                  {name}
                </th>
              )}
              <td className="left">
                {line.name}
                <small>{line.rule}</small>
              </td>
              <td>{fullText(line)}</td>
              <td>
                {foundText(line)}
                <small>{missingText(line)}</small>
              </td>
              <td />
              <td>{scoreText(line, isScored)}</td>
              <td className="left basis">{basisText(line)}</td>
            </tr>
          )),
        )}
        <tr>
          <th colSpan={2}>{prints.total}</th>
          <td />
          <td />
          <td />
          <td>{isScored ? sheet.total : ''}</td>
          <td>{sheet.grade}</td>
        </tr>
      </tbody>
    </table>
  )
}

const Opinions = ({ sheet }: { readonly sheet: Sheet }): ReactNode => (
  <table className="grid opinions">
    <colgroup>
      <col style={{ width: '16.67%' }} />
      <col />
    </colgroup>
    <tbody>
      <Opinion label={prints.report} hint={prints.reportHint} size="tall" sign={prints.sign} />
      <Opinion label={prints.studioOpinion} size="low" sign={prints.convenorSign} />
      <Opinion label={prints.committeeOpinion} size="low" sign={prints.signStamp} />
      <Opinion label={prints.chairDecision} size="low" sign={prints.stamp}>
        <GradeBoxes sheet={sheet} />
      </Opinion>
    </tbody>
  </table>
)

/** Boxes to tick by hand: the decision is the chairs', not the program's. */
const GradeBoxes = ({ sheet }: { readonly sheet: Sheet }): ReactNode => (
  <p className="grades">
    {prints.grade}
    {prints.grades.map((grade) => (
      <span key={grade}>
        {sheet.grade === grade ? '☑' : '☐'}
        {grade}
      </span>
    ))}
  </p>
)

const Opinion = ({
  label,
  hint,
  size,
  sign,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly size: 'tall' | 'low'
  readonly sign: string
  readonly children?: ReactNode
}): ReactNode => (
  <tr className={`opinion ${size}`}>
    <th>
      {label}
      {hint !== undefined && <small>{hint}</small>}
    </th>
    <td>
      {children}
      <p className="signature">
        <span>{sign}</span>
        <span>{prints.day}</span>
      </p>
    </td>
  </tr>
)
