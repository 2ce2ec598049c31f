import { request } from 'node:http'
import { connect } from 'node:net'

export interface Asked {
  readonly port: number
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly address?: string
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Asks exactly what is written: `fetch` would choose Host and Origin itself. */
export const ask = (asked: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { port, method = 'GET', path, body, address = '127.0.0.1' } = asked
    const headers = { Host: `127.0.0.1:${port}`, ...asked.headers }
    const outgoing = request({ host: address, port, method, path, headers, agent: false })
    outgoing.once('error', reject)
    outgoing.once('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    outgoing.end(body)
  })

/** Writes bytes to the port and gives back what came until the other side closed. */
export const askRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (part) => {
      answer += part.toString('latin1')
    })
    // A host that has heard enough resets the line; what came before it counts.
    socket.once('error', () => undefined)
    socket.once('close', () => resolve(answer))
  })
