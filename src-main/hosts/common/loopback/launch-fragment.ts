/**
 * What a launch address carries after its `#`: the one-time secret and the page to open. A fragment is
 * never sent to a server, nor logged by one.
 */
export const launchFragment = (secret: string, route: string): string =>
  route === '/' ? `launch=${secret}` : `launch=${secret}&route=${encodeURIComponent(route)}`
