// Node 20 wants an attribute beside every import of JSON, which the packages of GitHub leave out. Hand such files over as
// modules.
import {register} from 'node:module';

const loader = `
import {readFile} from 'node:fs/promises';
export async function load(url, context, next) {
  if (!url.endsWith('.json')) return next(url, context);
  return {format: 'module', shortCircuit: true, source: 'export default ' + await readFile(new URL(url), 'utf8')};
}`;
register('data:text/javascript,' + encodeURIComponent(loader));
