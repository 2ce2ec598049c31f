/**
 * The quick reader of .xlsx met something it does not know. Nothing is wrong with the file: SheetJS,
 * which knows more and takes longer, reads it instead.
 */
export class Unfamiliar extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Unfamiliar'
  }
}
