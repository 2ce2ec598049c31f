import './thread.css'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ThreadEntry } from '#shared/contract/matters.ts'
import { type DateStyle, styledDay } from '#shared/domain/date-style.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { type PaperLayout, pageOf, textHeight } from '#shared/domain/paper-layout.ts'
import { isLedgerId, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { prints } from '../i18n/prints.ts'
import { threadPaper as words } from '../i18n/thread-paper.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { PrintDesk } from './desk/PrintDesk.tsx'
import { usePrintState } from './use-print-state.ts'

/** The dated thread of one matter on paper. */
export const ThreadPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const ledger = params.get('ledger') ?? ''
  return isLedgerId(ledger) ? (
    <Paper target={{ ledger, id: params.get('id') ?? '' }} />
  ) : (
    <NotFound />
  )
}

const Paper = ({
  target,
}: {
  readonly target: { readonly ledger: LedgerId; readonly id: string }
}): ReactNode => {
  const office = useCall('office.get', {})
  const thread = useCall('matters.get', target)
  const habits = useCall('paperHabits.get', {})
  const failed = office.error ?? thread.error ?? habits.error
  const isReady =
    office.data !== undefined && thread.data !== undefined && habits.data !== undefined
  const [isSet, setSet] = useState(false)
  // What must not leave by accident stays out of the paper of another record of its matter.
  const isPrinted = ({ withheld, id }: ThreadEntry): boolean => !withheld || id === target.id
  usePrintState(false, failed !== null)
  if (failed !== null) return <QueryFailure error={failed} retry={thread.refetch} />
  if (!isReady) return <Waiting text={prints.preparing} />
  return (
    <PrintDesk
      kind="thread"
      name={words.title}
      route={`/print/thread?${new URLSearchParams(target)}`}
      look="paper-thread"
      sheets={SHEETS}
      isReady={isSet}
    >
      {(layout) => (
        <Sheet
          unit={office.data.office?.unit ?? ''}
          today={spokenDay(office.data.today)}
          days={habits.data.dateStyle}
          entries={thread.data.entries.filter(isPrinted)}
          withheld={thread.data.entries.filter((entry) => !isPrinted(entry)).length}
          layout={layout}
          onSet={() => setSet(true)}
        />
      )}
    </PrintDesk>
  )
}

const SHEETS = [{ landscape: false }] as const

interface SheetProps {
  readonly unit: string
  readonly today: string
  readonly days: DateStyle
  readonly entries: readonly ThreadEntry[]
  /** Entries left out. */
  readonly withheld: number
  readonly layout: PaperLayout
  /** The size of the type is chosen: from here on the page looks as it will on paper. */
  readonly onSet: () => void
}

/** From the ordinary size of a form down to the smallest that is still read with ease. */
const SIZES = ['', 'small', 'smaller', 'smallest'] as const
/** What is too long for one page even so takes several, in type that is read with comfort. */
const CONTINUED = 'small continued'
type Size = (typeof SIZES)[number] | typeof CONTINUED
const MM_TO_PX = 96 / 25.4

/** The first size at which all of it stands on one page; undefined where none does. */
const fittingSize = (sheet: HTMLElement, room: number): Size | undefined => {
  const { className, style } = sheet
  const { cssText } = style
  // In one column, as high as it is: the pages of the preview would cut it.
  style.cssText = 'display: block; columns: auto; column-width: auto; height: auto'
  const fitting = SIZES.find((size) => {
    sheet.className = `sheet ${size}`
    const height = sheet.firstElementChild?.getBoundingClientRect().height ?? 0
    return height / scaleOf(sheet) <= room * MM_TO_PX
  })
  sheet.className = className
  style.cssText = cssText
  return fitting
}

/** How much smaller the preview shows it than it is. */
const scaleOf = (sheet: HTMLElement): number =>
  sheet.getBoundingClientRect().width / (sheet.offsetWidth || 1) || 1

const useFit = (
  sheet: RefObject<HTMLElement | null>,
  layout: PaperLayout,
  onSet: () => void,
): Size => {
  const [fit, setFit] = useState<Size>('')
  const whenSet = useRef(onSet)
  const room = textHeight(pageOf({ landscape: false }, layout))
  useLayoutEffect(() => {
    let isGone = false
    const measure = async (): Promise<void> => {
      // Laying it out asks for the fonts; with others its height would be another.
      sheet.current?.getBoundingClientRect()
      await document.fonts.ready
      if (isGone || sheet.current === null) return
      const size = fittingSize(sheet.current, room)
      setFit(size ?? CONTINUED)
      whenSet.current()
    }
    measure()
    return () => {
      isGone = true
    }
  }, [sheet, room])
  return fit
}

const Sheet = ({ unit, today, days, entries, withheld, layout, onSet }: SheetProps): ReactNode => {
  const sheet = useRef<HTMLElement>(null)
  const size = useFit(sheet, layout, onSet)
  return (
    <section className={`sheet ${size}`} ref={sheet}>
      <div>
        <h1>{words.title}</h1>
        <p className="sheet-under">
          <span>{words.unit(unit)}</span>
          <span>{words.printedOn(today)}</span>
        </p>
        {size === CONTINUED && (
          <p className="thread-continued">{words.continued(entries.length)}</p>
        )}
        <table className="grid">
          <colgroup>
            <col className="thread-on" />
            <col className="thread-what" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>{words.on}</th>
              <th>{words.what}</th>
              <th>{words.content}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one day differ by nothing but their place
              <tr key={`${entry.id}-${index}`}>
                <td>{styledDay(days, entry.on)}</td>
                <td>{whatOf(entry)}</td>
                <td className="left">
                  {entry.facts.map(({ label, text }) => (
                    <p key={label}>{words.fact(label, text)}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {withheld > 0 && <p>{words.withheld(withheld)}</p>}
      </div>
    </section>
  )
}

const whatOf = ({ ledger, title, step }: ThreadEntry): string =>
  step !== null && isLedgerId(ledger) ? words.step(ledgerOf(ledger).noun, title) : title
