import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { usePdf } from '../../api/use-pdf.ts'
import { assessment as words } from '../../i18n/assessment.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { givesPoints } from './gives-points.ts'
import { Outcome } from './SubjectList.tsx'
import { printRoute, type SheetChoice } from './sheet-choice.ts'

interface Props {
  readonly sheet: Sheet
  readonly choice: SheetChoice
}

/** One sheet as it will be printed, and behind every number the records it counts. */
export const SheetView = ({ sheet, choice }: Props): ReactNode => {
  const go = useNavigate()
  const pdf = usePdf()
  const { subject, lines, total } = sheet
  const head = headOf(subject)
  const isScored = givesPoints(sheet)
  const route = printRoute(choice)
  return (
    <article className="sheet-view" aria-label={subject.name}>
      <header>
        <h2>{subject.name}</h2>
        <Outcome sheet={sheet} />
        <div className="list-tools-right">
          <Button icon={<PrinterOutlined />} onClick={() => go(route)}>
            {words.print}
          </Button>
          <Button
            icon={<FilePdfOutlined />}
            loading={pdf.isBusy}
            onClick={() => pdf.save(route, words.oneFileName(choice.year, subject.name))}
          >
            {words.pdf}
          </Button>
        </div>
      </header>
      <dl className="sheet-head">
        {head.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ol className="sheet-lines">
        {lines.map((line) => (
          <Line key={line.item} line={line} isScored={isScored} />
        ))}
      </ol>
      {isScored && (
        <p className="sheet-total">
          {words.total} <strong>{total}</strong>
        </p>
      )}
    </article>
  )
}

/** The head's texts under the labels their fields carry in the register. */
const headOf = ({ kind, head }: Sheet['subject']): readonly (readonly [string, string])[] => {
  const register = ledgerOf(kind === 'member' ? 'members' : 'studios')
  return Object.entries(head)
    .filter(([, text]) => text !== '')
    .map(([id, text]) => [fieldOf(register, id)?.label ?? id, text])
}

const Line = ({
  line,
  isScored,
}: {
  readonly line: SheetLine
  readonly isScored: boolean
}): ReactNode => (
  <li className={line.met === false ? 'line unmet' : 'line'}>
    <div className="line-head">
      <span className="line-group">{line.groupName}</span>
      <strong>{line.name}</strong>
      <span className="line-count">
        {line.count} {line.unit}
      </span>
      {line.met === null && isScored && (
        <span className="line-points">
          {words.points} {line.points}
          {line.capped && <Tag>{words.capped}</Tag>}
        </span>
      )}
      {line.met !== null && (
        <Tag color={line.met ? 'green' : 'orange'}>{line.met ? words.met : words.unmet}</Tag>
      )}
    </div>
    <p className="line-rule">{line.rule}</p>
    {line.spans.length > 0 && <Spans line={line} />}
    <EvidenceList line={line} />
  </li>
)

const Spans = ({ line }: { readonly line: SheetLine }): ReactNode => (
  <ul className="spans">
    {line.spans.map(({ label, from, to, count, required, met }) => (
      <li
        key={`${from}-${to}`}
        className={met ? 'span met' : 'span unmet'}
        title={met ? `${count}/${required}` : words.missing(required - count, line.unit)}
      >
        <span aria-hidden>{met ? '✓' : '✗'}</span> {label}
        <em>
          {count}/{required}
        </em>
      </li>
    ))}
  </ul>
)
