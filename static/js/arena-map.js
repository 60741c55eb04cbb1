// The arena map under the reader's hands: pan, zoom, and who is tied to whom.
// The map itself is written by the server; without this module it is complete and every node a link.

const SMALLEST = 0.6;
const LARGEST = 8;
const STEP = 1.3;
const MOVE = 60;
const REST = 160; // milliseconds without a gesture after which the drawing is made sharp again

class ArenaMap {
  constructor(frame) {
    this.frame = frame;
    this.svg = frame.querySelector("svg.arena");
    // A page that the back button restores may stand zoomed in; what is all of it was noted then.
    frame.dataset.full ??= this.svg.getAttribute("viewBox");
    const [, , width, height] = frame.dataset.full.split(" ").map(Number);
    this.full = { x: 0, y: 0, width, height };
    const drawn = this.svg.viewBox.baseVal;
    this.view = { x: drawn.x, y: drawn.y, width: drawn.width, height: drawn.height };
    this.pointers = new Map();
    this.buttons();
    this.listen();
    this.ties = this.neighbours();
    this.highlight(null);
    this.rest();
  }

  listen() {
    const { frame, svg } = this;
    frame.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    svg.addEventListener("pointerdown", (event) => this.onDown(event));
    svg.addEventListener("pointermove", (event) => this.onMove(event));
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
      svg.addEventListener(name, (event) => this.onUp(event));
    }
    frame.addEventListener("keydown", (event) => this.onKey(event));
    svg.addEventListener("click", (event) => this.onClick(event), true);
    for (const [name, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
      svg.addEventListener(name, (event) => this.highlight(on ? event.target.closest("a.node") : null));
    }
  }

  buttons() {
    const group = this.frame.querySelector(".map-buttons");
    group.hidden = false;
    group.addEventListener("click", (event) => {
      const act = event.target.closest("button")?.dataset.act;
      if (act === "in") this.zoom(STEP);
      if (act === "out") this.zoom(1 / STEP);
      if (act === "all") this.show(this.full);
    });
  }

  neighbours() {
    const near = new Map();
    for (const tie of this.svg.querySelectorAll(".tie")) {
      const [source, target] = tie.dataset.ends.split(" ");
      for (const [one, other] of [[source, target], [target, source]]) {
        if (!near.has(one)) near.set(one, { ties: [], nodes: new Set([one]) });
        near.get(one).ties.push(tie);
        near.get(one).nodes.add(other);
      }
    }
    return near;
  }

  highlight(node) {
    for (const lit of this.svg.querySelectorAll(".near")) lit.classList.remove("near");
    this.svg.classList.toggle("highlighting", Boolean(node));
    if (!node) return;
    node.classList.add("near");
    const found = this.ties.get(node.dataset.id);
    if (!found) return;
    for (const tie of found.ties) tie.classList.add("near");
    for (const id of found.nodes) this.svg.querySelector(`a.node[data-id="${id}"]`)?.classList.add("near");
  }

  // A point of the screen in units of the drawing.
  at(clientX, clientY) {
    const box = this.svg.getBoundingClientRect();
    const scale = Math.min(box.width / this.view.width, box.height / this.view.height);
    const left = box.left + (box.width - this.view.width * scale) / 2;
    const top = box.top + (box.height - this.view.height * scale) / 2;
    return { x: this.view.x + (clientX - left) / scale, y: this.view.y + (clientY - top) / scale, scale };
  }

  zoom(factor, point = null) {
    const zoomed = this.full.width / this.view.width * factor;
    if (zoomed < SMALLEST || zoomed > LARGEST) return;
    const { x, y, width, height } = this.view;
    const middle = point ?? { x: x + width / 2, y: y + height / 2 };
    this.show({
      x: middle.x - (middle.x - x) / factor,
      y: middle.y - (middle.y - y) / factor,
      width: width / factor,
      height: height / factor,
    });
  }

  show(view) {
    this.view = { ...view };
    this.paint();
  }

  // During a gesture the drawn layer is moved; at rest it is drawn anew, sharp.
  paint() {
    cancelAnimationFrame(this.frameRequest);
    clearTimeout(this.restTimer);
    this.frameRequest = requestAnimationFrame(() => {
      this.frame.classList.add("moving");
      const drawn = this.svg.viewBox.baseVal;
      const box = this.svg.getBoundingClientRect();
      const unit = Math.min(this.svg.clientWidth / drawn.width, this.svg.clientHeight / drawn.height);
      const scale = drawn.width / this.view.width;
      const middle = (value, size) => value + size / 2;
      const dx = (middle(drawn.x, drawn.width) - middle(this.view.x, this.view.width)) * unit * scale;
      const dy = (middle(drawn.y, drawn.height) - middle(this.view.y, this.view.height)) * unit * scale;
      this.svg.style.transform = box.width ? `translate(${dx}px, ${dy}px) scale(${scale})` : "";
    });
    this.restTimer = setTimeout(() => this.rest(), REST);
  }

  rest() {
    cancelAnimationFrame(this.frameRequest);
    const { x, y, width, height } = this.view;
    this.svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    this.svg.removeAttribute("style");
    this.frame.classList.remove("moving");
  }

  onWheel(event) {
    if (!event.ctrlKey && !event.metaKey && !this.frame.contains(document.activeElement)) return;
    event.preventDefault();
    this.rest();
    this.zoom(Math.exp(-event.deltaY / 400), this.at(event.clientX, event.clientY));
  }

  onDown(event) {
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.travelled = 0;
    this.rest();
  }

  onMove(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    this.travelled += Math.hypot(after.x - before.x, after.y - before.y);
    const unit = Math.min(this.svg.clientWidth / this.view.width, this.svg.clientHeight / this.view.height);
    const others = [...this.pointers.entries()].filter(([id]) => id !== event.pointerId);
    if (others.length === 1) {
      const other = others[0][1];
      const stretch = (point) => Math.hypot(point.x - other.x, point.y - other.y);
      if (stretch(before) > 0) this.zoom(stretch(after) / stretch(before));
    } else {
      this.show({ ...this.view, x: this.view.x - (after.x - before.x) / unit, y: this.view.y - (after.y - before.y) / unit });
    }
    this.pointers.set(event.pointerId, after);
  }

  onUp(event) {
    this.pointers.delete(event.pointerId);
  }

  // A drag is no click; a plain click opens the panel through htmx, so the address need not load.
  onClick(event) {
    if (this.travelled > 6) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.target.closest("a.node") && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
    }
    this.travelled = 0;
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("button")) return;
    const shift = { ArrowLeft: [-MOVE, 0], ArrowRight: [MOVE, 0], ArrowUp: [0, -MOVE], ArrowDown: [0, MOVE] }[event.key];
    if (event.key === "+" || event.key === "=") this.zoom(STEP);
    else if (event.key === "-") this.zoom(1 / STEP);
    else if (event.key === "0") this.show(this.full);
    else if (shift) this.show({ ...this.view, x: this.view.x + shift[0], y: this.view.y + shift[1] });
    else return;
    event.preventDefault();
  }
}

const living = new WeakSet();

const start = () => {
  for (const frame of document.querySelectorAll(".map-frame")) {
    if (living.has(frame)) continue;
    living.add(frame);
    new ArenaMap(frame);
  }
};

start();
document.addEventListener("htmx:afterSettle", start);
document.addEventListener("htmx:historyRestore", start);
