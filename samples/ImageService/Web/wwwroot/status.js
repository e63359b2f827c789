// Keeps the numbers of the status page fresh. Without a script a reload does it.
'use strict';

const freshness = document.getElementById('freshness');

async function refresh() {
  try {
    const answer = await fetch('/status?handler=Counts');
    const counts = await answer.json();
    for (const field of document.querySelectorAll('[data-count]')) {
      const [box, name] = field.dataset.count.split('.');
      field.textContent = counts[box]?.[name] ?? '–';
    }
    freshness.textContent = 'Live';
  } catch {
    freshness.textContent = 'The system does not answer';
  }
}

refresh();
setInterval(refresh, 2000);
