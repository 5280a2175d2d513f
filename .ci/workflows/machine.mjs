// Runs a workflow's jobs as GitHub does, on this machine: a folder, a home and processes of its own for every job.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {ACTIONS, copyTracked} from './actions.mjs';
import {condition, texts, value} from './expressions.mjs';
import {Log} from './log.mjs';

const AT_ONCE = 4;

/** One run of one workflow, with as many attempts as it is given. */
export class Machine {
  /**
   * @param options
   *   folder: where everything lies; repository: the one that the workflow belongs to; repositories: their folders by
   *   name; javaHome; credentials: of the bucket; vars; secrets; lost: job => whether its machine dies as soon as there
   *   is a page on its disk
   */
  constructor(options) {
    Object.assign(this, {credentials: {}, vars: {}, secrets: {}, lost: () => false}, options);
    this.artifacts = join(this.folder, 'artifacts');
    this.attempt = 0;
    this.results = new Map();
    this.roles = [];
    this.jobs = [];
    this.isPrivate = false;
  }

  /** A first attempt, or another one of all that failed and of what hangs on it. */
  async run(file, inputs = {}) {
    this.attempt += 1;
    this.jobs = [];
    const workflow = this.#workflow(file, inputs);
    return this.#all(workflow, '');
  }

  #workflow(file, inputs, called = false) {
    const document = parse(readFileSync(file, 'utf8'));
    const contexts = this.#contexts(called ? inputs : this.#defaults(document, inputs));
    return {document, contexts, environment: texts(document.env, contexts)};
  }

  #defaults(document, inputs) {
    const declared = document.on.workflow_dispatch?.inputs ?? {};
    const unknown = Object.keys(inputs).filter(name => !(name in declared));
    if (unknown.length > 0) throw new Error('the workflow has no input ' + unknown);
    return Object.fromEntries(
        Object.entries(declared).map(([name, input]) => [name, inputs[name] ?? input.default ?? '']));
  }

  #contexts(inputs) {
    return {
      inputs,
      vars: this.vars,
      secrets: this.secrets,
      github: {repository: this.repository, run_attempt: String(this.attempt), workflow: 'a workflow'},
      job: {workflow_repository: 'paydirt/paydirt', workflow_sha: '0'.repeat(40), status: 'success'},
      runner: {temp: this.folder},
    };
  }

  /** Jobs in an order in which what they need comes first. */
  async #all(workflow, prefix) {
    const pending = Object.entries(workflow.document.jobs);
    const done = new Map();
    while (pending.length > 0) {
      const at = pending.findIndex(([, job]) => needed(job).every(name => done.has(name)));
      if (at < 0) throw new Error('jobs wait for each other in a circle');
      const [[name, job]] = pending.splice(at, 1);
      done.set(name, await this.#cells(workflow, prefix + name, job, done));
    }
    return done;
  }

  async #cells(workflow, name, job, done) {
    const needs = Object.fromEntries(needed(job).map(it => [it, summary(done.get(it))]));
    const contexts = {...workflow.contexts, needs, matrix: {}, strategy: {}};
    const results = Object.values(needs).map(it => it.result);
    const status = {
      always: true,
      success: results.every(it => it === 'success'),
      failure: results.includes('failure'),
      cancelled: false,
    };
    if (!condition(job.if, contexts, status)) return [{name, result: 'skipped', outputs: {}}];
    const anew = needed(job).some(it => done.get(it).some(cell => cell.attempt === this.attempt));
    const cells = job.strategy ? value(job.strategy.matrix, contexts).include : [{}];
    const atOnce = Math.min(AT_ONCE, job.strategy ? Number(value(job.strategy['max-parallel'], contexts)) : 1);
    if (cells.length > 256) throw new Error('a matrix has at most 256 jobs, not ' + cells.length);
    return pool(atOnce, cells, (matrix, index) =>
      this.#once(`${name}[${index}]`, anew, () =>
        this.#job(workflow, name, job, {...contexts, matrix, strategy: {'job-index': index}})));
  }

  /** What succeeded stays as it is, unless something that it needs was done again. */
  async #once(key, anew, job) {
    const before = this.results.get(key);
    if (before?.result === 'success' && !anew) return before;
    const result = {...(await job()), attempt: this.attempt};
    this.results.set(key, result);
    return result;
  }

  async #job(workflow, name, job, contexts) {
    if (job.uses) return this.#called(name, job, contexts);
    const running = new Job(this, name, job, contexts, workflow.environment);
    this.jobs.push(running);
    return running.run();
  }

  /** A workflow of another file, as the five lines of another repository call it. */
  async #called(name, job, contexts) {
    const [, file] = /^[\w-]+\/[\w.-]+\/(.+)@[0-9a-f]{40}$/.exec(job.uses);
    const called = this.#workflow(
        join(this.repositories['paydirt/paydirt'], file), texts(job.with, contexts), true);
    const granted = job.permissions ?? {};
    for (const inner of Object.values(called.document.jobs)) {
      for (const [scope, level] of Object.entries(inner.permissions)) {
        if (granted[scope] !== level && granted[scope] !== 'write') {
          throw new Error(`${inner.name ?? 'a job'} asks for ${scope}: ${level}, which the caller does not grant`);
        }
      }
    }
    const done = await this.#all(called, name + '/');
    const results = [...done.values()].map(cells => summary(cells).result);
    return {name, result: results.includes('failure') ? 'failure' : 'success', outputs: {}};
  }
}

function needed(job) {
  return [job.needs ?? []].flat();
}

