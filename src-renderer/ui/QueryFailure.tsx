import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { errorSentence } from '../i18n/errors.ts'
import { shell } from '../i18n/shell.ts'

/** Stands where an answer should be that did not come, and offers to ask again. */
export const QueryFailure = ({
  error,
  retry,
}: {
  readonly error: unknown
  readonly retry: () => void
}): ReactNode => (
  <Alert
    type="error"
    showIcon
    title={errorSentence(error)}
    action={
      <Button size="small" onClick={retry}>
        {shell.retry}
      </Button>
    }
  />
)
