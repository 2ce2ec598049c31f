import { expect, it } from 'vitest'
import { setupCore, setupWebHost, signIn } from '../helpers/transports.ts'

it('x', async () => {
  await using app = await setupCore()
  console.log(await app.core.dispatch('office.get', {}))
  console.log(await app.core.dispatch('office.create', { unit: '云岭县政协', year: 2024 }))
  console.log(await app.core.dispatch('office.get', {}))
  const host = await setupWebHost(app.core)
  const token = await signIn(host)
  const r = await fetch(`http://127.0.0.1:${host.port}/api/call/office.get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  })
  console.log(r.status, await r.text())
  await host.close()
  expect(1).toBe(1)
})
