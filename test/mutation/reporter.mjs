import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/mutation.md';
const REASONS = 'test/mutation/survivors.json';
const GENERATED = /(?<=<!-- generated -->\n)[\s\S]*(?=<!-- end -->)/;
const UNDETECTED = ['Survived', 'NoCoverage'];

/** Writes the figures of a run and its survivors, each under its reason, into docs/mutation.md. */
class PageReporter {
  onMutationTestReportReady({ files }) {
    const page = readFileSync(PAGE, 'utf8');
    const text = [figures(files), ...survivors(files)].join('\n\n');
    writeFileSync(
      PAGE,
      page.replace(GENERATED, () => `\n${text}\n\n`),
    );
  }
}

function figures(files) {
  const rows = Object.entries(files).map(([path, { mutants }]) => ({ path, ...counted(mutants) }));
  const folders = grouped(rows, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
  const lines = Object.entries(folders).flatMap(([folder, inside]) => [
    row({ ...summed(inside), path: `**${folder}**` }),
    ...inside.map((one) => row({ ...one, path: one.path.slice(folder.length) })),
  ]);
  return [
    `Run on ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| | Mutants | Killed | Survived | Static | Score |',
    '| --- | --: | --: | --: | --: | --: |',
    row({ ...summed(rows), path: '**all**' }),
    ...lines,
  ].join('\n');
}

function counted(mutants) {
  const of = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  return {
    mutants: mutants.length,
    killed: of('Killed', 'Timeout'),
    survived: of(...UNDETECTED),
    ignored: of('Ignored'),
  };
}

function summed(rows) {
  const sum = (name) => rows.reduce((total, one) => total + one[name], 0);
  return {
    mutants: sum('mutants'),
    killed: sum('killed'),
    survived: sum('survived'),
    ignored: sum('ignored'),
  };
}

function row({ path, mutants, killed, survived, ignored }) {
  const tested = killed + survived;
  const score = tested === 0 ? '–' : `${((100 * killed) / tested).toFixed(1)} %`;
  return `| ${path} | ${mutants} | ${killed} | ${survived} | ${ignored} | ${score} |`;
}

/** One part for each reason in survivors.json, and one for what nobody has looked at. */
function survivors(files) {
  const reasons = JSON.parse(readFileSync(REASONS, 'utf8'));
  const reasonOf = ({ key }) =>
    Object.keys(reasons).find((reason) => reasons[reason].includes(key)) ?? 'Not looked at yet.';
  const found = Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => UNDETECTED.includes(status))
      .map((mutant) => survivor(path, source, mutant)),
  );
  return Object.entries(grouped(found, reasonOf)).map(
    ([reason, those]) => `### ${reason}\n\n${those.map(({ line }) => line).join('\n')}`,
  );
}

/** A survivor by its file and its change, so that it stays known when lines move. */
function survivor(path, source, { location, replacement }) {
  const file = path.replace('shared/grading/', '');
  const change = `${short(cut(source, location))} → ${short(replacement)}`;
  const fence = change.includes('`') ? '``' : '`';
  return {
    key: `${file}: ${change}`,
    line: `- ${file}:${location.start.line} ${fence}${change}${fence}`,
  };
}

function cut(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines.unshift(lines.shift().slice(start.column - 1));
  return lines.join('\n');
}

function short(code) {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function grouped(list, keyOf) {
  const groups = {};
  for (const one of list) {
    groups[keyOf(one)] ??= [];
    groups[keyOf(one)].push(one);
  }
  return groups;
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'page', injectableClass: PageReporter }];
