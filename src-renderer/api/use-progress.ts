import { useEffect, useState } from 'react'
import type { AppEvent } from '#shared/bridge.ts'
import { useHost } from './host-context.tsx'

type Progress = Extract<AppEvent, { kind: 'progress' }>

/** The latest word of the core on long work, while `isBusy`. */
export const useProgress = (isBusy: boolean): Progress | undefined => {
  const { bridge } = useHost()
  const [progress, setProgress] = useState<Progress>()
  useEffect(() => {
    if (!isBusy) return setProgress(undefined)
    return bridge.subscribe((event) => {
      if (event.kind === 'progress') setProgress(event)
    })
  }, [bridge, isBusy])
  return progress
}
