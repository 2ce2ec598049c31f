// Brings the parts of docs/ that are derived from the sources up to date; a test says when to run it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillSections } from './docs/markdown.ts'
import { generatedDocs } from './docs/sections.ts'

const root = join(import.meta.dirname, '..')

for (const [file, makers] of Object.entries(generatedDocs)) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const filled = fillSections(text, makers)
  if (filled !== text) writeFileSync(path, filled)
  console.log(`${filled === text ? 'unchanged' : 'written'}  ${file}`)
}
