import { parseLaunch } from '#shared/launch.ts'

/** Takes the one-time secret out of the address bar before anything else can read or keep it. */
export const takeLaunchSecret = (place: Location, past: History): string | undefined => {
  const launch = parseLaunch(place.hash)
  if (launch === undefined) return undefined
  past.replaceState(null, '', `${place.pathname}#${launch.route}`)
  return launch.secret
}
