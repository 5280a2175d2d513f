// Proves without GitHub what the workflows do: reads and lints them as GitHub does, deals out batches with GitHub's own
// expressions, and runs every job as processes of its own: ten collectors of which one dies, the re-run that fills the
// gap, and at the end the same bytes as one process writes.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {copyTracked} from './actions.mjs';
import {value} from './expressions.mjs';
import {complaints} from './lint.mjs';
import {Machine} from './machine.mjs';

const root = resolve(process.argv[2] ?? '../..');
const folder = mkdtempSync(join(tmpdir(), 'paydirt-workflows-'));
const parallel = join(root, '.github/workflows/parallel-collect-salary-data.yml');
const sequential = join(root, '.github/workflows/collect-salary-data.yml');
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

// Nothing in a searches file is anything but data, whatever a shell, a log or a page would make of it.
const HOSTILE = [
  'nurse $(touch pwned)',
  'nurse `touch pwned`',
  "children's hospital nurse'; touch pwned; '",
  'nurse"; touch pwned; "',
  '::set-output name=matrix::{} nurse',
  '::error::forged nurse',
  '##[error]forged nurse',
  '##[add-mask]nurse',
  '| nurse | <b>bold</b> [link](https://example.org) |',
  '\u{1f980} nurse',
];

function searches(extra = '') {
  const ordinary = ['data scientist', 'software engineer', 'registered nurse', 'accountant', 'product manager'];
  const queries = [
    ...ordinary.flatMap(keyword => ['California', 'Texas'].map(location => ({keyword, location}))),
    ...HOSTILE.map(keyword => ({keyword})),
  ];
  return JSON.stringify({
    name: "it's $(touch pwned) \u{1f980}",
    sources: [{name: 'sandbox', postings: 3000, 'page-size': 20, latency: '30ms', ...extra}],
    runners: 10,
    pause: '0s',
    batches: {strategy: 'chunks', size: 2},
    defaults: {location: 'United States', salary: 60000, limit: 60},
    queries,
  });
}

/** A repository of somebody who collects something. */
function repository(name, text) {
  const path = join(folder, name);
  mkdirSync(path, {recursive: true});
  execFileSync('git', ['init', '-q', path]);
  writeFileSync(join(path, 'searches.yaml'), text);
  return path;
}

/** The program's own repository, with the searches of these proofs; made by the first that needs it. */
function ownRepository() {
  const path = join(folder, 'own');
  if (!existsSync(path)) {
    copyTracked(root, repository('own', searches()));
    writeFileSync(join(path, 'searches.yaml'), searches());
  }
  return path;
}

function machine(name, options) {
  const own = join(folder, 'runs', name);
  mkdirSync(own, {recursive: true});
  return new Machine({
    folder: own,
    repository: 'octo-org/octo-repo',
    javaHome: process.env.JAVA_HOME ?? '',
    ...options,
  });
}

function paydirt(args, env = {}) {
  const done = spawnSync(join(root, 'paydirt'), args, {env: {...process.env, ...env}, encoding: 'utf8'});
  assert.equal(done.error, undefined);
  return done;
}

function dataset(machine, timestamp) {
  return readFileSync(join(machine.artifacts, `dataset/consolidated/consolidated-${timestamp}.jsonl`));
}

function record(machine, timestamp) {
  return JSON.parse(readFileSync(join(machine.artifacts, `dataset/metadata/runs/${timestamp}/run.json`)));
}

/** What one process makes of the same searches under the same timestamp. */
function undisturbed(file, timestamp) {
  const store = join(folder, 'undisturbed', timestamp);
  const done = paydirt(['run', file, '--timestamp', timestamp, '--store', 'file:' + store]);
  assert.equal(done.status, 0, done.stderr);
  return readFileSync(join(store, `consolidated/consolidated-${timestamp}.jsonl`));
}

function ran(machine) {
  return machine.jobs.map(job => (job.job.strategy ? `${job.name}[${job.index}]` : job.name)).sort();
}

function results(done, name) {
  return done.get(name).map(cell => cell.result);
}

