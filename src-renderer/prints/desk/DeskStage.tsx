import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, InputNumber, Segmented } from 'antd'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { printDesk as words } from '../../i18n/print-desk.ts'
import { previewRules, type SheetPages } from './page-rules.ts'
import { useSheetRules } from './use-sheet-rules.ts'

interface Props {
  readonly sheets: readonly SheetPages[]
  readonly isCounted: boolean
  readonly isBatch: boolean
  /** The page shown, from 0 over all sheets. */
  readonly at: number
  readonly turnTo: (page: number) => void
  readonly children: ReactNode
}

type Fit = 'page' | 'width'

/** Where a page of all sheets lies: in which of them, and which of its own pages it is. */
const placeOf = (
  sheets: readonly SheetPages[],
  at: number,
): { readonly sheet: number; readonly own: number } => {
  let own = at
  for (const [sheet, { pages = 1 }] of sheets.entries()) {
    if (own < pages) return { sheet, own }
    own -= pages
  }
  return { sheet: Math.max(0, sheets.length - 1), own: 0 }
}

/** The pages as they come out of the printer, one at a time. */
export const DeskStage = (props: Props): ReactNode => {
  const { sheets, isCounted, at, children } = props
  const stage = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<Fit>('page')
  const { sheet, own } = placeOf(sheets, at)
  const shown = sheets[sheet]
  const scale = useScale(stage, shown, fit)
  useSheetRules(shown === undefined ? '' : previewRules(shown.page, { sheet, at: own, scale }))
  const pages = sheets.reduce((sum, one) => sum + (one.pages ?? 0), 0)
  return (
    <main className="desk-main" aria-label={words.preview}>
      <Turner {...props} pages={pages} fit={fit} setFit={setFit} />
      <div className="desk-stage" ref={stage}>
        <div className="desk-page" data-counted={isCounted}>
          <div className="desk-scaled">
            {children}
            {isCounted && shown !== undefined && <Foot {...props} {...{ shown, own, pages }} />}
          </div>
        </div>
      </div>
    </main>
  )
}

const MM_TO_PX = 96 / 25.4
const AROUND_PX = 32
const LEAST = 0.2

/** How much smaller a page must be to be seen whole, or in its whole width. */
const useScale = (
  stage: RefObject<HTMLDivElement | null>,
  shown: SheetPages | undefined,
  fit: Fit,
): number => {
  const [room, setRoom] = useState({ width: 900, height: 640 })
  useLayoutEffect(() => {
    const { current } = stage
    if (current === null) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: current.clientWidth, height: current.clientHeight }),
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [stage])
  if (shown === undefined) return 1
  const wide = (room.width - AROUND_PX) / (shown.page.width * MM_TO_PX)
  const high = (room.height - AROUND_PX) / (shown.page.height * MM_TO_PX)
  return Math.max(LEAST, fit === 'width' ? Math.min(wide, 1.6) : Math.min(wide, high))
}

const Foot = ({
  shown,
  own,
  at,
  pages,
  isBatch,
}: Pick<Props, 'at' | 'isBatch'> & {
  readonly shown: SheetPages
  readonly own: number
  readonly pages: number
}): ReactNode => {
  if (shown.official) {
    const side = at % 2 === 0 ? 'right' : 'left'
    return <div className={`desk-foot official ${side}`}>{words.officialFoot(at + 1)}</div>
  }
  return (
    <div className="desk-foot">
      {isBatch ? words.foot(own + 1, shown.pages ?? 1) : words.foot(at + 1, pages)}
    </div>
  )
}

const Turner = ({
  at,
  pages,
  turnTo,
  isCounted,
  fit,
  setFit,
}: Props & {
  readonly pages: number
  readonly fit: Fit
  readonly setFit: (fit: Fit) => void
}): ReactNode => (
  <div className="desk-turner" role="toolbar" aria-label={words.preview}>
    {isCounted ? (
      <>
        <Button
          icon={<LeftOutlined />}
          aria-label={words.former}
          disabled={at === 0}
          onClick={() => turnTo(at - 1)}
        />
        <InputNumber
          aria-label={words.page(at + 1)}
          min={1}
          max={pages}
          value={at + 1}
          controls={false}
          onChange={(page) => page !== null && turnTo(page - 1)}
        />
        <span>{words.ofPages(pages)}</span>
        <Button
          icon={<RightOutlined />}
          iconPlacement="end"
          aria-label={words.next}
          disabled={at >= pages - 1}
          onClick={() => turnTo(at + 1)}
        />
      </>
    ) : (
      <span className="muted" role="status">
        {words.counting}
      </span>
    )}
    <Segmented<Fit>
      aria-label={words.fit}
      value={fit}
      onChange={setFit}
      options={[
        { value: 'page', label: words.fits.page },
        { value: 'width', label: words.fits.width },
      ]}
    />
  </div>
)
