import { test } from './fixture.ts'
for (const query of ['rows=200000', 'rows=200000&more=30'])
  test(`measure ${query}`, async ({ grid }) => {
    const { page } = grid
    await grid.open(query)
    const mount = await page.evaluate(async () => performance.now() - performance.getEntriesByName('mount')[0]!.startTime)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const metrics = async () => {
      const m = Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((x) => [x.name, x.value]))
      return { script: m['ScriptDuration']! * 1000, task: m['TaskDuration']! * 1000, heap: m['JSHeapUsedSize']! / 1e6 }
    }
    const a = await metrics()
    const frames = await page.evaluate(async () => {
      const s = document.querySelector('.lx-grid-scroller')!
      const times: number[] = []
      let last = performance.now()
      for (let i = 0; i < 100; i += 1) {
        s.scrollTop += 320
        await new Promise((d) => requestAnimationFrame(d))
        const now = performance.now(); times.push(now - last); last = now
      }
      times.sort((x, y) => x - y)
      return { median: times[50], p95: times[95] }
    })
    const b = await metrics()
    await page.evaluate(() => document.querySelector('.lx-grid-scroller')!.scrollTo(0, 0))
    await page.waitForTimeout(300)
    await grid.select(3, 'visitorName')
    const one = async (label: string, n: number, act: (i: number) => Promise<void>) => {
      const all: number[] = []; const scripts: number[] = []
      for (let i = 0; i < n; i += 1) {
        const x = await metrics(); await act(i); await page.waitForTimeout(30); const y = await metrics()
        all.push(y.task - x.task); scripts.push(y.script - x.script)
      }
      all.sort((p, q) => p - q); scripts.sort((p, q) => p - q)
      const f = (v: number[]) => `${v[v.length >> 1]!.toFixed(1)} p95 ${v[Math.floor(v.length * 0.95)]!.toFixed(1)}`
      console.log(query, label, 'script', f(scripts), 'task', f(all))
    }
    console.log(query, 'mount ms', mount.toFixed(0), 'heap', a.heap.toFixed(1), 'scroll/320px script', ((b.script - a.script) / 100).toFixed(2), 'task', ((b.task - a.task) / 100).toFixed(2), 'frame', frames)
    await one('arrow', 40, (i) => page.keyboard.press(i % 2 ? 'ArrowUp' : 'ArrowDown'))
    await one('letter', 40, (i) => page.keyboard.press('abcdefgh'[i % 8]!))
    await page.keyboard.press('Escape')
    await one('type+Enter', 20, async () => { await page.keyboard.press('x'); await page.keyboard.press('Enter') })
    await grid.select(0, 'visitorName')
    const block = Array.from({ length: 500 }, (_, i) => `人${i}\t2024.1.8\t建议\t1`).join('\n')
    const t = await metrics(); await grid.paste(block); await page.waitForTimeout(500); const u = await metrics()
    console.log(query, 'paste 500x4 script', (u.script - t.script).toFixed(0))
    await page.screenshot({ path: `/tmp/gridmeasure/${query.length}.png` })
    await grid.select(2, 'kind'); await grid.keys('Alt+ArrowDown', 'ArrowDown')
    await grid.page.screenshot({ path: `/tmp/gridmeasure/list${query.length}.png` })
    await grid.keys('Escape'); await grid.select(5, 'persons'); await page.keyboard.type('三个'); await grid.keys('Enter', 'ArrowUp')
    await grid.page.screenshot({ path: `/tmp/gridmeasure/bad${query.length}.png` })
  })
