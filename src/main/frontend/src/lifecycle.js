import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

// A diagram too large to be read at a glance is shown around the marked state instead.
const LEGIBLE = 0.7;
const AROUND = 40;

/** Shows the diagram and marks the state the task waits in, with the ways out of it. */
export async function show(place) {
  const status = place.querySelector('[data-state]');
  try {
    const answer = await fetch(place.dataset.bpmnSrc, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const viewer = new NavigatedViewer({ container: place });
    await viewer.importXML(await answer.text());
    status.remove();
    if (place.dataset.heat) heat(viewer, JSON.parse(place.dataset.heat));
    else mark(viewer, place.dataset.waitState);
    place.dataset.shown = '';
  } catch (failure) {
    console.warn('The diagram cannot be shown', failure);
    status.textContent = place.dataset.failed;
  }
}

function mark(viewer, id) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const here = id && viewer.get('elementRegistry').get(id);
  if (!here) return;
  canvas.addMarker(here, 'is-here');
  for (const flow of waysOut(here)) canvas.addMarker(flow, 'is-way-out');
  const { outer, scale } = canvas.viewbox();
  if (scale < LEGIBLE) {
    const width = outer.width / LEGIBLE;
    const height = outer.height / LEGIBLE;
    const x = here.x + here.width / 2 - width / 2;
    canvas.viewbox({ x, y: here.y + here.height / 2 - height / 2, width, height });
  }
}

/** Colours wait states by how much waiting they hold, and writes the numbers beside them. */
function heat(viewer, marks) {
  const canvas = viewer.get('canvas');
  const known = marks
    .map((each) => ({ ...each, shape: viewer.get('elementRegistry').get(each.id) }))
    .filter(({ shape }) => shape);
  for (const { id, level, text } of known) {
    canvas.addMarker(id, `heat-${level}`);
    const label = document.createElement('div');
    label.className = 'heat-label';
    label.textContent = text;
    viewer.get('overlays').add(id, { position: { top: -14, left: 10 }, html: label, scale: false });
  }
  canvas.zoom('fit-viewport', 'auto');
  if (known.length === 0) return;
  const { outer } = canvas.viewbox();
  const left = Math.min(...known.map(({ shape }) => shape.x)) - AROUND;
  const top = Math.min(...known.map(({ shape }) => shape.y)) - AROUND;
  const right = Math.max(...known.map(({ shape }) => shape.x + shape.width)) + AROUND;
  const bottom = Math.max(...known.map(({ shape }) => shape.y + shape.height)) + AROUND;
  const scale = Math.min(outer.width / (right - left), outer.height / (bottom - top), 1);
  const hottest = known.reduce((one, other) => (other.level > one.level ? other : one)).shape;
  const wide = scale >= LEGIBLE;
  const width = outer.width / (wide ? scale : LEGIBLE);
  const height = outer.height / (wide ? scale : LEGIBLE);
  const middle = wide
    ? { x: (left + right) / 2, y: (top + bottom) / 2 }
    : { x: hottest.x + hottest.width / 2, y: hottest.y + hottest.height / 2 };
  canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
}

/** The flows a task may take next: through the gateway behind the wait state, where there is one. */
function waysOut(state) {
  return state.outgoing.flatMap((flow) =>
    flow.target.type === 'bpmn:ExclusiveGateway' ? [flow, ...flow.target.outgoing] : [flow],
  );
}
