import '../print.css'
import './desk.css'
import { type ReactNode, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { parseBare } from '#shared/contract/paper-route.ts'
import type { PaperLayout } from '#shared/domain/paper-layout.ts'
import { usePrintState } from '../use-print-state.ts'
import { DeskFrame } from './DeskFrame.tsx'
import type { DeskProps } from './desk-props.ts'
import { layOut, withCounts } from './lay-out.ts'
import { printRules } from './page-rules.ts'
import { useFontsOf } from './use-fonts-of.ts'
import { usePageCounts } from './use-page-counts.ts'
import { useSheetRules } from './use-sheet-rules.ts'

/**
 * The one way of every paper out of the program. A person sees its pages as they will come out and
 * chooses how and where to; a host that prints sees the sheets alone.
 */
export const PrintDesk = (props: DeskProps): ReactNode => {
  const [params] = useSearchParams()
  const bare = useMemo(() => parseBare(params.get('bare')), [params])
  return bare === undefined ? <DeskFrame {...props} /> : <BareSheets {...props} layout={bare} />
}

const BareSheets = ({
  layout,
  look = '',
  sheets,
  isBatch = false,
  isReady = true,
  children,
}: DeskProps & { readonly layout: PaperLayout }): ReactNode => {
  const root = useRef<HTMLDivElement>(null)
  const laid = useMemo(() => layOut(sheets, layout), [sheets, layout])
  const counts = usePageCounts(root, laid, isBatch && isReady)
  useSheetRules(printRules(withCounts(laid, counts), { isBatch, isDuplex: layout.duplex }))
  // To count the pages of a batch they are laid out on the screen; else nobody looks at them there.
  const hasFonts = useFontsOf(root, isReady && !isBatch)
  usePrintState(isReady && (isBatch ? counts !== undefined : hasFonts), false)
  return (
    <div className={`paper desk-sheets ${look} ${isBatch ? '' : 'unseen'}`} ref={root}>
      {children(layout)}
    </div>
  )
}
