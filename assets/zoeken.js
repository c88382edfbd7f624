// SPDX-License-Identifier: EUPL-1.2
// Narrows the register of the page "zoeken" while someone types. Without it the page is a complete list.
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const box = document.getElementById('zoekvak');
const field = document.getElementById('zoekwoord');
const outcome = document.getElementById('zoekuitkomst');
const groups = [...document.querySelectorAll('.zoekgroep')].map((section) => ({
  section,
  rows: [...section.querySelectorAll('li')].map((item) => ({ item, text: plain(item.textContent) })),
}));

function narrow() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { section, rows } of groups) {
    let any = false;
    for (const { item, text } of rows) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) { any = true; shown += 1; }
    }
    section.hidden = !any;
  }
  outcome.textContent = words.length === 0 ? '' : shown === 0 ? 'Niets gevonden. Probeer een ander woord.' : `${shown} gevonden`;
}

field.addEventListener('input', narrow);
box.hidden = false;
narrow();
