import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'

/** Near the foot, where they cover neither the title of a drawer nor the buttons under it. */
const message = { top: 'calc(100vh - 168px)', maxCount: 2 }

const button = { autoInsertSpace: false }

/** The look and the language every page shares. */
export const Theme = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <ConfigProvider locale={zhCN} theme={theme} button={button}>
    <App className="app" message={message}>
      {children}
    </App>
  </ConfigProvider>
)
