// Names of the house: `userTask_waitForParts` for "Wait for parts", `wait_for_parts` for its action.
const plain = (words) =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();

export function camelCase(words) {
  return plain(words).replace(/ (\w)/g, (_, letter) => letter.toUpperCase());
}

/** A key as a condition may have it: begins with a letter. */
export function actionKey(words) {
  const key = plain(words).replaceAll(' ', '_').slice(0, 60);
  return /^[a-z]/.test(key) ? key : key && `do_${key}`;
}

/** Types whose ids begin with a word of their family; others begin with their own. */
const FAMILIES = [
  [/Event$/, 'event'],
  [/Gateway$/, 'gateway'],
  [/^SequenceFlow$/, 'flow'],
];

/** @param type such as bpmn:UserTask */
export function elementId(type, words, isTaken) {
  const short = type.replace('bpmn:', '');
  const family = FAMILIES.find(([pattern]) => pattern.test(short))?.[1];
  const prefix = family ?? short[0].toLowerCase() + short.slice(1);
  const wanted = `${prefix}_${camelCase(words) || 'unnamed'}`;
  let id = wanted;
  for (let at = 2; isTaken(id); at++) id = `${wanted}${at}`;
  return id;
}

/** Given by the modeler and not by a person. */
export const isGenerated = (id) => /^(Activity|Gateway|Event|Flow)_[0-9a-z]{7}$/.test(id);

export function freeKey(words, taken) {
  const wanted = actionKey(words) || 'action';
  let key = wanted;
  for (let at = 2; taken.includes(key); at++) key = `${wanted}_${at}`;
  return key;
}

/** How many characters differ (Levenshtein). */
export function distance(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[other.length];
}

/** What somebody meant who wrote another name; undefined where nothing is near. */
export function nearest(written, names) {
  const bare = (name) => name.replace(/[_\-.\s]/g, '').toLowerCase();
  const wanted = bare(written);
  const near = names
    .map((name) => ({ name, far: distance(wanted, bare(name)) }))
    .filter(({ far }) => far <= wanted.length / 3)
    .sort((a, b) => a.far - b.far);
  return near[0]?.name;
}
