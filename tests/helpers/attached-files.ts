import { join } from 'node:path'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { uploadText } from './files.ts'
import type { TestApp } from './test-app.ts'
import { createVisit } from './visits.ts'

/** A visit, as what files and steps hang on. */
export const visitKey = async (app: TestApp, values = {}) =>
  ({ ledger: 'receptions', id: (await createVisit(app, values)).id }) as const

/** Hangs a small file on a record. */
export const attach = (
  app: TestApp,
  key: { readonly ledger: LedgerId; readonly id: string },
  name: string,
  text = 'photo',
) => app.call('attachments.create', { ...key, file: uploadText(app, name, text) })

/** Where the bytes of an attached file lie. */
export const pathOfAttached = ({ dataDir }: TestApp, sha256: string): string =>
  join(dataDir, 'attachments', sha256.slice(0, 2), sha256)
