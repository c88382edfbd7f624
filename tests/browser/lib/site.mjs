// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Relative paths of all HTML files below a folder, sorted. */
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** Every page that somebody wrote, and of each series (wijken, aanbieders, cijfers) the smallest and the largest. */
export function pagesToLookAt(folder) {
  const series = new Map();
  const chosen = [];
  for (const page of pagesOf(folder)) {
    const [top, , rest] = page.split('/');
    if (rest === undefined) chosen.push(page);
    else series.set(top, [...(series.get(top) ?? []), page]);
  }
  const size = (page) => statSync(join(folder, page)).size;
  for (const pages of series.values()) {
    const bySize = [...pages].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
    chosen.push(...new Set([bySize[0], bySize.at(-1)]));
  }
  return chosen.sort();
}
