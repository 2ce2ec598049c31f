import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'

const button = { autoInsertSpace: false }

/** The look and the language every page shares. */
export const Theme = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <ConfigProvider locale={zhCN} theme={theme} button={button}>
    <App className="app">{children}</App>
  </ConfigProvider>
)
