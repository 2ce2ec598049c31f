/** What all studios of the house begin with names none. */
const HOUSE = /^(?:政协|委员|政协委员)$/

/** 东街 is 东街委员工作室, where the register knows one that begins so and no other. */
export const shortStudio = (text: string, studios: readonly string[]): string | undefined => {
  if (text.length < 2 || HOUSE.test(text) || studios.includes(text)) return undefined
  const [only, ...more] = studios.filter((name) => name.startsWith(text))
  return more.length === 0 ? only : undefined
}
