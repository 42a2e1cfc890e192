import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

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
  for (const flow of here.outgoing) canvas.addMarker(flow, 'is-way-out');
  if (canvas.zoom() < 0.55) {
    canvas.zoom(0.75, { x: here.x + here.width / 2, y: here.y + here.height / 2 });
  }
}
