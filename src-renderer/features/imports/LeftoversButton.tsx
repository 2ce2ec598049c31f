import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { FileRef } from '#shared/bridge.ts'
import { useHost } from '../../api/host-context.tsx'
import { imports } from '../../i18n/imports.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'

interface Props {
  readonly file: FileRef
  /** A shorter word where there is little room; the whole one is its title then. */
  readonly short?: string
}

/** Saves the rows that were not taken in as a workbook. */
export const LeftoversButton = ({ file, short }: Props): ReactNode => {
  const { bridge } = useHost()
  const tell = useErrorNotice()
  const save = (): void => {
    bridge.saveFile(file).catch(tell)
  }
  return short === undefined ? (
    <Button onClick={save}>{imports.leftovers}</Button>
  ) : (
    <Button size="small" title={imports.leftovers} onClick={save}>
      {short}
    </Button>
  )
}
