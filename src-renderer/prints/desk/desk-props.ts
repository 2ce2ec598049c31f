import type { ReactNode } from 'react'
import type { FileRef } from '#shared/bridge.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { PaperLayout } from '#shared/domain/paper-layout.ts'
import type { PrintChoices } from './choices.ts'
import type { SheetPages } from './page-rules.ts'
import type { Printing } from './use-printer.ts'

/** A sheet as the desk must know it before it stands. */
export type DeskSheet = Pick<Paper, 'landscape' | 'turnable'> & { readonly official?: boolean }

export interface DeskProps {
  /** By this name the choices for this kind of paper are found again. */
  readonly kind: string
  /** The name of a file with all of it, without an ending. */
  readonly name: string
  /** The address of this page, by which a host prints it. */
  readonly route: string
  readonly look?: string
  readonly sheets: readonly DeskSheet[]
  /** Papers that belong to different people: each counts its own pages and can be a file of its own. */
  readonly isBatch?: boolean
  /** Everything stands; a page that must still fit its type to the paper says so later. */
  readonly isReady?: boolean
  /** Writes the same papers for Word or Excel, where there is such a file. */
  readonly write?: Partial<Record<'docx' | 'xlsx', WriteFiles>>
  /** Choices of this kind of paper alone. */
  readonly options?: ReactNode
  readonly children: (layout: PaperLayout) => ReactNode
}

export type WriteFiles = (asked: {
  readonly layout: PaperLayout
  readonly each: boolean
}) => Promise<readonly FileRef[]>

/** What the choices beside the pages are made of. */
export interface PanelProps extends DeskProps {
  readonly choices: PrintChoices
  readonly change: (part: Partial<PrintChoices>) => void
  readonly remember: () => void
  /** How the first sheet lies now. */
  readonly page: SheetPages | undefined
  /** All pages, once they are counted. */
  readonly pages: number | undefined
  readonly fonts: string | undefined
  readonly printer: Printing
  readonly back: () => void
}
