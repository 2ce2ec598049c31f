import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** The built web host over a data folder, its launch address, and the way to end it. */
export const startHost = async (dataDir: string) => {
  const host = spawn(
    process.execPath,
    [join(root, 'out/main/web.js'), '--data', dataDir, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((done) => host.once('exit', () => done()))
  return {
    address: await addressOf(host.stdout),
    stop: async () => {
      host.kill('SIGTERM')
      await ended
    },
  }
}

const addressOf = (output: NodeJS.ReadableStream): Promise<string> =>
  new Promise((found, fail) => {
    let text = ''
    output.on('data', (chunk) => {
      text += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*#\S+/.exec(text)?.[0]
      if (address !== undefined) found(address)
    })
    output.once('end', () => fail(new Error(`the host said no address: ${text}`)))
  })
