import { Result } from 'antd'
import type { ReactNode } from 'react'
import { shell } from '../i18n/shell.ts'

/** Shown when this page was opened without a running host behind it. */
export const Closed = (): ReactNode => (
  <Result status="info" title={shell.closed} subTitle={shell.closedHint} />
)
