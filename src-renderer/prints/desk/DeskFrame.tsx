import { Fragment, type ReactNode, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Waiting } from '../../app/Waiting.tsx'
import { prints } from '../../i18n/prints.ts'
import { useFontNote } from '../font-note.ts'
import { usePrintState } from '../use-print-state.ts'
import { DeskPanel } from './DeskPanel.tsx'
import { DeskStage } from './DeskStage.tsx'
import type { DeskProps } from './desk-props.ts'
import { layOut, withCounts } from './lay-out.ts'
import { printRules } from './page-rules.ts'
import { useDeskChoices } from './use-desk-choices.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { usePageCounts } from './use-page-counts.ts'
import { usePrinter } from './use-printer.ts'
import { useSheetRules } from './use-sheet-rules.ts'

/** Choices beside the pages they are about. */
export const DeskFrame = (props: DeskProps): ReactNode => {
  const kept = useDeskChoices(props)
  return kept.choices === undefined ? (
    <Waiting text={prints.preparing} />
  ) : (
    <Desk {...props} {...kept} choices={kept.choices} />
  )
}

type Kept = ReturnType<typeof useDeskChoices>

const Desk = (
  props: DeskProps & Kept & { readonly choices: NonNullable<Kept['choices']> },
): ReactNode => {
  const { sheets, isReady = true, isBatch = false, look = '', choices, children } = props
  const { layout } = choices
  const go = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const fonts = useFontNote()
  const laid = useMemo(() => layOut(sheets, layout), [sheets, layout])
  const counts = usePageCounts(root, laid, isReady)
  const counted = withCounts(laid, counts)
  const printer = usePrinter(counts !== undefined)
  const all = Array.from({ length: printer.copies }, () => counted).flat()
  useSheetRules(
    printRules(all, { isBatch: isBatch || printer.copies > 1, isDuplex: layout.duplex }),
  )
  usePrintState(isReady && fonts !== undefined && counts !== undefined, false)
  const [wanted, setWanted] = useState(0)
  const pages = counts?.reduce((sum, count) => sum + count, 0)
  const last = (pages ?? 1) - 1
  // Another layout may have fewer pages than the one that was looked at.
  const at = Math.min(wanted, last)
  const turnTo = (page: number): void => setWanted(Math.max(0, Math.min(last, page)))
  const back = (): void => void go(-1)
  useDeskKeys({ at, pages: pages ?? 1, turnTo, back, print: printer.print })
  return (
    <div className="print-desk">
      <DeskPanel {...props} page={laid[0]} pages={pages} fonts={fonts} {...{ printer, back }} />
      <DeskStage sheets={counted} isCounted={counts !== undefined} {...{ at, turnTo, isBatch }}>
        <div className={`paper desk-sheets ${look}`} ref={root}>
          {Array.from({ length: printer.copies }, (_, copy) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one copy is like another
            <Fragment key={copy}>{children(layout)}</Fragment>
          ))}
        </div>
      </DeskStage>
    </div>
  )
}
