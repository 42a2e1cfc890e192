// What makes an example green or red. Pure.

/** @param said what the table answered: the rows in their order, and the outputs */
export function judge({ expected = {} }, said) {
  const rules = (said.rules ?? []).map(({ id }) => id);
  const outputs = said.outputs ?? said.rules?.[0]?.outputs ?? {};
  const first = Array.isArray(outputs) ? (outputs[0] ?? {}) : outputs;
  const wantsRule = Boolean(expected.rule);
  const wantedOutputs = Object.entries(expected.outputs ?? {});
  const rightRule = !wantsRule || rules.includes(expected.rule);
  const rightOutputs = wantedOutputs.every(([name, value]) => same(first[name], value));
  const asked = wantsRule || wantedOutputs.length > 0;
  return { ok: asked && rightRule && rightOutputs, rules, outputs: first, wanted: asked ? expected : null };
}

/** Texts are compared as the table says them, numbers as numbers; nothing and an empty text are the same. */
function same(one, other) {
  return String(one ?? '') === String(other ?? '');
}

/** All that the table asks for: what the example leaves open is nothing, as it is for a signal that does not say it. */
export function asked({ inputs = {} }, columns, writtenAs) {
  const all = {};
  for (const column of columns.filter(({ kind, name }) => kind === 'input' && /^\w+$/.test(name))) {
    const as = writtenAs(column);
    const open = as === 'list' ? [] : as === 'text' ? '' : column.type === 'boolean' ? false : null;
    all[column.name] = inputs[column.name] ?? open;
  }
  return { ...inputs, ...all };
}

export function summary({ inputs }, columns) {
  return columns
    .filter(({ kind, name }) => kind === 'input' && filled(inputs?.[name]))
    .map(({ label, name }) => `${label}: ${[inputs[name]].flat().join(', ')}`)
    .join(' · ');
}

const filled = (value) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The value of an input as the table's column takes it. */
export function valueOf(text, as, type) {
  if (as === 'list') return text.split(',').map((part) => part.trim()).filter(Boolean);
  if (text.trim() === '') return type === 'string' ? '' : undefined;
  if (type === 'boolean') return text.trim() === 'true';
  return as === 'plain' ? Number(text) : text;
}

export const textOf = (value) => (value === undefined || value === null ? '' : [value].flat().join(', '));
