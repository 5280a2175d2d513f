// The actions that our workflows use, as far as they matter to what comes out: folders are copied.
import {execFileSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync} from 'node:fs';
import {join, resolve} from 'node:path';

/** What an action may do: it gets its inputs and the job, and throws when it would fail. */
export const ACTIONS = {
  'actions/checkout': checkout,
  'actions/setup-java': setUpJava,
  'actions/upload-artifact': upload,
  'actions/download-artifact': download,
  'aws-actions/configure-aws-credentials': takeRole,
};

function checkout(inputs, job) {
  if (inputs['persist-credentials'] !== 'false') throw new Error('the token would stay in the checkout');
  const repository = inputs.repository || job.machine.repository;
  const folder = job.machine.repositories[repository];
  if (!folder) throw new Error('nobody has a repository ' + repository);
  copyTracked(folder, job.workspace);
}

/** Tracked files and new ones, as a commit of all of them would hold, and the program when it is already built. */
export function copyTracked(from, to) {
  const list = execFileSync('git', ['-C', from, 'ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const file of list.toString().split('\0').filter(Boolean)) {
    if (existsSync(join(from, file))) cpSync(join(from, file), join(to, file));
  }
  const built = join(from, 'cli/target/paydirt.jar');
  if (existsSync(built)) {
    cpSync(built, join(to, 'cli/target/paydirt.jar'));
    utimesSync(join(to, 'cli/target/paydirt.jar'), new Date(), new Date());
  }
}

function setUpJava(inputs, job) {
  if (inputs['java-version'] !== '25') throw new Error('expected Java 25');
  job.environment.JAVA_HOME = job.machine.javaHome;
}

function upload(inputs, job) {
  const from = resolve(job.workspace, inputs.path);
  const to = join(job.machine.artifacts, inputs.name);
  if (/["<>|:*?\r\n\\/]/.test(inputs.name)) throw new Error('no artifact can be named ' + inputs.name);
  if (!existsSync(from)) {
    if (inputs['if-no-files-found'] === 'error') throw new Error('no files were found at ' + inputs.path);
    return;
  }
  if (existsSync(to)) {
    if (inputs.overwrite !== 'true') throw new Error(`an artifact ${inputs.name} is there already`);
    rmSync(to, {recursive: true});
  }
  if (!(Number(inputs['retention-days']) > 0)) throw new Error('the artifact would stay for 90 days');
  cpSync(from, to, {recursive: true});
  // What was a program is a plain file afterwards.
  for (const file of readdirSync(to, {recursive: true})) {
    if (statSync(join(to, file)).isFile()) chmodSync(join(to, file), 0o644);
  }
}

function download(inputs, job) {
  const to = resolve(job.workspace, inputs.path);
  if (inputs.name) {
    const from = join(job.machine.artifacts, inputs.name);
    if (!existsSync(from)) throw new Error('there is no artifact ' + inputs.name);
    cpSync(from, to, {recursive: true});
    return;
  }
  const pattern = new RegExp('^' + inputs.pattern.split('*').map(escaped).join('.*') + '$');
  mkdirSync(job.machine.artifacts, {recursive: true});
  for (const name of readdirSync(job.machine.artifacts).filter(it => pattern.test(it))) {
    const folder = inputs['merge-multiple'] === 'true' ? to : join(to, name);
    cpSync(join(job.machine.artifacts, name), folder, {recursive: true});
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function takeRole(inputs, job) {
  if (job.permissions['id-token'] !== 'write') throw new Error('the job cannot get a token for AWS');
  job.machine.roles.push(inputs['role-to-assume']);
  Object.assign(job.environment, job.machine.credentials, {AWS_REGION: inputs['aws-region']});
}
