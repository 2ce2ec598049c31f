import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { shell } from '../i18n/shell.ts'

export const Waiting = ({ text = shell.loading }: { readonly text?: string }): ReactNode => (
  <div className="waiting" role="status">
    <Spin />
    <span>{text}</span>
  </div>
)
