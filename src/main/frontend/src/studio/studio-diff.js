// Draws what differs between two versions, wherever a page asks for it:
// <div data-diff="TABLE|FORM" data-diff-before="url" data-diff-after="url" data-diff-said="url or JSON" data-texts="{…}">
// An empty data-diff-before stands for a file that is new. What the page said in words stays below, folded away.
import { drawForm } from './diff-form.js';
import { drawTable, tableOf } from './diff-table.js';

const text = async (url) => {
  if (!url) return '';
  const answer = await fetch(url, { headers: { Accept: '*/*' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
};

const said = async (place) => JSON.parse(/^\s*[[{]/.test(place) ? place : await text(place));

export async function show(place) {
  const texts = JSON.parse(place.dataset.texts || '{}');
  const say = (key, ...values) => values.reduce((sentence, value, at) => sentence.replaceAll(`{${at}}`, value), texts[key] ?? key);
  try {
    const [before, after, answer] = await Promise.all([text(place.dataset.diffBefore), text(place.dataset.diffAfter), said(place.dataset.diffSaid)]);
    const differences = Array.isArray(answer) ? answer : answer.differences;
    const drawn =
      place.dataset.diff === 'TABLE'
        ? drawTable({ before: tableOf(before), after: tableOf(after), differences, say })
        : drawForm({ before: JSON.parse(before || '{}'), after: JSON.parse(after || '{}'), differences, say });
    place.prepend(drawn);
    place.dataset.shown = '';
  } catch (failure) {
    // the words of the page say the same
    console.warn('The difference cannot be drawn', failure);
  }
}

for (const place of document.querySelectorAll('[data-diff]:not([data-shown])')) show(place);
