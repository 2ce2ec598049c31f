import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ReportBlock } from '#shared/domain/report.ts'
import { usePhrases } from '../../api/use-phrases.ts'
import { PhraseArea } from '../../ui/PhraseArea.tsx'
import type { Change } from './use-report.ts'

const PAUSE_MS = 1500

/** A text typed by a person and saved as she goes; leaving the box, or a pause, is enough. */
export const useTyped = (
  kept: string,
  save: (text: string) => Promise<boolean>,
): { readonly text: string; readonly type: (text: string) => void; readonly leave: () => void } => {
  const [text, setText] = useState(kept)
  const saved = useRef(kept)
  const latest = useRef({ text, save })
  latest.current = { text, save }
  const leave = (): void => {
    const { text: now, save: keep } = latest.current
    if (now === saved.current) return
    const former = saved.current
    saved.current = now
    keep(now).then((isDone) => {
      if (!isDone) saved.current = former
    })
  }
  const leaving = useRef(leave)
  leaving.current = leave
  useEffect(() => {
    if (text === saved.current) return
    const timer = setTimeout(() => leaving.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  // Whoever goes to another page loses nothing.
  useEffect(() => () => leaving.current(), [])
  return { text, type: setText, leave }
}

/** A part of the report that only a person can write. */
export const TypedBlock = ({
  block,
  change,
}: {
  readonly block: Extract<ReportBlock, { kind: 'typed' }>
  readonly change: Change
}): ReactNode => {
  const { text, type, leave } = useTyped(block.text, (typed) =>
    change([{ kind: 'typed', id: block.id, text: typed }]),
  )
  return (
    <PhraseArea
      className="report-typed"
      aria-label={block.hint}
      placeholder={block.hint}
      phrases={usePhrases('report')}
      value={text}
      onText={type}
      onBlur={leave}
    />
  )
}
