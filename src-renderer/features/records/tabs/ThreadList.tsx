import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { ThreadEntry } from '#shared/contract/matters.ts'
import { thread as words } from '../../../i18n/drawer.ts'

interface Props {
  readonly entries: readonly ThreadEntry[]
  /** The record the drawer shows. */
  readonly here: string
  readonly open: (entry: ThreadEntry) => void
}

/** A thread from its first day to its last. */
export const ThreadList = ({ entries, here, open }: Props): ReactNode => (
  <ol className="thread-list">
    {entries.map((entry, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one day differ by nothing but their place
      <li key={`${entry.id}-${index}`} className={entry.step === null ? 'thread-record' : ''}>
        <span className="thread-day">{entry.on}</span>
        <div>
          <p className="thread-head">
            {entry.step === null && entry.id !== here ? (
              <button
                type="button"
                aria-label={words.open(entry.title)}
                onClick={() => open(entry)}
              >
                {entry.title}
              </button>
            ) : (
              <strong>{entry.title}</strong>
            )}
            {entry.step === null && entry.id === here && <Tag color="blue">{words.here}</Tag>}
          </p>
          <dl>
            {entry.facts.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      </li>
    ))}
  </ol>
)
