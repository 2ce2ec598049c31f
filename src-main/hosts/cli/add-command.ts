import type { Command } from 'commander'
import { printOut, type Said } from './print-out.ts'

interface Common {
  readonly data: string
  readonly json?: boolean
}

/** Adds a command with the options that all of them take. */
export type Add = (parent: Command, usage: string, about: string) => Command

/** Says what a command found. */
export const speak = async (said: Promise<Said>, { json }: Common): Promise<void> =>
  printOut(await said, json === true)