function summary(cells) {
  const results = cells.map(cell => cell.result);
  const result = ['failure', 'success'].find(it => results.includes(it)) ?? 'skipped';
  return {result, outputs: Object.assign({}, ...cells.map(cell => cell.outputs))};
}

async function pool(atOnce, items, work) {
  const results = new Array(items.length);
  let next = 0;
  const one = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({length: atOnce}, one));
  return results;
}

/** One job on a machine that nobody used before. */
class Job {
  constructor(machine, name, job, contexts, environment) {
    this.machine = machine;
    this.name = name;
    this.job = job;
    this.index = contexts.strategy['job-index'] ?? 0;
    this.contexts = contexts;
    this.permissions = job.permissions ?? {};
    this.home = join(machine.folder, 'machines', `${name}-${this.index}-a${machine.attempt}`.replaceAll('/', '-'));
    this.workspace = join(this.home, 'work');
    mkdirSync(this.workspace, {recursive: true});
    this.environment = {...environment, ...texts(job.env, contexts)};
    this.steps = {};
    this.summaries = [];
    this.log = new Log();
    this.status = {always: true, success: true, failure: false, cancelled: false};
  }

  async run() {
    for (const [at, step] of this.job.steps.entries()) {
      const outcome = await this.#step(step, at);
      if (outcome === 'lost') return {name: this.name, result: 'failure', outputs: {}};
      if (step.id) this.steps[step.id] = {...this.steps[step.id], outcome};
      if (outcome === 'failure' && !step['continue-on-error']) {
        this.status = {...this.status, success: false, failure: true};
      }
    }
    return {
      name: this.name,
      result: this.status.success ? 'success' : 'failure',
      outputs: texts(this.job.outputs, this.#contexts()),
    };
  }

  #contexts() {
    return {...this.contexts, env: this.environment, steps: this.steps};
  }

  async #step(step, at) {
    const contexts = this.#contexts();
    if (!condition(step.if, contexts, this.status)) return 'skipped';
    const environment = texts(step.env, contexts);
    if (step.run) return this.#shell(step, at, environment);
    const inputs = texts(step.with, contexts);
    const [action] = step.uses.split('@');
    if (ACTIONS[action]) {
      try {
        ACTIONS[action](inputs, this);
        return 'success';
      } catch (failure) {
        this.log.text += `${step.uses}: ${failure.message}\n`;
        return 'failure';
      }
    }
    return this.#composite(action, inputs, environment, at);
  }

  /** An action that is made of steps, from a checkout of its own. */
  async #composite(action, inputs, environment, at) {
    const folder = join(this.home, 'actions', action.replace('/', '-'));
    if (!existsSync(folder)) copyTracked(this.machine.repositories[action], folder);
    const steps = parse(readFileSync(join(folder, 'action.yml'), 'utf8')).runs.steps;
    for (const [inner, step] of steps.entries()) {
      if (step.uses) {
        ACTIONS[step.uses.split('@')[0]](texts(step.with, {inputs}), this);
        continue;
      }
      const own = {...environment, ...texts(step.env, {inputs}), GITHUB_ACTION_PATH: folder};
      const outcome = await this.#shell(step, `${at}-${inner}`, own);
      if (outcome !== 'success') return outcome;
    }
    return 'success';
  }

  async #shell(step, at, environment) {
    const files = Object.fromEntries(['OUTPUT', 'STEP_SUMMARY', 'ENV'].map(kind => {
      const file = join(this.home, `${kind}-${at}`);
      writeFileSync(file, '');
      return ['GITHUB_' + kind, file];
    }));
    const script = join(this.home, `step-${at}.sh`);
    writeFileSync(script, step.run);
    const event = join(this.home, 'event.json');
    writeFileSync(event, JSON.stringify({repository: {private: this.machine.isPrivate}}));
    const code = await this.#process(script, {
      PATH: process.env.PATH,
      HOME: this.home,
      LANG: 'C.UTF-8',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_EVENT_PATH: event,
      ...files,
      ...this.environment,
      ...environment,
    });
    if (code === 'lost') return 'lost';
    if (step.id) this.steps[step.id] = {outputs: outputs(files.GITHUB_OUTPUT)};
    this.summaries.push(readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'));
    return code === 0 ? 'success' : 'failure';
  }

  #process(script, env) {
    return new Promise(ended => {
      const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script],
          {cwd: this.workspace, env, detached: true, stdio: ['ignore', 'pipe', 'pipe']});
      const log = this.log.step();
      child.stdout.on('data', text => log.add('out', text));
      child.stderr.on('data', text => log.add('err', text));
      let lost = false;
      const watch = this.machine.lost(this) && setInterval(() => {
        if (!lost && this.#hasAPage()) {
          lost = true;
          process.kill(-child.pid, 'SIGKILL');
        }
      }, 5);
      child.on('close', code => {
        clearInterval(watch);
        log.end();
        ended(lost ? 'lost' : code);
      });
    });
  }

  #hasAPage() {
    // In the store where that is a folder, else where the program keeps unfinished work on its machine.
    const places = [join(this.workspace, 'paydirt-store/metadata/runs'), join(this.home, '.local/state')];
    return places.filter(existsSync).flatMap(place => readdirSync(place, {recursive: true})
        .filter(file => file.endsWith('.journal')).map(file => join(place, file)))
        .some(file => readFileSync(file, 'latin1').split('\n').some(line => line[9] === 'P'));
  }
}

function outputs(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map(line => {
    const at = line.indexOf('=');
    if (at < 0) throw new Error('no output: ' + line);
    return [line.slice(0, at), line.slice(at + 1)];
  }));
}
