import type { DroppedFile, FileRef, HostBridge, InvokeOptions } from '#shared/bridge.ts'
import { openingOf } from '#shared/domain/opening.ts'
import type { Envelope } from '#shared/errors.ts'
import { CallError, HostGone } from './call-error.ts'
import { acrossWindows, followEvents, shareEvents } from './event-stream.ts'

/** Long enough for a browser to take over what it was given. */
const KEPT_MS = 60_000
const JSON_TYPE = 'application/json'

const reach = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, { cache: 'no-store', credentials: 'omit', ...init })
  } catch (cause) {
    throw new HostGone({ cause })
  }
}

/** What a browser carries on for pages that are gone, all calls under way together. */
const MOST_BEYOND = 60_000
const LONGEST_CHARACTER = 3
let beyond = 0

/** Reaches the host even when the page goes away meanwhile, as far as a browser does that. */
const reachBeyond = async (
  path: string,
  init: RequestInit & { readonly body: string },
): Promise<Response> => {
  const size = init.body.length * LONGEST_CHARACTER
  if (beyond + size > MOST_BEYOND) return reach(path, init)
  beyond += size
  try {
    return await reach(path, { ...init, keepalive: true })
  } finally {
    beyond -= size
  }
}

/** Exchanges the one-time secret of the launch address for the token of this page. */
export const openSession = async (secret: string): Promise<string> => {
  const response = await reach('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': JSON_TYPE },
    body: JSON.stringify({ secret }),
  })
  const answer = (await response.json()) as Envelope<{ token: string }> // the host's own answer
  if (!answer.ok) throw new HostGone()
  return answer.value.token
}

/** The bridge of the browser host. The token lives in this closure and nowhere else. */
export const createHttpBridge = (token: string): HostBridge => {
  const authorized = { Authorization: `Bearer ${token}` }

  const post = async (
    path: string,
    payload: unknown,
    { outlives = false }: InvokeOptions = {},
  ): Promise<Envelope> => {
    const body = JSON.stringify(payload)
    const send = outlives ? reachBeyond : reach
    const response = await send(path, {
      method: 'POST',
      headers: { ...authorized, 'Content-Type': JSON_TYPE },
      body,
    })
    if (response.status === 401) throw new HostGone()
    return (await response.json()) as Envelope // every answer of the host is an envelope
  }

  const takeFiles = (files: readonly DroppedFile[]): Promise<FileRef[]> =>
    Promise.all(files.map((file) => upload(file, authorized)))

  const saveFile = async (file: FileRef): Promise<boolean> => {
    const response = await reach(`/api/files/${file.token}`, { headers: authorized })
    if (!response.ok) throw new HostGone()
    offerDownload(await response.blob(), file.name)
    return true
  }

  const openFile = async (file: FileRef): Promise<boolean> => {
    const opening = openingOf(file.name)
    if (opening.way !== 'shown') return false
    const response = await reach(`/api/files/${file.token}`, { headers: authorized })
    if (!response.ok) throw new HostGone()
    // The type is ours, not the file's: what is shown beside the program must not be able to act.
    const shown = new Blob([await response.arrayBuffer()], { type: opening.type })
    const address = URL.createObjectURL(shown)
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
    return window.open(address, '_blank') !== null
  }

  return {
    host: 'web',
    invoke: (name, payload, options) => post(`/api/call/${name}`, payload, options),
    subscribe: hearHost(authorized),
    pickFiles: async (options) => takeFiles(await chooseFiles(options)),
    takeFiles,
    saveFile,
    openFile,
    savePdf: async (request) => {
      const answer = await post('/api/pdf', request)
      if (!answer.ok) return answer
      const file = answer.value as FileRef | null // what `/api/pdf` hands out
      return { ok: true, value: { saved: file !== null && (await saveFile(file)) } }
    },
    cancelPdf: async (task) => void (await post('/api/pdf/cancel', { task })),
  }
}

const hearHost = (headers: Record<string, string>): HostBridge['subscribe'] =>
  shareEvents(
    acrossWindows((listener, takesOver) =>
      followEvents((signal) => reach('/api/events', { headers, signal }), listener, takesOver),
    ),
  )

const upload = async (file: DroppedFile, authorized: Record<string, string>): Promise<FileRef> => {
  const response = await reach(`/api/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { ...authorized, 'Content-Type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
  })
  const answer = (await response.json()) as Envelope<FileRef> // the host's own answer
  if (!answer.ok) throw new CallError(answer.error)
  return answer.value
}

const chooseFiles = (options: { accept: readonly string[]; several: boolean }): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = options.accept.join(',')
    input.multiple = options.several
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })

const offerDownload = (blob: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
