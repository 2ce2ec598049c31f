import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  type OutputDraft,
  type OutputTemplate,
  parseOutputDraft,
} from '#shared/contract/outputs.ts'
import { jsonOfText } from '#shared/json-text.ts'
import { AppError } from '../../errors.ts'
import {
  deleteOutputTemplate,
  findOutputTemplate,
  listOutputTemplates,
  putOutputTemplate,
} from '../../store/output-templates.ts'
import type { Reader } from '../../store/store.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'

/** Tables for superiors: kept, handed on to other offices, taken from them. */
export const outputHandlers: Handlers<Feature<'outputs'>> = {
  'outputs.list': (_, { reader }) => listOutputTemplates(reader),

  'outputs.create': (draft, context) => add(context, draft),

  'outputs.update': (template, { write }) => {
    write((writer) => {
      outputTemplateOf(writer, template.id)
      putOutputTemplate(writer, template)
    })
    return template
  },

  'outputs.remove': ({ id }, { write }) => {
    write((writer) => {
      outputTemplateOf(writer, id)
      deleteOutputTemplate(writer, id)
    })
    return {}
  },

  'outputs.export': ({ id: wanted }, { reader, files }) => {
    const { id, ...draft } = outputTemplateOf(reader, wanted)
    const { token, path } = files.reserve(`${draft.name}.json`)
    writeFileSync(path, `${JSON.stringify(draft, undefined, 2)}\n`, { mode: 0o600 })
    return files.refer(token)
  },

  'outputs.import': ({ file }, context) => {
    const path = context.files.pathOf(file)
    return add(context, draftOfText(readFileSync(path, 'utf8'), basename(path)))
  },
}

/** A table for superiors by its id; throws `not-found`. */
export const outputTemplateOf = (reader: Reader, id: string): OutputTemplate => {
  const found = findOutputTemplate(reader, id)
  if (found === undefined) throw new AppError('not-found', { what: 'outputs', id })
  return found
}

const add = ({ write, ports }: CommandContext, draft: OutputDraft): OutputTemplate => {
  const template = { ...draft, id: ports.newId() }
  write((writer) => putOutputTemplate(writer, template))
  return template
}

/** The template in a file; throws `output-invalid` where there is none. */
const draftOfText = (text: string, file: string): OutputDraft => {
  let json: unknown
  try {
    json = jsonOfText(text)
  } catch (error) {
    throw new AppError('output-invalid', { file }, error)
  }
  const draft = parseOutputDraft(json)
  if (draft === undefined) throw new AppError('output-invalid', { file })
  return draft
}
