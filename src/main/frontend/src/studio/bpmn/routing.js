// Finds a way for a new flow around what is drawn already: few bends, few crossings, through nothing.
import { is } from 'bpmn-js/lib/util/ModelUtil';

const GAP = 20;
const BEND = 60;
const CROSSING = 30;
// A side where flows arrive is no side to leave by, nor the other way round.
const TAKEN = 200;
const STEPS = [{ x: 1, y: 0 }, { x: -1, y: 0 }, { x: 0, y: 1 }, { x: 0, y: -1 }];

/** The points of a flow from one shape to another, both drawn in the same plane. */
export function route(registry, source, target) {
  const shapes = registry.filter((each) => isObstacle(each, source, target));
  const flows = registry.filter((each) => each.waypoints && is(each, 'bpmn:SequenceFlow'));
  // Flows that begin or end together may run together; that is how a gateway is drawn.
  const streets = flows.flatMap((flow) => segmentsOf(flow, flow.source === source || flow.target === target));
  const grid = gridOf([...shapes, source, target]);
  const used = (at, end) => flows.some(({ waypoints }) => waypoints.at(end).x === at.x && waypoints.at(end).y === at.y);
  const goals = new Map(docksOf(target).map((dock) => [`${dock.x},${dock.y}`, { ...dock, cost: used(dock, 0) ? TAKEN : 0 }]));
  const starts = docksOf(source).map((dock) => ({ ...dock, cost: used(dock, -1) ? TAKEN : 0 }));
  return search(grid, shapes.map((each) => grown(each, GAP / 2 - 1)), streets, starts, goals, target);
}

/** Whether a flow lies over a shape it has nothing to do with. */
export function goesThrough(registry, { source, target, waypoints }) {
  const shapes = registry.filter((each) => isObstacle(each, source, target) && !each.labelTarget && each !== source.host);
  return waypoints.slice(1).some((to, at) => shapes.some((shape) => touches(grown(shape, 0), waypoints[at], to)));
}

const touches = ({ left, top, right, bottom }, one, other) =>
  Math.min(one.x, other.x) < right && Math.max(one.x, other.x) > left && Math.min(one.y, other.y) < bottom && Math.max(one.y, other.y) > top;

function isObstacle(element, source, target) {
  if (element.waypoints || element.parent !== source.parent) return false;
  const attached = element.host && (element.host === source || element.host === target);
  return element !== source && element !== target && !attached;
}

const grown = ({ x, y, width, height }, by) => ({ left: x - by, top: y - by, right: x + width + by, bottom: y + height + by });

/** The middles of the four sides, each with the direction that leads away. */
function docksOf({ x, y, width, height }) {
  const [middle, centre] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  return [
    { x: x + width, y: centre, step: STEPS[0] },
    { x, y: centre, step: STEPS[1] },
    { x: middle, y: y + height, step: STEPS[2] },
    { x: middle, y, step: STEPS[3] },
  ];
}

function gridOf(shapes) {
  const xs = new Set();
  const ys = new Set();
  for (const { x, y, width, height } of shapes) {
    for (const at of [x - GAP, x, Math.round(x + width / 2), x + width, x + width + GAP]) xs.add(at);
    for (const at of [y - GAP, y, Math.round(y + height / 2), y + height, y + height + GAP]) ys.add(at);
  }
  const sorted = (values) => [...values].sort((one, other) => one - other);
  const [columns, rows] = [sorted(xs), sorted(ys)];
  return { columns, rows, column: new Map(columns.map((x, at) => [x, at])), row: new Map(rows.map((y, at) => [y, at])) };
}

function segmentsOf({ waypoints }, together) {
  return waypoints.slice(1).map((to, at) => ({ from: waypoints[at], to, together }));
}

/** Dijkstra over the grid; a state is a point with the direction it was reached in. */
function search(grid, obstacles, streets, starts, goals, target) {
  const heap = new Heap();
  const best = new Map();
  for (const start of starts) heap.add(start);
  while (heap.size > 0) {
    const here = heap.take();
    const key = `${here.x},${here.y},${here.step.x},${here.done}`;
    if (best.has(key)) continue;
    best.set(key, here);
    const goal = goals.get(`${here.x},${here.y}`);
    if (here.done) return pathTo(here.before);
    if (goal && here.before && goal.step.x === -here.step.x && goal.step.y === -here.step.y) {
      heap.add({ ...goal, done: true, before: here, cost: here.cost + goal.cost });
      continue;
    }
    for (const step of STEPS) {
      const next = neighbour(grid, here, step);
      if (next && isFree(here, next, obstacles, target)) heap.add(arrived(here, next, step, streets));
    }
  }
  return undefined;
}

function neighbour({ columns, rows, column, row }, { x, y, step: came, before }, step) {
  const turnsBack = came.x === -step.x && came.y === -step.y;
  if (turnsBack || (!before && came !== step)) return undefined;
  const next = { x: columns[column.get(x) + step.x], y: rows[row.get(y) + step.y] };
  return next.x === undefined || next.y === undefined ? undefined : next;
}

function isFree(from, to, obstacles, target) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const inside = ({ left, top, right, bottom }, { x, y }) => x > left && x < right && y > top && y < bottom;
  if (inside(grown(target, 0), middle)) return false;
  return !obstacles.some((each) => inside(each, middle) || inside(each, to));
}

function arrived(before, { x, y }, step, streets) {
  const length = Math.abs(x - before.x) + Math.abs(y - before.y);
  const bend = step === before.step ? 0 : BEND;
  let disturbed = 0;
  for (const street of streets) disturbed += disturbance(before, { x, y }, street, length);
  return { x, y, step, before, cost: before.cost + length + bend + disturbed };
}

/** What it costs to cross another flow, or to run along it. */
function disturbance(from, to, street, length) {
  const vertical = from.x === to.x;
  const [along, across] = vertical ? ['y', 'x'] : ['x', 'y'];
  const parallel = street.from[across] === street.to[across];
  const [low, high] = ordered(from[along], to[along]);
  const [begin, end] = ordered(street.from[along], street.to[along]);
  if (parallel) {
    const shared = Math.min(high, end) - Math.max(low, begin);
    return Math.abs(street.from[across] - from[across]) < 8 && shared > 0 ? length * (street.together ? 0.2 : 2) : 0;
  }
  const [left, right] = ordered(street.from[across], street.to[across]);
  const crosses = begin > low && begin <= high && left < from[across] && right > from[across];
  return crosses ? CROSSING : 0;
}

const ordered = (one, other) => (one < other ? [one, other] : [other, one]);

/** Only the corners are points of a flow. */
function pathTo(end) {
  const path = [];
  for (let at = end; at; at = at.before) path.unshift({ x: at.x, y: at.y });
  return path.filter((point, at) => at === 0 || at === path.length - 1 || !straight(path[at - 1], point, path[at + 1]));
}

const straight = (one, two, three) => (one.x === two.x && two.x === three.x) || (one.y === two.y && two.y === three.y);

class Heap {
  items = [];

  get size() {
    return this.items.length;
  }

  add(item) {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.items[parent].cost <= item.cost) break;
      this.items[at] = this.items[parent];
      at = parent;
    }
    this.items[at] = item;
  }

  take() {
    const [first] = this.items;
    const last = this.items.pop();
    if (this.items.length > 0) this.sink(last);
    return first;
  }

  sink(item) {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.items.length) break;
      if (this.items[child + 1]?.cost < this.items[child].cost) child++;
      if (this.items[child].cost >= item.cost) break;
      this.items[at] = this.items[child];
      at = child;
    }
    this.items[at] = item;
  }
}
