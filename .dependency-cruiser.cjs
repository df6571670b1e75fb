/**
 * Who may import whom, type imports included. This table is the law; docs/architecture.md draws
 * it and test/house/arrows.test.ts tries it out.
 *
 * A row allows what it names and its own folder: `ours` are folders and files, `types` are those
 * of which only types may be taken, `packages` are names, or 'any'. A source file in no row fails,
 * so that a new folder starts with a row of its own.
 */
const contracts = 'shared/contracts/';
const pure = [contracts, 'shared/engine/', 'shared/grading/', 'shared/alarms/'];
const course = [...pure, 'shared/course/'];
const dressing = ['client/store/', 'client/theme/', 'client/words/'];
const views = { ours: [...dressing, 'client/components/', 'client/charts/'], types: [contracts] };

const ROWS = {
  'shared/contracts/': { ours: [], packages: ['zod'] },
  'shared/engine/': { ours: [contracts] },
  'shared/grading/': { ours: [contracts] },
  'shared/alarms/': { ours: [contracts] },
  'shared/course/': { ours: pure },
  'shared/debrief/': { ours: course },
  'shared/cohort/': { ours: course },
  'shared/export/': { ours: [contracts, 'shared/course/', 'shared/debrief/'] },
  'server/main.ts': { ours: ['server/', 'shared/'], packages: 'any' },
  'server/app.ts': { ours: ['server/', 'shared/'], packages: 'any' },
  'server/config.ts': { ours: [contracts], packages: 'any' },
  'server/session/': { ours: ['shared/'], packages: 'any' },
  'server/store/': { ours: ['server/session/', contracts], packages: 'any' },
  'server/scenarios/': { ours: [...course, 'shared/debrief/'], packages: 'any' },
  'server/cluster/': { ours: ['server/session/', contracts], packages: 'any' },
  'server/transport/': { ours: ['server/session/', 'shared/'], packages: 'any' },
  'server/cli/': { ours: ['server/config.ts', 'shared/'], packages: 'any' },
  'client/main.tsx': { ours: ['client/'], types: [contracts], packages: 'any' },
  'client/app.tsx': { ours: ['client/'], types: [contracts], packages: 'any' },
  'client/connection/': { ours: [contracts], packages: 'any' },
  'client/store/': { ours: ['client/connection/', 'shared/'], packages: 'any' },
  'client/worker/': { ours: ['client/connection/', 'shared/'], packages: 'any' },
  'client/pages/': { ...views, packages: 'any' },
  'client/components/': { ...views, packages: 'any' },
  'client/charts/': { ...views, packages: 'any' },
  'client/theme/': { ours: [], types: [contracts], packages: 'any' },
  'client/words/': { ours: [], types: [contracts], packages: 'any' },
};
const NO_ROW_NEEDED = [
  '^shared/scenarios/',
  '^client/vite\\.config\\.ts$',
  '\\.mjs$',
  '\\.d\\.ts$',
];
const OURS = '^(?:shared|server|client|test)/';

const pattern = (path) => `^${path.replaceAll('.', '\\.')}${path.endsWith('/') ? '' : '$'}`;

function rulesOf([row, { ours, types = [], packages = [] }]) {
  const rule = (name, to, comment) => ({
    name: `${row} ${name}`,
    comment,
    severity: 'error',
    from: { path: pattern(row) },
    to,
  });
  const known = [row, ...ours].map(pattern);
  const rules = [
    rule(
      'imports only its row',
      { path: OURS, pathNot: [...known, ...types.map(pattern)] },
      'The table in .dependency-cruiser.cjs has no such arrow.',
    ),
  ];
  if (types.length > 0) {
    const to = { path: types.map(pattern), pathNot: known, dependencyTypesNot: ['type-only'] };
    rules.push(rule('takes only types', to, 'Write `import type`, or go through the store.'));
  }
  if (packages !== 'any') {
    const allowed = packages.map((name) => `^node_modules/${name}/`);
    const to = { pathNot: [OURS, ...allowed], couldNotResolve: false };
    rules.push(rule('imports only its packages', to, 'Pure code runs in any JavaScript engine.'));
  }
  return rules;
}

const HOUSE_RULES = [
  {
    name: 'no cycles',
    comment: 'Two files that need each other are one file, or hide a third.',
    severity: 'error',
    from: { pathNot: '^node_modules/' },
    to: { circular: true },
  },
  {
    name: 'no row',
    comment: 'A new folder needs a row in the table of .dependency-cruiser.cjs.',
    severity: 'error',
    from: {
      path: '^(?:shared|server|client)/',
      pathNot: [...Object.keys(ROWS).map(pattern), ...NO_ROW_NEEDED],
    },
    to: {},
  },
  {
    name: 'no unresolvable import',
    comment: 'There is no such file or package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no undeclared package',
    comment: 'package.json has to name what the code imports.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no development package at run time',
    comment: 'The server runs with the `dependencies` alone.',
    severity: 'error',
    from: { path: '^server/', pathNot: '\\.mjs$' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'no node module in the browser',
    comment: 'Browsers have none of them.',
    severity: 'error',
    from: { path: '^client/', pathNot: '^client/vite\\.config\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
];

module.exports = {
  forbidden: [...Object.entries(ROWS).flatMap(rulesOf), ...HOUSE_RULES],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
