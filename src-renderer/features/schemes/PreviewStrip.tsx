import type { ReactNode } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { useCall } from '../../api/use-call.ts'
import { previewWords as words } from '../../i18n/schemes.ts'
import { lastTried } from './last-tried.ts'
import { useDebounced } from './use-debounced.ts'

const PAUSE_MS = 300

/** What the item in hand gives the person it is tried on, seen while it is changed. */
export const PreviewStrip = ({
  draft,
  item,
}: {
  readonly draft: Scheme
  readonly item: string | undefined
}): ReactNode => {
  const tried = lastTried.get()
  const scheme = useDebounced(draft, PAUSE_MS)
  const subject = tried?.subject
  const { data } = useCall(
    'schemes.preview',
    { scheme, year: tried?.year ?? 0, subject: subject ?? '' },
    { enabled: subject !== undefined && item !== undefined, keepsFormer: true },
  )
  const line = data?.sheet?.lines.find((one) => one.item === item)
  if (!data?.sheet || line === undefined) return null
  return (
    <div className="scheme-strip" aria-live="polite">
      {words.tried(tried?.name ?? '')}
      {line.count} {line.unit}，<strong>{words.pointsOf(line.points)}</strong>
      {line.capped && `（${words.capped}）`}，{words.total}{' '}
      <strong>{words.pointsOf(data.sheet.total)}</strong>
    </div>
  )
}
