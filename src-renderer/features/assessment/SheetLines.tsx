import { type ReactNode, useState } from 'react'
import type { SchemeItem } from '#shared/domain/scheme.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { useCall } from '../../api/use-call.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { type EntryKind, entryKindOf } from './entry-kind.ts'
import { givesPoints } from './gives-points.ts'
import { LineRow } from './LineRow.tsx'

interface Props {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}

interface Writing {
  readonly item: SchemeItem
  readonly line: SheetLine
  readonly kind: EntryKind
}

/** Every line with its rule, what was found, its points, and the records behind it. */
export const SheetLines = ({ of, opened }: Props): ReactNode => {
  const { sheet, filing } = opened
  const scheme = useCall('schemes.get', { id: of.scheme }).data?.scheme
  const [writing, setWriting] = useState<Writing>()
  const isScored = givesPoints(sheet)
  const awaited = sheet.lines.filter((line) => line.awaited && line.block === 'BASE').length
  const blocks = [...Map.groupBy(sheet.lines, ({ group }) => group).values()]
  const act = (line: SheetLine): (() => void) | undefined => {
    const item = scheme?.items.find(({ id }) => id === line.item)
    const kind = entryKindOf(item)
    if (filing !== null || item === undefined || kind === undefined) return undefined
    return () => setWriting({ item, line, kind })
  }
  return (
    <div className={isScored ? 'sheet-lines scored' : 'sheet-lines'}>
      <div className="line-cells line-heads">
        <span>{words.item}</span>
        <span>{words.found}</span>
        {isScored && (
          <>
            <span>{words.full}</span>
            <span>{words.self}</span>
            <span>{words.points}</span>
          </>
        )}
      </div>
      {blocks.map((lines) => (
        <Block key={lines[0]?.group} lines={lines} isScored={isScored}>
          {lines.map((line) => (
            <LineRow
              key={line.item}
              of={of}
              opened={opened}
              line={line}
              isScored={isScored}
              kind={entryKindOf(scheme?.items.find(({ id }) => id === line.item))}
              act={act(line)}
            />
          ))}
        </Block>
      ))}
      {isScored && (
        <p className="score-total">
          {words.total} <strong>{sheet.total}</strong>
          {awaited > 0 && <span className="muted"> {words.withoutAwaited(awaited)}</span>}
        </p>
      )}
      {writing !== undefined && (
        <EntryDialog {...writing} of={of} opened={opened} close={() => setWriting(undefined)} />
      )}
    </div>
  )
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

const Block = ({
  lines,
  isScored,
  children,
}: {
  readonly lines: readonly SheetLine[]
  readonly isScored: boolean
  readonly children: ReactNode
}): ReactNode => (
  <section aria-label={lines[0]?.groupName}>
    <h3 className="line-block">
      {lines[0]?.groupName}
      {isScored && <span>{rounded(lines.reduce((sum, { points }) => sum + points, 0))}</span>}
    </h3>
    <ul>{children}</ul>
  </section>
)
