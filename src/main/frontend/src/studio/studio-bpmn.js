// The editor of diagrams, and what changed between two: each is fetched by the pages that show it.
const editor = document.querySelector('#editor[data-kind=DIAGRAM]');
if (editor) import('./bpmn/editor.js').then(({ edit }) => edit(editor, document.getElementById('findings')));

for (const place of document.querySelectorAll('[data-diff=DIAGRAM]')) {
  import('./bpmn/changes.js').then(({ compare }) => compare(place));
}
