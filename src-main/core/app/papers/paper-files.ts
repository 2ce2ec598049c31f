import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { FileRef } from '#shared/bridge.ts'
import type { Parsed } from '#shared/contract/index.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { writePapersDocx } from '../../documents/write-papers-docx.ts'
import { writePapersWorkbook } from '../../documents/write-papers-workbook.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import { writeZip } from '../../documents/write-zip.ts'
import type { SheetModel } from '../../reports/sheet-model.ts'
import type { CommandContext } from '../handler.ts'
import { pictureBytes } from '../records/photos.ts'

type Asked = Omit<Parsed<'papers.export'>, 'of'>

/** Writes papers to files in passing: one with all of them, one each, or one each in a zip. */
export const exportPapers = async (
  papers: readonly Paper[],
  { format, pack, layout }: Asked,
  context: Pick<CommandContext, 'files' | 'reader' | 'place'>,
): Promise<FileRef[]> => {
  const { files } = context
  const write = async (name: string, own: readonly Paper[]): Promise<FileRef> => {
    const { token, path } = files.reserve(`${name}.${format}`)
    if (format === 'docx') await writePapersDocx(path, own, layout, pictureBytes(context))
    else await writePapersWorkbook(path, own, layout)
    return files.refer(token)
  }
  const title = groupName(papers)
  if (pack === 'one') return [await write(title, papers)]
  const each: FileRef[] = []
  for (const paper of papers) each.push(await write(paper.name, [paper]))
  return pack === 'each' ? each : [zipOf(title, each, files)]
}

/** Writes a register or a table for superiors to a workbook, its rows one by one. */
export const exportTable = async (
  table: SheetModel,
  { pack, layout }: Asked,
  files: CommandContext['files'],
): Promise<FileRef[]> => {
  const { token, path } = files.reserve(`${table.title}.xlsx`)
  await writeWorkbook(path, [table], layout)
  const file = files.refer(token)
  return [pack === 'zip' ? zipOf(table.title, [file], files) : file]
}

/** One paper goes by its own name, several by the title they share. */
const groupName = (papers: readonly Paper[]): string =>
  papers.length === 1 ? (papers[0]?.name ?? '') : (papers[0]?.title ?? 'papers')

const zipOf = (
  title: string,
  each: readonly FileRef[],
  files: CommandContext['files'],
): FileRef => {
  const { token, path } = files.reserve(`${title}.zip`)
  writeZip(
    path,
    each.map((file) => {
      const from = files.pathOf(file.token)
      return { name: basename(from), bytes: readFileSync(from) }
    }),
  )
  return files.refer(token)
}
