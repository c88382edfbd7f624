// SPDX-License-Identifier: EUPL-1.2
// Opens all sites of the demo in a real browser, from a real web server.   node --test sites.test.mjs   SITES=folder with openbaar/, raad/ and vertrouwelijk/
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe, launch, tab, views } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { pagesToLookAt } from './lib/site.mjs';

const sites = process.env.SITES;
assert.ok(sites, 'SITES must name the folder with openbaar/, raad/ and vertrouwelijk/');
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

for (const audience of ['openbaar', 'raad', 'vertrouwelijk']) {
  const folder = join(sites, audience);
  const pages = pagesToLookAt(folder);
  let server;
  before(async () => { server = await serve(folder); });
  after(async () => { await server?.close(); });

  for (const view of views) {
    test(`${audience}: pages at ${view.width} pixels, ${view.colorScheme}`, async () => {
      const { page, trouble, close } = await tab(browser, view, server.origin);
      const faults = [];
      for (const path of pages) {
        await page.goto(`${server.origin}/${path}`);
        const found = await page.evaluate(() => {
          const seen = (element) => element.checkVisibility?.() ?? true;
          const problems = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) {
            const wide = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.tabelwikkel'));
            problems.push(`scrolls sideways (${root.scrollWidth} > ${root.clientWidth}): ${wide?.tagName}.${wide?.getAttribute('class')}`);
          }
          for (const text of document.querySelectorAll('svg text')) {
            if (!seen(text)) continue;
            const svg = text.ownerSVGElement;
            const scale = svg.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            const size = parseFloat(getComputedStyle(text).fontSize) * scale;
            if (size < 11) problems.push(`chart text of ${size.toFixed(1)} px: ${text.textContent}`);
          }
          if (document.querySelectorAll('h1').length !== 1) problems.push('not exactly one h1');
          return [...new Set(problems)];
        });
        faults.push(...found.map((fault) => `${path}: ${fault}`));
      }
      await close();
      assert.deepEqual([...faults, ...trouble], []);
    });
  }

  test(`${audience}: accessible (axe), on a phone in light and a desktop in dark`, async () => {
    const faults = [];
    for (const view of [{ width: 360, colorScheme: 'light' }, { width: 1440, colorScheme: 'dark' }]) {
      const { page, close } = await tab(browser, view, server.origin);
      for (const path of pages) {
        await page.goto(`${server.origin}/${path}`);
        for (const fault of await axe(page)) faults.push(`${path} (${view.width} ${view.colorScheme}): ${fault}`);
      }
      await close();
    }
    assert.deepEqual(faults.slice(0, 30), []);
  });

  test(`${audience}: the skip link comes first and shows itself`, async () => {
    const { page, close } = await tab(browser, views[0], server.origin);
    await page.goto(`${server.origin}/index.html`);
    await page.keyboard.press('Tab');
    const box = await page.evaluate(() => ({ href: document.activeElement.getAttribute('href'), top: document.activeElement.getBoundingClientRect().top }));
    await close();
    assert.equal(box.href, '#inhoud');
    assert.ok(box.top >= 0);
  });

  test(`${audience}: opens from a disk too, with its style`, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const styled = await page.evaluate(() => document.styleSheets.length);
    await context.close();
    assert.equal(styled, audience === 'openbaar' ? 3 : 4);
  });

  test(`${audience}: complete without JavaScript`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    let figures = 0;
    for (const path of pages) {
      await page.goto(`${server.origin}/${path}`);
      figures += await page.locator('svg [data-cell]').count();
    }
    await context.close();
    assert.ok(figures > 100, `only ${figures} marks in charts`);
  });
}

for (const [audience, says] of [['raad', 'Besloten: onder geheimhouding'], ['vertrouwelijk', 'VERTROUWELIJK']]) test(`${audience}: a page keeps its band on screen while scrolling, and in print`, async () => {
  const server = await serve(join(sites, audience));
  const { page, close } = await tab(browser, views[0], server.origin);
  await page.goto(`${server.origin}/index.html`);
  await page.evaluate(() => globalThis.scrollTo(0, 1500));
  const band = page.locator('.band-vertrouwelijk');
  assert.ok((await band.textContent()).includes(says));
  assert.ok((await band.boundingBox()).y >= 0, 'the band scrolled away');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await band.isVisible());
  await close();
  await server.close();
});