/** Nothing in any log was a command but what we meant, and nothing that a keyword asks for was done. */
function nothingHostileHappened(machine) {
  for (const job of machine.jobs) {
    for (const command of job.log.commands) {
      assert.match(command.name, /^(notice|warning|error)$/, `${job.name}: ::${command.name}::${command.data}`);
      assert.ok(!command.data.startsWith('forged'), job.name + ': ' + command.data);
    }
    for (const kind of ['warning', 'error']) {
      assert.ok(job.log.commands.filter(it => it.name === kind).length <= 10);
    }
  }
  const files = readdirSync(machine.folder, {recursive: true});
  assert.deepEqual(files.filter(file => file.endsWith('pwned')), []);
}

function annotations(machine, name, kind) {
  return machine.jobs.filter(job => job.name === name).flatMap(job => job.log.commands)
      .filter(command => command.name === kind).map(command => command.data);
}

function said(machine) {
  return machine.jobs.map(job => `--- ${job.name}[${job.index}]\n${job.log.text}`).join('\n');
}

const PROOFS = {
  async 'both workflows and the action are what GitHub understands'() {
    for (const file of [parallel, sequential, join(root, 'action.yml')]) {
      assert.deepEqual(await complaints(file), [], file);
    }
  },

  async 'a mistake in a workflow would be found'() {
    const broken = join(folder, 'broken.yml');
    const text = readFileSync(parallel, 'utf8');
    for (const [right, wrong] of [
      ['needs.plan.outputs.matrix', 'needs.plam.outputs.matrix'],
      ['fail-fast: false', 'fail-fats: false'],
      ['workflow_dispatch:', 'workflow_despatch:'],
    ]) {
      assert.ok(text.includes(right));
      writeFileSync(broken, text.replaceAll(right, wrong));
      assert.notDeepEqual(await complaints(broken), [], wrong);
    }
  },

  async 'a keyword with a line break is refused before anything is sent'() {
    const broken = repository('line-break', searches().replace('accountant', String.raw`nurse\n::error::forged`));
    const planned = paydirt(['plan', join(broken, 'searches.yaml'), '--github'], {GITHUB_ACTIONS: 'true'});
    assert.equal(planned.status, 2, planned.stdout);
    assert.deepEqual(planned.stderr.split('\n').filter(line => line.startsWith('::error::forged')), []);
  },

  async 'three hundred batches are dealt out to 256 jobs, each batch once'() {
    const many = repository('many', JSON.stringify({
      sources: [{name: 'sandbox', postings: 200}],
      batches: {strategy: 'chunks', size: 2},
      pause: '0s',
      defaults: {limit: 5},
      queries: [{keyword: Array.from({length: 600}, (_, at) => 'role ' + at)}],
    }));
    const output = join(folder, 'output');
    const plan = join(folder, 'many-plan.json');
    const planned = paydirt(['plan', join(many, 'searches.yaml'), '--github', '-o', plan], {GITHUB_OUTPUT: output});
    assert.equal(planned.status, 0, planned.stderr);
    const outputs = Object.fromEntries(readFileSync(output, 'utf8').trim().split('\n').map(it => it.split(/=(.*)/s)));
    assert.deepEqual(Object.keys(outputs).sort(), ['matrix', 'runners', 'timestamp']);
    const matrix = value('${{ fromJSON(needs.plan.outputs.matrix) }}', {needs: {plan: {outputs}}});
    const batches = matrix.include.flatMap(cell => cell.batch.split(','));
    assert.equal(matrix.include.length, 256);
    assert.deepEqual([...batches].sort(), JSON.parse(readFileSync(plan)).include.map(it => it.batch).sort());
    assert.equal(batches.length, 300);
    matrix.include.forEach(cell => assert.match(cell.batch, /^[0-9a-z-]+(,[0-9a-z-]+)*$/));

    const two = matrix.include.find(cell => cell.batch.includes(',')).batch;
    const store = join(folder, 'two');
    const collected = paydirt(['collect', '--github', '--plan', plan, '--batch', two, '--store', 'file:' + store]);
    assert.equal(collected.status, 0, collected.stderr);
    for (const batch of two.split(',')) {
      assert.ok(existsSync(join(store, `metadata/runs/${outputs.timestamp}/batch-${batch}.json`)));
      assert.ok(existsSync(join(store, `data/raw/batch-${batch}-${outputs.timestamp}.jsonl`)));
    }
  },

  async 'of ten collectors one dies, the others are consolidated, and re-running what failed ends with the same bytes'() {
    const own = ownRepository();
    const machines = machine('parallel', {
      repository: 'paydirt/paydirt',
      repositories: {'paydirt/paydirt': own},
      lost: job => job.name === 'collect' && job.index === 3 && job.machine.attempt === 1,
    });
    const first = await machines.run(parallel, {searches: 'searches.yaml'});
    const log = said(machines);
    assert.deepEqual(results(first, 'collect'),
        Array.from({length: 10}, (_, at) => (at === 3 ? 'failure' : 'success')), log);
    assert.deepEqual(results(first, 'consolidate'), ['success'], log);
    const timestamp = first.get('plan')[0].outputs.timestamp;
    const partial = record(machines, timestamp);
    assert.equal(partial.status, 'partial');
    assert.equal(partial.engine, 'github-actions');
    assert.deepEqual(partial.missing, ['4']);
    assert.match(annotations(machines, 'consolidate', 'warning').join('\n'), /batch 4 is missing/);
    const summaries = machines.jobs.flatMap(job => job.summaries).filter(Boolean);
    assert.equal(summaries.length, 1);
    for (const part of ['```mermaid', 'Missing batches: 4', 'Salaries', 'Re-run failed jobs', 'This repository is public']) {
      assert.ok(summaries[0].includes(part), part);
    }
    nothingHostileHappened(machines);

    const second = await machines.run(parallel, {searches: 'searches.yaml'});
    assert.deepEqual(ran(machines), ['collect[3]', 'consolidate', 'summary']);
    assert.deepEqual(results(second, 'collect'), Array.from({length: 10}, () => 'success'), said(machines));
    assert.equal(record(machines, timestamp).status, 'complete');
    assert.deepEqual(annotations(machines, 'consolidate', 'warning'), []);
    nothingHostileHappened(machines);
    const one = undisturbed(join(own, 'searches.yaml'), timestamp);
    assert.ok(one.length > 100_000);
    assert.ok(one.equals(dataset(machines, timestamp)), 'the data sets differ');
  },

  async 'a batch that is run again by hand is the only one'() {
    const own = ownRepository();
    const machines = machine('by-hand', {repository: 'paydirt/paydirt', repositories: {'paydirt/paydirt': own}});
    await machines.run(parallel, {searches: 'searches.yaml', timestamp: '2025-11-24T02-00-00Z', batch: '2,5'});
    assert.deepEqual(ran(machines), ['build', 'collect[0]', 'collect[1]', 'consolidate', 'plan', 'summary']);
    assert.deepEqual(record(machines, '2025-11-24T02-00-00Z').batches.map(it => it.batch), ['2', '5'], said(machines));
  },

  async 'the workflow of one job ends with the same bytes'() {
    const own = ownRepository();
    const machines = machine('sequential', {repository: 'paydirt/paydirt', repositories: {'paydirt/paydirt': own}});
    const done = await machines.run(sequential, {searches: 'searches.yaml', timestamp: '2025-11-25T02-00-00Z'});
    assert.deepEqual(results(done, 'collect'), ['success'], said(machines));
    assert.ok(undisturbed(join(own, 'searches.yaml'), '2025-11-25T02-00-00Z')
        .equals(dataset(machines, '2025-11-25T02-00-00Z')));
    nothingHostileHappened(machines);
    assert.equal(machines.jobs[0].summaries.filter(Boolean).length, 1);
  },

  async 'with a bucket the jobs take a role each, and the end has the same bytes'() {
    const own = ownRepository();
    const bucket = join(folder, 'bucket');
    execFileSync(join(root, 'bench/bucket.sh'), ['start', bucket], {stdio: ['ignore', 'ignore', 'inherit']});
    try {
      const lines = readFileSync(join(bucket, 'env'), 'utf8').trim().split('\n');
      const variables = Object.fromEntries(lines.map(line => line.replace('export ', '').split(/=(.*)/s)));
      const {AWS_ENDPOINT_URL_S3: endpoint, BUCKET: name, ...credentials} = variables;
      const bucketed = {
        repository: 'paydirt/paydirt',
        repositories: {'paydirt/paydirt': own},
        vars: {
          PAYDIRT_STORE: `s3://${name}/jobs`,
          PAYDIRT_AWS_ROLE: 'arn:aws:iam::123456789012:role/paydirt',
          PAYDIRT_S3_ENDPOINT: endpoint,
        },
        credentials,
        lost: job => job.name === 'collect' && job.index === 3 && job.machine.attempt === 1,
      };
      const machines = machine('bucket', bucketed);
      const stored = key => readFileSync(join(bucket, 'buckets', name, 'jobs', key));
      const first = await machines.run(parallel, {searches: 'searches.yaml'});
      const log = said(machines);
      assert.deepEqual(results(first, 'consolidate'), ['success'], log);
      const timestamp = first.get('plan')[0].outputs.timestamp;
      assert.deepEqual(JSON.parse(stored(`metadata/runs/${timestamp}/run.json`)).missing, ['4'], log);
      assert.deepEqual([...new Set(machines.roles)].map(role => role.split('/')[1]).sort(),
          ['paydirt-collect', 'paydirt-consolidate', 'paydirt-plan']);
      assert.deepEqual(readdirSync(machines.artifacts).sort(), ['paydirt-program', 'plan-a1']);

      await machines.run(parallel, {searches: 'searches.yaml'});
      assert.deepEqual(ran(machines), ['collect[3]', 'consolidate', 'summary'], said(machines));
      assert.equal(JSON.parse(stored('metadata/latest-run.json')).status, 'complete', said(machines));
      assert.ok(undisturbed(join(own, 'searches.yaml'), timestamp)
          .equals(stored(`consolidated/consolidated-${timestamp}.jsonl`)));
      nothingHostileHappened(machines);

      const again = machine('bucket-by-hand', {...bucketed, lost: () => false});
      await again.run(parallel, {searches: 'searches.yaml', timestamp, batch: '4'});
      assert.deepEqual(ran(again), ['build', 'collect[0]', 'consolidate', 'plan', 'summary'], said(again));
      assert.equal(JSON.parse(stored('metadata/latest-run.json')).status, 'complete', said(again));
    } finally {
      execFileSync(join(root, 'bench/bucket.sh'), ['stop', bucket]);
    }
  },

  async 'another repository runs both by what paydirt init --github writes'() {
    const theirs = repository('theirs', searches());
    const written = paydirt(['init', theirs, '--github', '--pin', COMMIT]);
    assert.equal(written.status, 0, written.stderr);
    const files = ['parallel-collect-salary-data.yml', 'collect-salary-data.yml']
        .map(name => join(theirs, '.github/workflows', name));
    for (const file of files) assert.deepEqual(await complaints(file), [], file);
    const repositories = {'octo-org/octo-repo': theirs, 'paydirt/paydirt': root};
    const calling = machine('calling', {repositories});
    const called = await calling.run(files[0]);
    assert.deepEqual(results(called, 'paydirt'), ['success'], said(calling));
    const [timestamp] = readdirSync(join(calling.artifacts, 'dataset/metadata/runs'));
    assert.ok(undisturbed(join(theirs, 'searches.yaml'), timestamp).equals(dataset(calling, timestamp)));
    nothingHostileHappened(calling);

    const one = machine('action', {repositories});
    const done = await one.run(files[1], {runners: '4'});
    assert.deepEqual(results(done, 'collect'), ['success'], said(one));
    const [when] = readdirSync(join(one.artifacts, 'dataset/metadata/runs'));
    assert.ok(undisturbed(join(theirs, 'searches.yaml'), when).equals(dataset(one, when)));
    nothingHostileHappened(one);
    assert.equal(one.jobs[0].summaries.filter(Boolean).length, 1);
  },
};

let passed = 0;
let failed = 0;
const wanted = process.argv[3];
for (const [name, proof] of Object.entries(PROOFS)) {
  if (wanted && !name.includes(wanted)) continue;
  if (name.includes('bucket') && !existsSync(join(root, 'bench/bucket.sh'))) {
    console.log('SKIPPED ' + name + ': there is no S3 server to run it against');
    continue;
  }
  try {
    await proof();
    passed += 1;
    console.log('ok      ' + name);
  } catch (failure) {
    failed += 1;
    console.log('FAILED  ' + name + '\n' + failure.stack);
  }
}
console.log(`${passed} passed, ${failed} failed`);
if (failed === 0) rmSync(folder, {recursive: true});
else console.log('what the jobs left is in ' + folder);
process.exitCode = failed === 0 ? 0 : 1;
