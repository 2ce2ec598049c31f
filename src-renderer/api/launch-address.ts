/** What a launch address carries behind its `#`: the one-time secret and the page to show. */
export interface Launch {
  readonly secret: string | undefined
  readonly route: string
}

const LAUNCH = /^#launch=([0-9a-f]+)(?:&route=([^&]*))?$/

/** Reads `location.hash`; an ordinary address of the program has no secret. */
export const parseLaunch = (fragment: string): Launch => {
  const [, secret, encoded] = LAUNCH.exec(fragment) ?? []
  if (secret === undefined) return { secret: undefined, route: fragment.slice(1) || '/' }
  const route = new URLSearchParams(`route=${encoded ?? ''}`).get('route') ?? ''
  return { secret, route: route.startsWith('/') ? route : '/' }
}

/** Takes the secret out of the address bar before anything else can read or keep it. */
export const takeLaunchSecret = (place: Location, past: History): string | undefined => {
  const { secret, route } = parseLaunch(place.hash)
  past.replaceState(null, '', `${place.pathname}#${route}`)
  return secret
}
