import type { HostBridge } from '#shared/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload of the Electron host; absent in a browser. */
    readonly bridge?: HostBridge
  }
}

/** The bridge of the Electron host, when this page runs in it. */
export const ipcBridge = (): HostBridge | undefined => window.bridge
