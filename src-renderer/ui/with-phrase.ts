/** A text with a phrase in the place of what is selected, and where the cursor stands after it. */
export const withPhrase = (
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  phrase: string,
): { readonly text: string; readonly cursor: number } => ({
  text: text.slice(0, from) + phrase + text.slice(to),
  cursor: from + phrase.length,
})
