import { OutputTemplate } from '#shared/contract/outputs.ts'
import type { Reader, Writer } from './sql.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly content: string
}

const templateOf = ({ id, name, content }: Row): OutputTemplate =>
  OutputTemplate.parse({ ...JSON.parse(content), id, name })

const ROW = 'select id, name, content from output_templates'

/** The tables for superiors that the office keeps, by name. */
export const listOutputTemplates = (reader: Reader): OutputTemplate[] =>
  reader.all<Row>(`${ROW} order by name, id`).map(templateOf)

/** One of them, or undefined. */
export const findOutputTemplate = (reader: Reader, id: string): OutputTemplate | undefined => {
  const row = reader.get<Row>(`${ROW} where id = ?`, id)
  return row && templateOf(row)
}

/** Writes a table for superiors. */
export const putOutputTemplate = (
  writer: Writer,
  { id, name, ...content }: OutputTemplate,
): void => {
  writer.run(
    `insert into output_templates (id, name, content) values (?, ?, ?)
     on conflict (id) do update set name = excluded.name, content = excluded.content`,
    id,
    name,
    JSON.stringify(content),
  )
}

/** Forgets a table for superiors; what was filled from it lies elsewhere. */
export const deleteOutputTemplate = (writer: Writer, id: string): void => {
  writer.run('delete from output_templates where id = ?', id)
}
