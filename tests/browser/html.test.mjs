// SPDX-License-Identifier: EUPL-1.2
// Every page of both sites against the HTML standard.   SITES=folder node --test html.test.mjs
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { pagesOf } from './lib/site.mjs';

const sites = process.env.SITES;
assert.ok(sites, 'SITES must name the folder with openbaar/, raad/ and vertrouwelijk/');
const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',              // a title says the message; a search engine may cut it
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',  // says nothing about what a reader gets
  },
}));

for (const audience of ['openbaar', 'raad', 'vertrouwelijk']) {
  test(`${audience}: every page is valid HTML`, async () => {
    const faults = new Map();
    for (const path of pagesOf(join(sites, audience))) {
      const report = await validator.validateString(readFileSync(join(sites, audience, path), 'utf8'), path);
      for (const message of report.results.flatMap((result) => result.messages)) {
        const key = `${message.ruleId}: ${message.message}`;
        faults.set(key, `${path}:${message.line}:${message.column}`);
      }
    }
    assert.deepEqual([...faults].slice(0, 40), []);
  });
}
