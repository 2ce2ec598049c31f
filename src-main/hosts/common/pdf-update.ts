/** Changes to a PDF by an update appended to the file, as the format provides: nothing before it moves. */

/** An object that is added or stands in for the one of its number. */
export interface PdfObject {
  readonly id: number
  readonly body: Buffer
}

const TRAILER = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/

/** Appends objects to a PDF; gives it back as it is when it has no trailer that could be followed. */
export const appendObjects = (pdf: Buffer, objects: readonly PdfObject[]): Buffer => {
  const trailer = trailerOf(pdf)
  if (trailer === undefined || objects.length === 0) return pdf
  const parts: Buffer[] = [pdf]
  const places: string[] = []
  let offset = pdf.length
  for (const { id, body } of objects) {
    const part = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(`${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    parts.push(part)
    offset += part.length
  }
  const size = Math.max(trailer.size, ...objects.map(({ id }) => id + 1))
  const fields = trailer.fields.replace(/\/Size \d+/, `/Size ${size}`)
  const end = `xref\n${places.join('')}trailer\n<<${fields}\n/Prev ${trailer.start}>>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

interface Trailer {
  readonly fields: string
  readonly start: string
  /** The first number no object has. */
  readonly size: number
}

/** The end of a PDF, which says where its objects are and how many. */
export const trailerOf = (pdf: Buffer): Trailer | undefined => {
  // One character a byte; the trailer is short and stands at the end.
  const tail = pdf.subarray(Math.max(0, pdf.length - 4096)).toString('latin1')
  const [, fields, start] = TRAILER.exec(tail.slice(tail.lastIndexOf('trailer'))) ?? []
  if (fields === undefined || start === undefined) return undefined
  // A second update follows the first: what it says of the one before it is said anew.
  const own = fields.replace(/\s*\/Prev \d+/, '')
  return { fields: own, start, size: Number(/\/Size (\d+)/.exec(own)?.[1] ?? 0) }
}
