/** What a form hands to the editor of one value; an emptied editor answers with null. */
export interface EditorProps<T> {
  readonly id?: string
  readonly value?: T | null
  // A method, so that the editor of a kind fits where a field of any kind is edited.
  onChange?(value: T | null): void
  readonly disabled?: boolean
  readonly 'aria-label'?: string
}
