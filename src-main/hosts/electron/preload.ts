/** Runs between the page and the host: the verbs of the bridge and nothing of Electron. */
import { contextBridge, ipcRenderer } from 'electron'
import type { AppEvent, FileRef, HostBridge } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'
import { EVENT, INVOKE } from './channels.ts'
import type { HostRequest } from './ipc.ts'

const ask = (request: HostRequest): Promise<Envelope> => ipcRenderer.invoke(INVOKE, request)

const take = async <T>(request: HostRequest): Promise<T> => {
  const envelope = await ask(request)
  if (!envelope.ok) throw new Error(envelope.error.code)
  return envelope.value as T // what the verb answers, see `createVerbs`
}

const bridge: HostBridge = {
  host: 'electron',
  invoke: (name, payload) => ask({ verb: 'call', name, payload }),
  subscribe: (listener) => {
    const forward = (_: unknown, event: AppEvent): void => listener(event)
    ipcRenderer.on(EVENT, forward)
    return () => ipcRenderer.off(EVENT, forward)
  },
  pickFiles: ({ accept, several }) =>
    take<FileRef[]>({ verb: 'pickFiles', options: { accept: [...accept], several } }),
  takeFiles: async (files) => {
    const read = files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }))
    return take<FileRef[]>({ verb: 'takeFiles', files: await Promise.all(read) })
  },
  saveFile: (file) => take<boolean>({ verb: 'saveFile', file }),
  openFile: (file) => take<boolean>({ verb: 'openFile', file }),
  // What the verb answers, see `createVerbs`.
  savePdf: (request) => ask({ verb: 'savePdf', request }) as Promise<Envelope<{ saved: boolean }>>,
  cancelPdf: async (task) => void (await ask({ verb: 'cancelPdf', task })),
}

contextBridge.exposeInMainWorld('bridge', bridge)
