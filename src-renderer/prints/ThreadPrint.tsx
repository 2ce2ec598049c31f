import './print.css'
import './thread.css'
import { Button } from 'antd'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ThreadEntry } from '#shared/contract/matters.ts'
import { isLedgerId, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { prints } from '../i18n/prints.ts'
import { threadPaper as words } from '../i18n/thread-paper.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
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
  const go = useNavigate()
  const office = useCall('office.get', {})
  const thread = useCall('matters.get', target)
  const failed = office.error ?? thread.error
  const isReady = office.data !== undefined && thread.data !== undefined
  usePrintState(isReady, failed !== null)
  if (failed !== null) return <QueryFailure error={failed} retry={thread.refetch} />
  if (!isReady) return <Waiting text={prints.preparing} />
  return (
    <div className="paper paper-thread">
      <div className="print-bar">
        <Button onClick={() => go(-1)}>{prints.back}</Button>
        <Button type="primary" onClick={() => window.print()}>
          {prints.print}
        </Button>
      </div>
      <Sheet
        unit={office.data.office?.unit ?? ''}
        today={office.data.today}
        entries={thread.data.entries}
      />
    </div>
  )
}

interface SheetProps {
  readonly unit: string
  readonly today: string
  readonly entries: readonly ThreadEntry[]
}

/** From the ordinary size of a form down to the smallest that is still read with ease. */
const SIZES = ['', 'small', 'smaller', 'smallest'] as const
const MM_TO_PX = 96 / 25.4
/** A4 without the margins of the page. */
const ROOM_MM = 297 - 15 - 16

const Sheet = ({ unit, today, entries }: SheetProps): ReactNode => {
  const content = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(0)
  useLayoutEffect(() => {
    const height = content.current?.offsetHeight ?? 0
    if (height > ROOM_MM * MM_TO_PX && size < SIZES.length - 1) setSize(size + 1)
  }, [size])
  return (
    <section className={`sheet ${SIZES[size] ?? ''}`}>
      <div ref={content}>
        <h1>{words.title}</h1>
        <p className="sheet-under">
          <span>{words.unit(unit)}</span>
          <span>{words.printedOn(today)}</span>
        </p>
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
                <td>{entry.on}</td>
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
      </div>
    </section>
  )
}

const whatOf = ({ ledger, title, step }: ThreadEntry): string =>
  step !== null && isLedgerId(ledger) ? words.step(ledgerOf(ledger).noun, title) : title
