// SPDX-License-Identifier: EUPL-1.2
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

export const views = [360, 768, 1440].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));

/** A tab that remembers what went wrong on its way: console errors, failed and foreign requests. */
export async function tab(browser, view, origin) {
  const context = await browser.newContext({ viewport: { width: view.width, height: 900 }, colorScheme: view.colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const trouble = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`));
  // Going on to the next page breaks off what the last one still fetched.
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()}`); });
  page.on('request', (request) => { if (!request.url().startsWith(origin)) trouble.push(`foreign: ${request.url()}`); });
  page.on('response', (response) => { if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`); });
  return { page, trouble, close: () => context.close() };
}

/** Violations that axe finds, one line each. Run outside the page's policy, as an extension would. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`).join(' | ')}`);
}
