// What stands between ${{ and }}, evaluated by GitHub's own library.
import {data, Evaluator, Lexer, Parser} from '@actions/expressions';

const STATUS = ['always', 'success', 'failure', 'cancelled'];
const EXPRESSION = /\$\{\{(.*?)\}\}/gs;

function evaluated(text, contexts, status) {
  const functions = STATUS.map(name => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(status[name]),
  }));
  const parser = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), functions);
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver);
  return new Evaluator(parser.parse(), dictionary, new Map(functions.map(it => [it.name, it]))).evaluate();
}

const NONE = {always: true, success: true, failure: false, cancelled: false};

/** The value of a text: an expression alone keeps its type, beside other text it becomes text. */
export function value(text, contexts, status = NONE) {
  if (typeof text !== 'string') return text;
  const alone = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(text.trim());
  if (alone) return JSON.parse(JSON.stringify(evaluated(alone[1].trim(), contexts, status), data.replacer));
  return text.replace(EXPRESSION, (_, inner) => evaluated(inner.trim(), contexts, status).coerceString());
}

/** Whether something runs; without a function of its own it does only after success. */
export function condition(text, contexts, status) {
  if (text === undefined) return status.success;
  const inner = String(text).trim().replace(/^\$\{\{(.*)\}\}$/s, '$1').trim();
  const own = STATUS.some(name => inner.includes(name + '('));
  return truthy(evaluated(own ? inner : `success() && (${inner})`, contexts, status));
}

function truthy(result) {
  const plain = JSON.parse(JSON.stringify(result, data.replacer));
  return !(plain === null || plain === false || plain === 0 || plain === '');
}

/** Every text in a map, as texts: an environment or the inputs of an action. */
export function texts(map, contexts) {
  return Object.fromEntries(
      Object.entries(map ?? {}).map(([key, text]) => [key, asText(value(text, contexts))]));
}

function asText(plain) {
  return plain === null || plain === undefined ? '' : String(plain);
}
