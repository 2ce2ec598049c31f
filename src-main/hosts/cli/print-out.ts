/** One thing a command says: data for scripts, lines for people. */
export interface Said {
  readonly data: unknown
  readonly lines: readonly string[]
}

/** Writes what a command found; a pipe closed early (`| head`) is no failure. */
export const printOut = async ({ data, lines }: Said, asJson: boolean): Promise<void> => {
  const text = asJson
    ? `${JSON.stringify(data, undefined, 2)}\n`
    : lines.map((l) => `${l}\n`).join('')
  await new Promise<void>((resolve, reject) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(error),
    )
    process.stdout.write(text, () => resolve())
  })
}
