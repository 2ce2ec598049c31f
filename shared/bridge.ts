import { z } from 'zod'
import type { Envelope } from './errors.ts'

/** A file the host knows and a page may only name: pages never hold paths. */
export const FileRef = z.object({ token: z.string(), name: z.string(), size: z.int() })
export type FileRef = z.infer<typeof FileRef>

/** What the core tells everyone who listens. */
export const AppEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    task: z.string(),
    phase: z.enum(['reading', 'planning', 'applying', 'scoring', 'printing', 'writing']),
    done: z.int(),
    total: z.int(),
  }),
  z.object({ kind: z.literal('store-changed'), ledgers: z.array(z.string()) }),
  /** Other books stand in the place of those that were open: nothing a page knows holds any more. */
  z.object({ kind: z.literal('store-replaced') }),
])
export type AppEvent = z.infer<typeof AppEvent>

/** A print page by its address in the program, and the name the resulting file should have. */
export const PrintRequest = z.object({
  route: z.string().startsWith('/print/'),
  name: z.string(),
  /** A PDF for every paper of the page: into a folder a person chooses, or into a zip. */
  each: z.boolean().optional(),
  /** By this name the print is followed and stopped. */
  task: z.string().max(64).optional(),
})
export type PrintRequest = z.infer<typeof PrintRequest>

/** A file dropped on the window, as far as a bridge looks at it. */
export interface DroppedFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** How a call is made. */
export interface InvokeOptions {
  /** It is to arrive even when the window goes away in the same moment. */
  readonly outlives?: boolean
}

/** The verbs a page needs from whatever host shows it; there is one implementation a host. */
export interface HostBridge {
  readonly host: 'electron' | 'web'
  invoke(name: string, payload: unknown, options?: InvokeOptions): Promise<Envelope>
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Lets the person choose files (or takes dropped ones); an empty list when she thinks better of it. */
  pickFiles(options: { accept: readonly string[]; several: boolean }): Promise<FileRef[]>
  takeFiles(files: readonly DroppedFile[]): Promise<FileRef[]>
  /** Hands a file of the core to the person; false when she cancels. */
  saveFile(file: FileRef): Promise<boolean>
  /** Opens a copy of a file of the core; false where it can only be saved. */
  openFile(file: FileRef): Promise<boolean>
  /** Prints a page to PDF with the host's own engine and hands the file over. */
  savePdf(request: PrintRequest): Promise<Envelope<{ saved: boolean }>>
  /** Stops a print under way; `savePdf` then answers that nothing was saved. */
  cancelPdf(task: string): Promise<void>
}
