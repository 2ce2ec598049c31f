/** What a form hands to the editor of one value; an emptied editor answers with null. */
export interface EditorProps<T> {
  readonly id?: string
  readonly value?: T | null
  readonly onChange?: (value: T | null) => void
  readonly disabled?: boolean
  readonly 'aria-label'?: string
}
