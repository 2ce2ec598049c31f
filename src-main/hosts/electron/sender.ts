import { type IpcMainInvokeEvent, session } from 'electron'
import type { Sender } from './ipc.ts'

/** What of a message's sender decides whether it is listened to. */
export const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent): Sender => ({
  url: senderFrame?.url,
  isMainFrame: senderFrame !== null && senderFrame.parent === null,
  isOwnSession: sender.session === session.defaultSession,
})
