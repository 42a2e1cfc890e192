// What the rows of the live table decided in the last 90 days: which of them nothing, and which people set right.
import { button, element } from './editor-parts.js';

const MOST = 20;

export async function showCoverage(page, table, marks) {
  const key = page.file.replace(/\.dmn$/, '');
  const answer = await fetch(`/studio/decisions/${key}/coverage`, { headers: { Accept: 'application/json' } }).catch(() => null);
  const coverage = answer?.ok ? await answer.json().catch(() => null) : null;
  // a table that is not live yet, or asked about other things than tasks, has no past to tell of
  if (!coverage?.asked) return;
  const numbers = new Map(table.rules.map(({ id }, at) => [id, at + 1]));
  const rows = coverage.rows.filter(({ row }) => numbers.has(row));
  const unused = rows.filter(({ work }) => work === 0);
  const wrong = rows.filter(({ rerouted, complaints }) => rerouted + complaints > 0).sort((one, other) => share(other) - share(one));
  marks.used(unused.map(({ row }) => row), wrong.map(({ row }) => row));

  const lead = ({ row }) => button(page.text('row', numbers.get(row)), () => marks.leadTo(row), 'btn btn-quiet btn-small');
  const list = (each, said) => element('ul', { className: `plain studio-coverage-list${said ? '' : ' is-flat'}` }, ...each.slice(0, MOST).map((row) => element('li', {}, lead(row), said?.(row))));
  const more = (each) => (each.length > MOST ? element('p', { className: 'small muted', textContent: page.text('coverage.more', each.length - MOST) }) : null);
  const part = (title, each, said) =>
    each.length ? element('div', {}, element('h3', { className: 'small', textContent: title }), list(each, said), more(each)) : null;
  page.place.append(
    element('section', { className: 'studio-coverage panel', ariaLabel: page.text('coverage') },
      element('h2', { textContent: page.text('coverage') }),
      element('p', { className: 'small muted', textContent: page.text('coverage.lead', coverage.minimum_group) }),
      unused.length + wrong.length ? null : element('p', { textContent: page.text('coverage.fine') }),
      part(page.text('coverage.wrong'), wrong, ({ work, rerouted, complaints }) => ` ${page.text('coverage.wrong.row', work, rerouted, complaints)}`),
      part(page.text('coverage.unused'), unused),
    ),
  );
}

const share = ({ work, rerouted, complaints }) => (rerouted + complaints) / work;
