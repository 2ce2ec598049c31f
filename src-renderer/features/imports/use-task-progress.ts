import { useEffect, useState } from 'react'
import type { AppEvent } from '#shared/bridge.ts'
import { useHost } from '../../api/host-context.tsx'

type Progress = Extract<AppEvent, { kind: 'progress' }>

/** The latest word of the core on one task. */
export const useTaskProgress = (task: string | undefined): Progress | undefined => {
  const { bridge } = useHost()
  const [progress, setProgress] = useState<Progress>()
  useEffect(() => {
    setProgress(undefined)
    if (task === undefined) return
    return bridge.subscribe((event) => {
      if (event.kind === 'progress' && event.task === task) setProgress(event)
    })
  }, [bridge, task])
  return progress
}
