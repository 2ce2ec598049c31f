import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** How a second start of the program finds the running host: its port, and a key for launching only. */
const Door = z.object({ port: z.int(), key: z.string() })
export type Door = z.infer<typeof Door>

const fileOf = (dataDir: string): string => join(dataDir, 'web-host.json')

/** Leaves the door where only this user of the computer can read it; gives back how to take it away. */
export const leaveDoor = (dataDir: string, door: Door): (() => void) => {
  const path = fileOf(dataDir)
  rmSync(path, { force: true })
  writeFileSync(path, JSON.stringify(door), { mode: 0o600, flag: 'wx' })
  return () => rmSync(path, { force: true })
}

/** Asks the host that holds the data folder for a launch address; undefined when none answers. */
export const knockAt = async (dataDir: string): Promise<string | undefined> => {
  const door = readDoor(dataDir)
  if (door === undefined) return undefined
  const origin = `http://127.0.0.1:${door.port}`
  try {
    const answer = await fetch(`${origin}/api/launch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${door.key}` },
      body: '{}',
      signal: AbortSignal.timeout(3000),
    })
    const body = z
      .object({ value: z.object({ fragment: z.string() }) })
      .safeParse(await answer.json())
    return body.success ? `${origin}/#${body.data.value.fragment}` : undefined
  } catch {
    // Nobody there: the file was left by a host that was killed.
    return undefined
  }
}

const readDoor = (dataDir: string): Door | undefined => {
  try {
    return Door.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')))
  } catch {
    // No file, or one cut off in writing, is no door.
    return undefined
  }
}
