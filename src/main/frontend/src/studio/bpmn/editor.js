// The page of one diagram: brings up the modeler or the viewer and everything around it.
import { Server } from './server.js';
import { textsOf } from './texts.js';
import { lawOf } from './law.js';
import { processOf } from './lifecycle-model.js';
import { frame, isPhone } from './frame.js';
import { modelerIn, viewerIn } from './modeler.js';
import { offerTemplates, templatesFor } from './templates.js';
import { Checking } from './checking.js';
import { FindingsList } from './findings.js';
import { Saving } from './saving.js';
import { toolsFor } from './tools.js';
import { Outline } from './outline.js';
import { showLaw } from './law-marks.js';
import { sayButtons } from './worker-sees.js';

export async function edit(place, aside) {
  const say = textsOf(place);
  const server = new Server(place.dataset);
  const readOnly = place.dataset.readonly !== undefined;
  const parts = frame(place, say, readOnly);
  const [source, vocabulary] = await Promise.all([server.load(), server.vocabulary()]).catch((failure) => {
    parts.fail(say('failed.load'));
    throw failure;
  });
  const orgo = orgoFor(say, vocabulary);
  const diagram = readOnly ? viewerIn(parts.canvas) : modelerIn(parts.canvas, parts.panel, orgo);
  orgo.attach(diagram);
  try {
    await diagram.importXML(source);
  } catch (failure) {
    parts.fail(say('failed.read', failure.message));
    throw failure;
  }
  if (!readOnly) offerTemplates(diagram, templatesFor(vocabulary, say, orgo.processId()));
  if (isPhone()) diagram.get('palette', false)?.close();
  fit(diagram);
  const findings = new FindingsList(diagram, aside, orgo);
  new Outline(diagram, parts.outline, orgo, readOnly);
  toolsFor(diagram, parts, orgo, readOnly ? undefined : new Saving(diagram, server, parts, orgo, findings));
  showLaw(diagram, orgo);
  sayButtons(diagram, parts, orgo);
  new Checking(diagram, server, findings, orgo).begin();
  place.dataset.shown = '';
}

/** What the parts ask of each other: the sentences, the words of the organization, the law of this diagram. */
function orgoFor(say, vocabulary) {
  let diagram;
  const id = () => processOf(diagram?.getDefinitions())?.id;
  return {
    say,
    vocabulary,
    buttons: {},
    attach: (made) => (diagram = made),
    edits: () => diagram.get('orgoEdits'),
    processId: id,
    law: () => lawOf(vocabulary, id()),
    isLifecycle: () => lawOf(vocabulary, id()) !== undefined,
  };
}

/** As a whole where it stays legible; else from its beginning. */
function fit(diagram) {
  const canvas = diagram.get('canvas');
  // What is not shown, as on a phone, is fitted when it is.
  if (canvas.getContainer().offsetParent === null) return;
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() < 0.5) {
    const { inner } = canvas.viewbox();
    canvas.zoom(0.6, { x: 0, y: 0 });
    const { width, height } = canvas.viewbox();
    canvas.viewbox({ x: inner.x - 20, y: inner.y - 20, width, height });
  }
}
