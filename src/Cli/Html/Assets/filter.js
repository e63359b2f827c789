// What is chosen in one system, and what that leaves of its violations.
class Filter {
  constructor(system) {
    this.system = system;
    this.form = system.querySelector('.filter');
    this.groups = [...system.querySelectorAll('.group')].map(group => ({ group, ...group.dataset, texts: null }));
    this.node = '';
    this.pair = null;
    this.marked = [];
    if (!this.form) return;
    let wait;
    this.form.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(() => this.read(), 120); });
    this.form.addEventListener('submit', event => event.preventDefault());
    this.form.addEventListener('reset', () => setTimeout(() => this.choose('')));
  }

  // Choosing the same again takes the choice back.
  choose(node) {
    this.set(node === this.node && !this.pair ? '' : node, null);
  }

  choosePair(from, to) {
    const again = this.pair && this.pair.from === from && this.pair.to === to;
    this.set('', again ? null : { from, to });
  }

  read() {
    this.set(this.form.component.value, this.form.component.value ? null : this.pair);
  }

  set(node, pair) {
    this.node = node;
    this.pair = pair;
    if (this.form) {
      const options = [...this.form.component.options];
      this.form.component.value = options.some(option => option.value === node) ? node : '';
    }
    this.mark();
    this.apply();
    this.system.dispatchEvent(new CustomEvent('chosen'));
  }

  get isEmpty() {
    return !this.node && !this.pair;
  }

  fits({ from, to }) {
    if (this.pair) return from === this.pair.from && to === this.pair.to;
    return !this.node || from === this.node || to === this.node;
  }

  mark() {
    for (const element of this.marked) element.classList.remove('on', 'near');
    this.marked = [];
    if (this.isEmpty) return;
    const nodes = this.pair ? [this.pair.from, this.pair.to] : [this.node];
    for (const element of this.system.querySelectorAll('[data-node]')) {
      if (nodes.includes(element.dataset.node)) this.add(element, 'on');
    }
    for (const element of this.system.querySelectorAll('.matrix .cell')) {
      if (this.fits(element.dataset)) this.add(element, 'near');
    }
  }

  add(element, name) {
    element.classList.add(name);
    this.marked.push(element);
  }

  apply() {
    const rule = this.form ? this.form.rule.value : '';
    const text = this.form ? this.form.text.value.trim().toLowerCase() : '';
    let shown = 0;
    const visible = [];
    for (const entry of this.groups) {
      const count = (!rule || entry.rule === rule) && this.fits(entry) ? this.applyText(entry, text) : 0;
      entry.group.hidden = count === 0;
      shown += count;
      if (count > 0) visible.push(entry.group);
    }
    const isFiltered = rule || text || !this.isEmpty;
    if (isFiltered && shown <= 25) for (const group of visible) group.open = true;
    this.tell(shown, isFiltered);
  }

  applyText(entry, text) {
    const size = Number(entry.size);
    if (!text && !entry.texts) return size;
    entry.texts ??= [...entry.group.querySelectorAll('li')].map(item => ({ item, text: (item.textContent + ' ' + entry.from + ' ' + entry.to + ' ' + entry.rule).toLowerCase() }));
    let count = 0;
    for (const { item, text: said } of entry.texts) {
      item.hidden = !said.includes(text);
      if (!item.hidden) count++;
    }
    return text ? count : size;
  }

  tell(shown, isFiltered) {
    const words = this.pair ? `from ${this.pair.from} to ${this.pair.to}` : this.node ? `that begin or end in ${this.node}` : '';
    const chosen = this.system.querySelector('.chosen');
    chosen.textContent = this.isEmpty ? '' : `${counted(shown)} ${words}`;
    if (!this.isEmpty) {
      const link = document.createElement('button');
      link.type = 'button';
      link.textContent = shown > 0 ? 'Show below' : 'Show all';
      link.onclick = () => shown > 0 ? this.form.scrollIntoView() : this.choose('');
      chosen.append(link);
    }
    if (!this.form) return;
    const all = Number(this.form.querySelector('.shown').dataset.all);
    this.form.querySelector('.shown').textContent = isFiltered ? `${shown.toLocaleString('en')} of ${counted(all)} ${words}` : counted(all);
    this.system.querySelector('.violations .none').hidden = shown > 0;
  }
}

function counted(count) {
  return `${count.toLocaleString('en')} ${count === 1 ? 'violation' : 'violations'}`;
}
