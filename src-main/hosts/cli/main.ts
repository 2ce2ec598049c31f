/** `lxq`: the books without a window. 0 done, 1 a bug, 2 a refusal, said on stderr as `{ code, message }`. */
import { CommanderError } from 'commander'
import { errorToSentence } from '../common/sentences.ts'
import { createProgram } from './program.ts'
import { Refusal } from './refusal.ts'
import { words } from './words.ts'

const fail = (exitCode: number, code: string, message: string): void => {
  process.exitCode = exitCode
  process.stderr.write(`${JSON.stringify({ code, message })}\n`)
}

const report = (error: unknown): void => {
  if (error instanceof CommanderError) {
    const part = /'([^']+)'/.exec(error.message)?.[1] ?? ''
    if (error.exitCode !== 0) fail(2, 'invalid-input', words.usage(error.code, part))
  } else if (error instanceof Refusal) {
    fail(
      error.json.code === 'internal' ? 1 : 2,
      error.json.code,
      error.sentence ?? errorToSentence(error.json),
    )
  } else {
    fail(1, 'internal', `${words.internal}（${String(error)}）`)
  }
}

try {
  await createProgram().parseAsync(process.argv)
} catch (error) {
  report(error)
}
