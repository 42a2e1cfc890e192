// The editor of diagrams, and the view of what changed between two: each on pages of its own.
import { edit } from './bpmn/editor.js';

const editor = document.querySelector('#editor[data-kind=DIAGRAM]');
if (editor) edit(editor, document.getElementById('findings'));

for (const place of document.querySelectorAll('[data-diff-before][data-diff-after]:not([data-kind=TABLE])')) {
  import('./bpmn/changes.js').then(({ compare }) => compare(place));
}
