import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

// A diagram too large to be read at a glance is shown around the marked state instead.
const LEGIBLE = 0.7;

/** Shows the diagram and marks the state the task waits in, with the ways out of it. */
export async function show(place) {
  const status = place.querySelector('[data-state]');
  try {
    const answer = await fetch(place.dataset.bpmnSrc, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const viewer = new NavigatedViewer({ container: place });
    await viewer.importXML(await answer.text());
    status.remove();
    mark(viewer, place.dataset.waitState);
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

/** The flows a task may take next: through the gateway behind the wait state, where there is one. */
function waysOut(state) {
  return state.outgoing.flatMap((flow) =>
    flow.target.type === 'bpmn:ExclusiveGateway' ? [flow, ...flow.target.outgoing] : [flow],
  );
}
