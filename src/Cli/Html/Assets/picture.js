// The picture: moved, zoomed, walked through by keyboard, and clicked to filter.
class PictureView {
  constructor(system, filter) {
    this.svg = system.querySelector('.canvas > .picture');
    this.filter = filter;
    this.nodes = [...this.svg.querySelectorAll('.node')];
    this.edges = [...this.svg.querySelectorAll('.edge')];
    const [x, y, width, height] = this.svg.getAttribute('viewBox').split(' ').map(Number);
    this.full = { x, y, width, height };
    this.view = { ...this.full };
    this.svg.closest('.canvas').querySelector('.tools').hidden = false;
    system.querySelector('.help').hidden = false;
    this.listenToTools(system);
    this.listenToPointer();
    this.listenToNodes();
    this.listenToEdges();
    system.addEventListener('chosen', () => this.show());
  }

  listenToTools(system) {
    const actions = { in: () => this.zoom(1.5), out: () => this.zoom(1 / 1.5), fit: () => this.move(this.full) };
    for (const button of system.querySelectorAll('[data-zoom]')) button.onclick = actions[button.dataset.zoom];
    this.svg.addEventListener('wheel', event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY / 300), this.at(event));
    }, { passive: false });
  }

  listenToPointer() {
    let start = null;
    this.svg.addEventListener('pointerdown', event => {
      if (event.button === 0) start = { x: event.clientX, y: event.clientY, view: { ...this.view }, moved: false };
    });
    this.svg.addEventListener('pointermove', event => {
      if (!start) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.moved && Math.hypot(dx, dy) < 5) return;
      if (!start.moved) this.svg.setPointerCapture(event.pointerId);
      start.moved = true;
      this.svg.classList.add('moving');
      const scale = this.svg.getScreenCTM().a;
      this.move({ ...start.view, x: start.view.x - dx / scale, y: start.view.y - dy / scale });
    });
    const end = () => {
      this.hasMoved = start?.moved ?? false;
      start = null;
      this.svg.classList.remove('moving');
    };
    this.svg.addEventListener('pointerup', end);
    this.svg.addEventListener('pointercancel', end);
    // A drag is no click, and a click beside everything takes the choice back.
    this.svg.addEventListener('click', event => {
      if (this.hasMoved) { event.stopPropagation(); event.preventDefault(); }
      else if (!event.target.closest('.node, .edge') && !this.filter.isEmpty) this.filter.choose('');
      this.hasMoved = false;
    }, true);
    this.svg.addEventListener('dragstart', event => event.preventDefault());
  }

  listenToNodes() {
    this.nodes.forEach((node, i) => {
      node.tabIndex = i === 0 ? 0 : -1;
      node.setAttribute('role', 'button');
      node.setAttribute('aria-pressed', 'false');
      node.addEventListener('click', event => { event.preventDefault(); this.filter.choose(node.dataset.node); });
      node.addEventListener('keydown', event => this.press(event, node));
      node.addEventListener('focus', () => { this.rove(node); this.light(node.dataset.node); });
      node.addEventListener('blur', () => this.show());
      node.addEventListener('pointerenter', () => this.light(node.dataset.node));
      node.addEventListener('pointerleave', () => this.show());
    });
  }

  listenToEdges() {
    this.svg.addEventListener('click', event => {
      const edge = event.target.closest('.edge');
      if (edge) this.filter.choosePair(edge.dataset.from, edge.dataset.to);
    });
    // A line is thin; among a thousand lines there is no room for more.
    if (this.svg.classList.contains('crowded')) return;
    for (const edge of this.edges) {
      const hit = edge.querySelector('path').cloneNode();
      hit.removeAttribute('marker-end');
      hit.setAttribute('class', 'hit');
      edge.append(hit);
    }
  }

  press(event, node) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const actions = {
      Enter: () => this.filter.choose(node.dataset.node), ' ': () => this.filter.choose(node.dataset.node), Escape: () => this.filter.choose(''),
      '+': () => this.zoom(1.5), '=': () => this.zoom(1.5), '-': () => this.zoom(1 / 1.5), 0: () => this.move(this.full),
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps[event.key]) this.nearest(node, ...steps[event.key])?.focus();
    else if (actions[event.key]) actions[event.key]();
    else return;
    event.preventDefault();
  }

  // The next box in a direction: what lies straight ahead counts more than what is near.
  nearest(from, right, down) {
    const start = middle(from);
    let best = null;
    for (const node of this.nodes) {
      const { x, y } = middle(node);
      const [ahead, aside] = right ? [(x - start.x) * right, Math.abs(y - start.y)] : [(y - start.y) * down, Math.abs(x - start.x)];
      const far = ahead + 3 * aside;
      if (ahead > 1 && (!best || far < best.far)) best = { node, far };
    }
    return best?.node;
  }

  rove(node) {
    for (const other of this.nodes) other.tabIndex = other === node ? 0 : -1;
    const { x, y } = middle(node);
    const isSeen = x > this.view.x && x < this.view.x + this.view.width && y > this.view.y && y < this.view.y + this.view.height;
    if (!isSeen) this.move({ ...this.view, x: x - this.view.width / 2, y: y - this.view.height / 2 });
  }

  // Lights the neighbourhood of a box; without one, what is chosen.
  show() {
    for (const node of this.nodes) node.setAttribute('aria-pressed', String(node.dataset.node === this.filter.node));
    if (this.filter.isEmpty) this.light(null);
    else this.lightEdges(edge => this.filter.fits(edge.dataset), this.filter.node);
  }

  light(name) {
    if (name === null) this.svg.classList.remove('focus');
    else this.lightEdges(edge => edge.dataset.from === name || edge.dataset.to === name, name);
  }

  lightEdges(isNear, name) {
    const names = new Set([name]);
    for (const edge of this.edges) {
      const near = isNear(edge);
      edge.classList.toggle('near', near);
      if (near) names.add(edge.dataset.from).add(edge.dataset.to);
    }
    for (const node of this.nodes) node.classList.toggle('near', names.has(node.dataset.node));
    this.svg.classList.add('focus');
  }

  at(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
  }

  zoom(factor, at = { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 }) {
    const width = Math.min(this.full.width * 1.2, Math.max(160, this.view.width / factor));
    const scale = width / this.view.width;
    this.move({ x: at.x - (at.x - this.view.x) * scale, y: at.y - (at.y - this.view.y) * scale, width, height: this.view.height * scale });
  }

  move(view) {
    this.view = { ...view };
    this.svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  }
}

function middle(node) {
  const { x, y, width, height } = (node.box ??= node.querySelector('.shape').getBBox());
  return { x: x + width / 2, y: y + height / 2 };
}
