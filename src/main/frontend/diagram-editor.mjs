// The editor of diagrams is a bundle of its own: what it leaves out, other editors need.

/** What the properties panel and the templates bring along for Camunda 8, and no diagram of Orgo can have. */
const UNUSED = /^(@codemirror\/|@lezer\/|@bpmn-io\/(feel-editor|feelers-editor|element-templates-validator)(\/|$))/;

/** FEEL's editor and the schema of foreign templates would be half of the bundle; ours come from the server. */
function withoutUnused() {
  // Whatever is read of it, called or made by it, is nothing again; what is imported falls through to it.
  const contents = `
    const nothing = new Proxy(function () {}, {
      get: (_, name) => (name === Symbol.toPrimitive ? () => '' : nothing),
      apply: () => nothing,
      construct: () => nothing,
    });
    const trusting = {
      validate: (template) => ({ valid: true, object: template, errors: [] }),
      getSchemaVersion: () => '0.0.0',
    };
    module.exports = Object.assign(Object.create(nothing), trusting);
  `;
  return {
    name: 'without-unused',
    setup(build) {
      build.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
      build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents, loader: 'js' }));
    },
  };
}

export function diagramEditor() {
  return {
    entryPoints: { 'studio-bpmn': 'src/studio/studio-bpmn.js', 'studio-bpmn-style': 'src/studio/studio-bpmn.css' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    legalComments: 'linked',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'empty', '.eot': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    plugins: [withoutUnused()],
    metafile: true,
    logLevel: 'warning',
  };
}
