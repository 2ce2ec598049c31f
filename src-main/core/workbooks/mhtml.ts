import { FileFailure } from './file-failure.ts'
import { decodeText } from './text-encoding.ts'

const BOUNDARY = /boundary="?([^"\r\n;]+)"?/i
const ENCODING = /content-transfer-encoding:\s*([\w-]+)/i

const decodeQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )

const decodePart = (head: string, body: string): Buffer => {
  const encoding = ENCODING.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : Buffer.from(body, 'latin1')
}

/** Takes the HTML parts with a table out of a web archive; `mhtml` when there is none. */
export const unpackMhtml = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('latin1')
  const boundary = BOUNDARY.exec(text)?.[1]
  if (boundary === undefined) throw new FileFailure('mhtml')
  const pages: string[] = []
  for (const part of text.split(`--${boundary}`)) {
    const split = /\r?\n\r?\n/.exec(part)
    const head = split === null ? '' : part.slice(0, split.index)
    if (split === null || !/content-type:\s*text\/html/i.test(head)) continue
    const page = decodeText(decodePart(head, part.slice(split.index + split[0].length))).text
    if (/<table[\s>]/i.test(page)) pages.push(page)
  }
  if (pages.length === 0) throw new FileFailure('mhtml')
  return pages
}
