import { codesSection, fieldsSection, filesSection, issuesSection } from './errors.ts'
import { ledgerTerms, nounTerms } from './glossary.ts'
import { choicesSection, ledgersSection } from './import-format.ts'

/** The documents with parts that are written from the sources, and who writes each part. */
export const generatedDocs: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/glossary.md': { ledgers: ledgerTerms, nouns: nounTerms },
  'docs/import-format.md': { ledgers: ledgersSection, choices: choicesSection },
  'docs/errors.md': {
    codes: codesSection,
    files: filesSection,
    fields: fieldsSection,
    issues: issuesSection,
  },
}
