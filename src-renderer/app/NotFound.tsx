import { Result } from 'antd'
import type { ReactNode } from 'react'
import { shell } from '../i18n/shell.ts'

export const NotFound = (): ReactNode => <Result status="404" title={shell.notFound} />
