// A job's log as the runner reads it: which of its lines are commands.

/** All steps of a job. */
export class Log {
  text = '';
  commands = [];

  /** Where a step's lines go; commands that are switched off are so for their step only. */
  step() {
    const parts = {out: '', err: ''};
    let fence = null;
    const line = text => {
      this.text += text + '\n';
      const told = text.trimStart();
      if (fence !== null) {
        if (told === `::${fence}::`) fence = null;
        return;
      }
      const command = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(told);
      if (command?.[1] === 'stop-commands') fence = command[2];
      else if (command) this.commands.push({name: command[1], data: command[2]});
      else if (told.includes('##[')) this.commands.push({name: 'legacy', data: told});
    };
    return {
      add(pipe, text) {
        parts[pipe] += text;
        const lines = parts[pipe].split('\n');
        parts[pipe] = lines.pop();
        lines.forEach(line);
      },
      end() {
        Object.values(parts).filter(Boolean).forEach(line);
      },
    };
  }
}
