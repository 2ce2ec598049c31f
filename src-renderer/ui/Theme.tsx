import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'

/** The nonce the host put into this answer; styles made at run time must carry it. */
const styleNonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

export const Theme = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const nonce = styleNonce()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <App className="app">{children}</App>
    </ConfigProvider>
  )
}
