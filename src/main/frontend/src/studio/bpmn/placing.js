// Where something new may stand: near what it belongs to, over nothing that is drawn already.
const STEP = 20;
const MARGIN = 30;
const REACH = 900;
const STREET = 150;

/** The top left corner of a free place of this size near an element, to its right or below rather than before it. */
export function freePlace(registry, near, { width, height }) {
  const taken = registry.filter((each) => !each.waypoints && each.parent === near.parent && !isAround(each, near));
  const streets = registry.filter((each) => each.waypoints && each.parent === near.parent).flatMap(segmentsOf);
  let best;
  for (let dy = -REACH / 2; dy <= REACH; dy += STEP) {
    for (let dx = -REACH / 2; dx <= REACH; dx += STEP) {
      const x = near.x + near.width + 80 + dx;
      const y = near.y + near.height / 2 - height / 2 + dy;
      const place = { left: x - MARGIN, top: y - MARGIN, right: x + width + MARGIN, bottom: y + height + MARGIN };
      const cost = Math.abs(dx) * (dx < 0 ? 2 : 1) + Math.abs(dy) * (dy < 0 ? 1.5 : 1);
      if (best && best.cost <= cost) continue;
      if (taken.some((each) => overlaps(place, each))) continue;
      const whole = cost + streets.filter((each) => passes(place, each)).length * STREET;
      if (!best || whole < best.cost) best = { x, y, cost: whole };
    }
  }
  return best ?? below(taken, near);
}

/** Whether a place in the plane of an element lies over nothing. */
export function isFree(registry, near, { x, y, width, height }) {
  const place = { left: x, top: y, right: x + width, bottom: y + height };
  return !registry.getAll().some((each) => !each.waypoints && each.parent === near.parent && each !== near && !isAround(each, near) && overlaps(place, each));
}

const isAround = (element, near) => {
  for (let at = near.parent; at; at = at.parent) if (at === element) return true;
  return false;
};

const overlaps = ({ left, top, right, bottom }, { x, y, width, height }) =>
  x < right && x + width > left && y < bottom && y + height > top;

const segmentsOf = ({ waypoints }) => waypoints.slice(1).map((to, at) => ({ from: waypoints[at], to }));

function passes({ left, top, right, bottom }, { from, to }) {
  const between = (low, high, one, other) => Math.max(one, other) > low && Math.min(one, other) < high;
  return between(left, right, from.x, to.x) && between(top, bottom, from.y, to.y);
}

function below(taken, near) {
  return { x: near.x, y: Math.max(...taken.map(({ y, height }) => y + height), near.y) + 2 * MARGIN };
}
