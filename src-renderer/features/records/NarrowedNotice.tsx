import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { statistics as words } from '../../i18n/statistics.ts'
import { type ListView, narrowedView } from './list-view.ts'

interface Props {
  readonly view: ListView
  readonly change: (change: Partial<ListView>) => void
}

/** Says that a list shows the records behind a number, and gives all of them back. */
export const NarrowedNotice = ({ view, change }: Props): ReactNode =>
  view.narrowed !== null && (
    <Alert
      type="info"
      title={words.narrowed(view.narrowed.title)}
      action={
        <Button size="small" onClick={() => change(narrowedView(null))}>
          {words.showAll}
        </Button>
      }
    />
  )
