for (const system of document.querySelectorAll('.system')) {
  const filter = new Filter(system);
  new PictureView(system, filter);
  for (const cell of system.querySelectorAll('.matrix .cell')) cell.onclick = () => filter.choosePair(cell.dataset.from, cell.dataset.to);
  for (const dot of system.querySelectorAll('.plot .dot')) dot.onclick = () => filter.choose(dot.dataset.node);
}
for (const table of document.querySelectorAll('table.sortable')) makeSortable(table);

// Paper has no triangles to click; but nobody prints a thousand violations.
let opened = [];
addEventListener('beforeprint', () => {
  const closed = [...document.querySelectorAll('.group:not([hidden]):not([open])')];
  const size = closed.reduce((sum, group) => sum + Number(group.dataset.size), 0);
  if (size > 400) return;
  opened = closed;
  for (const group of opened) group.open = true;
});
addEventListener('afterprint', () => {
  for (const group of opened) group.open = false;
  opened = [];
});
