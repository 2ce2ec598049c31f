import './schemes.css'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useCall } from '../../api/use-call.ts'
import { useLeft } from '../../api/use-left.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { SchemeEditor } from './SchemeEditor.tsx'
import { keptScheme, schemeForm } from './use-kept-scheme.ts'

/** One scheme: to be looked at when it is shipped, to be edited when it is the office's own. */
export const SchemePage = (): ReactNode => {
  const { scheme: id = '' } = useParams()
  const opened = useCall('schemes.get', { id })
  const left = useLeft(schemeForm(id))
  if (opened.isError) return <QueryFailure error={opened.error} retry={opened.refetch} />
  if (opened.data === undefined || left === undefined) return <Waiting />
  const { revision, scheme } = opened.data
  return (
    <SchemeEditor key={scheme.id} opened={opened.data} kept={keptScheme(left?.values, revision)} />
  )
}
