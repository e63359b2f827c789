// Tables that are sorted by a click on a head; a second click turns the order round.
function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => sort(table, heads, column);
  });
}

function sort(table, heads, column) {
  const first = heads[column].classList.contains('number') ? 'descending' : 'ascending';
  const isAgain = heads[column].getAttribute('aria-sort') === first;
  const isUp = (first === 'ascending') !== isAgain;
  for (const head of heads) head.removeAttribute('aria-sort');
  heads[column].setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
  const rows = [...table.tBodies[0].rows].map(row => ({ row, value: valueOf(row, column) }));
  rows.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) * (isUp ? 1 : -1));
  table.tBodies[0].append(...rows.map(({ row }) => row));
}

function valueOf(row, column) {
  let at = 0;
  for (const cell of row.cells) {
    at += cell.colSpan;
    if (at <= column) continue;
    const text = cell.textContent.trim();
    if (!cell.classList.contains('number')) return text.toLowerCase();
    const number = Number(text.replaceAll(',', ''));
    return Number.isNaN(number) ? -1 : number;
  }
  return '';
}
