// Bundles the browser's assets into target/classes/static/assets, each file named by its content, and copies fonts.
// Does nothing when neither sources nor lock file changed, so that it can run in every build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { diagramEditor } from './diagram-editor.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.resolve(here, '../../../target');
const assets = path.join(target, 'classes/static/assets');
const manifest = path.join(target, 'classes/org/orgo/web/assets.properties');
// The font of PDF documents, which Java reads beside its own classes.
const fonts = path.join(target, 'classes/org/orgo/platform/pdf');
const fontFiles = { 'ttf/DejaVuSansCondensed.ttf': 'DejaVuSansCondensed.ttf', 'ttf/DejaVuSansCondensed-Bold.ttf': 'DejaVuSansCondensed-Bold.ttf', LICENSE: 'DejaVu-LICENSE.txt' };
const buildStamp = path.join(target, 'frontend.stamp');
const packages = path.join(here, 'node_modules');
const packagesStamp = path.join(packages, '.orgo-stamp');

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const digest = (files) => {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(path.relative(here, file).replaceAll('\\', '/')).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
};
const write = (file, text) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

const lockFiles = ['package.json', 'package-lock.json', '.npmrc'].map((f) => path.join(here, f));
const sources = fs
  .readdirSync(path.join(here, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  .sort();

const wantedPackages = `${process.platform}-${process.arch} ${digest(lockFiles)}`;
const scripts = ['build.mjs', 'diagram-editor.mjs'].map((f) => path.join(here, f));
const wantedBuild = digest([...lockFiles, ...scripts, ...sources]);

const built = read(manifest).split('\n').filter((line) => line.includes('='));
const complete =
  built.length > 0 &&
  built.every((line) => fs.existsSync(path.join(assets, line.split('=')[1]))) &&
  Object.values(fontFiles).every((file) => fs.existsSync(path.join(fonts, file)));
if (complete && read(buildStamp) === wantedBuild) {
  process.exit(0);
}

if (read(packagesStamp) !== wantedPackages) {
  console.log('Fetching browser packages (npm ci)');
  installPackages();
  write(packagesStamp, wantedPackages);
}
await bundle();
copyFonts();
write(buildStamp, wantedBuild);

function installPackages() {
  // npm ci follows a link and empties what it points to, which is another checkout's folder
  if (fs.lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink()) fs.unlinkSync(packages);
  const options = { cwd: here, stdio: 'inherit' };
  const ownNpm = process.env.npm_execpath; // set when npm itself runs this script
  const done = ownNpm
    ? spawnSync(process.execPath, [ownNpm, 'ci'], options)
    : spawnSync('npm ci', { ...options, shell: true });
  if (done.status !== 0) {
    console.error('npm ci failed: is the package registry within reach?');
    process.exit(1);
  }
}

async function bundle() {
  const esbuild = await import(pathToFileURL(path.join(packages, 'esbuild/lib/main.js')).href);
  fs.rmSync(assets, { recursive: true, force: true });
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: {
      orgo: 'src/orgo.js',
      lifecycle: 'src/lifecycle.js',
      form: 'src/form.js',
      charts: 'src/charts.js',
      'orgo-style': 'src/orgo.css',
      'lifecycle-style': 'src/lifecycle.css',
      'form-style': 'src/form.css',
      'studio-dmn': 'src/studio/studio-dmn.js',
      'studio-dmn-style': 'src/studio/studio-dmn.css',
      'studio-diff': 'src/studio/studio-diff.js',
      'studio-diff-style': 'src/studio/studio-diff.css',
      'studio-form': 'src/studio/studio-form.js',
      'studio-form-style': 'src/studio/studio-form.css',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    legalComments: 'linked',
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff': 'empty', '.woff2': 'file', '.eot': 'empty', '.ttf': 'empty', '.svg': 'dataurl' },
    plugins: [darkByPreference(), plainCells(), adoptedStyles()],
    metafile: true,
    logLevel: 'warning',
  });
  const names = {};
  const editor = await esbuild.build({ ...diagramEditor(), absWorkingDir: here, outdir: assets });
  for (const [file, output] of Object.entries({ ...result.metafile.outputs, ...editor.metafile.outputs })) {
    // What is imported late is an entry of the bundler's too, but no page asks for it by name.
    if (output.entryPoint && !path.basename(file).startsWith('part-')) {
      const source = path.basename(output.entryPoint);
      names[source] = path.basename(file);
    }
  }
  names['icons.svg'] = writeHashed('icons', '.svg', iconSprite());
  names['mark.svg'] = writeHashed('mark', '.svg', read(path.join(here, 'src/mark.svg')));
  const lines = Object.keys(names).sort().map((name) => `${name}=${names[name]}`);
  write(manifest, lines.join('\n') + '\n');
}

function copyFonts() {
  fs.mkdirSync(fonts, { recursive: true });
  for (const [from, to] of Object.entries(fontFiles)) {
    fs.copyFileSync(path.join(packages, 'dejavu-fonts-ttf', from), path.join(fonts, to));
  }
}

function writeHashed(name, extension, text) {
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}${extension}`;
  write(path.join(assets, file), text);
  return file;
}

/** One sprite with only the icons named in src/icons.txt, ours first. */
function iconSprite() {
  const symbols = read(path.join(here, 'src/icons.txt'))
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => {
      const svg =
        read(path.join(here, 'src/icons', `${name}.svg`)) ||
        read(path.join(packages, 'bootstrap-icons/icons', `${name}.svg`));
      if (!svg) throw new Error(`src/icons.txt names an icon that does not exist: ${name}`);
      const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim();
      return `<symbol id="${name}" viewBox="0 0 16 16">${body.replace(/\n\s*/g, '')}</symbol>`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

/**
 * Bootstrap's dark colours, and ours, hang on `data-bs-theme="dark"`. The same rules are repeated for readers
 * whose system prefers dark and who chose nothing, so that no script has to run before the first paint.
 */
function darkByPreference() {
  const dark = /\[data-bs-theme=dark\]/g;
  const rule = /(?<=^|[};])\s*([^{}@;]*\[data-bs-theme=dark\][^{}]*)\{([^{}]*)\}/gm;
  return {
    name: 'dark-by-preference',
    setup(build) {
      build.onLoad({ filter: /(bootstrap[\\/]dist[\\/]css|frontend[\\/]src)[\\/]\w+\.css$/ }, (file) => {
        const css = fs.readFileSync(file.path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
        const repeated = [...css.matchAll(rule)].map(
          ([, selector, body]) =>
            `${selector.trim().replace(dark, ':root:not([data-bs-theme=light])')} {${body}}`,
        );
        if (file.path.endsWith('bootstrap.css') && repeated.length < 5) {
          throw new Error('Bootstrap has moved its dark colours');
        }
        const preferred = `@media (prefers-color-scheme: dark) {\n${repeated.join('\n')}\n}\n`;
        return { contents: `${css}\n${repeated.length ? preferred : ''}`, loader: 'css' };
      });
    },
  };
}

/** Cells of decision tables are plain text, so that the editor of expressions in dmn-js stays out of the bundle. */
function plainCells() {
  return {
    name: 'plain-cells',
    setup(build) {
      build.onResolve({ filter: /^dmn-js-shared\/lib\/components\/LiteralExpression$/ }, () => ({
        path: path.join(packages, 'dmn-js-shared/lib/components/ContentEditable.js'),
      }));
    },
  };
}

/** Fields of expressions bring their style as a sheet of the document: our policy forbids style elements. */
function adoptedStyles() {
  const before = '!root.head && root.adoptedStyleSheets';
  return {
    name: 'adopted-styles',
    setup(build) {
      build.onLoad({ filter: /style-mod[\\/]src[\\/]style-mod\.js$/ }, (file) => {
        const source = fs.readFileSync(file.path, 'utf8');
        if (!source.includes(before)) throw new Error('style-mod has moved the place where it adopts sheets');
        return { contents: source.replace(before, 'root.adoptedStyleSheets'), loader: 'js' };
      });
    },
  };
}
