import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { shell } from '../i18n/shell.ts'

interface Props {
  readonly children: ReactNode
}

/** Keeps a page that broke from taking the window with it. React offers this as a class only. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError = (): { isBroken: boolean } => ({ isBroken: true })

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <Result
        status="warning"
        title={shell.crashed}
        subTitle={shell.crashedHint}
        extra={
          <Button type="primary" onClick={() => this.setState({ isBroken: false })}>
            {shell.reopen}
          </Button>
        }
      />
    )
  }
}
