// Who may import whom. The reason stands with each rule; tests/unit/layers.test.ts feeds each of
// them a violation and expects it to fire.
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const core = '^src-main/core/'
const pure = '^src-main/core/(imports|assessment|reports)/'

module.exports = {
  forbidden: [
    never(
      'shared-is-pure',
      { path: '^shared/' },
      { pathNot: '^shared/|node_modules/zod/' },
      'Both sides use shared/: it may know neither of them, nor Node, nor the DOM.',
    ),
    never(
      'renderer-sees-only-shared',
      { path: '^src-renderer/' },
      { path: '^(src-main|scripts|tests)/' },
      'The page asks through the contract.',
    ),
    never(
      'renderer-has-no-node',
      { path: '^src-renderer/' },
      { dependencyTypes: ['core'] },
      'The page is sandboxed.',
    ),
    never(
      'core-knows-no-host',
      { path: core },
      { path: '^src-main/hosts/|^src-renderer/|node_modules/electron/' },
      'The core is plain Node; a host lends it ports.',
    ),
    never(
      'core-has-one-door',
      { path: '^src-main/hosts/' },
      { path: core, pathNot: '^src-main/core/index[.]ts$' },
      'A host forwards; it does not reach in.',
    ),
    never(
      'hosts-are-strangers',
      { path: '^src-main/hosts/([^/]+)/' },
      { path: '^src-main/hosts/', pathNot: '^src-main/hosts/($1|common)/' },
      'What two hosts need lies in hosts/common.',
    ),
    never(
      'common-knows-no-host',
      { path: '^src-main/hosts/common/' },
      { path: '^src-main/hosts/(electron|web|cli)/' },
      'Common serves the hosts, not the other way.',
    ),
    never(
      'use-cases-are-strangers',
      { path: `${core}app/(records|imports|assessment)/` },
      { path: `${core}app/`, pathNot: `${core}app/($1/|[^/]+[.]ts$)` },
      'What two of them need lies beside them, or below in a rule or the store.',
    ),
    never(
      'papers-come-last',
      { path: `${core}app/`, pathNot: `${core}app/(papers/|handlers[.]ts$)` },
      { path: `${core}app/papers/` },
      'A paper is made of what the others know; nothing is made of a paper.',
    ),
    never(
      'store-does-rows',
      { path: `${core}store/` },
      { path: `${core}(app|workbooks|imports|assessment|reports|documents)/` },
      'Rows know neither cells nor rules nor use-cases.',
    ),
    never(
      'workbooks-do-cells',
      { path: `${core}workbooks/` },
      { path: `${core}(app|store|imports|assessment|reports|documents)/` },
      'Cells know neither rows nor ledgers.',
    ),
    never(
      'documents-write-files',
      { path: `${core}documents/` },
      { path: `${core}(app|store|workbooks|imports|assessment)/` },
      'A document is written from a model that reports/ made.',
    ),
    never(
      'rules-are-pure',
      { path: pure },
      {
        path: `${core}(app|store|workbooks|documents|files|data-folder|ports|errors|index)`,
        dependencyTypesNot: ['type-only'],
      },
      'Rules take values and give values.',
    ),
    never(
      'values-know-no-tables',
      { path: `${core}imports/values/` },
      { path: `${core}imports/(headings|tables|forms|columns|entries|grids|people)/` },
      'What a cell says is read without knowing where it stands.',
    ),
    never(
      'headings-come-before-columns',
      { path: `${core}imports/(headings|tables)/` },
      { path: `${core}imports/(forms|columns|entries|grids|people)/` },
      'Where tables lie is found before it is decided what their columns mean.',
    ),
    never(
      'rules-know-no-rows',
      { path: pure },
      { path: `${core}(app|store)/` },
      'Not even the shape of a row: the use-case translates.',
    ),
    never(
      'rules-have-no-node',
      { path: pure },
      { dependencyTypes: ['core'] },
      'No clock, no randomness, no files.',
    ),
    never(
      'bottom-of-core',
      { path: `${core}(errors|ports|files|data-folder)[.]ts$` },
      { path: `${core}(app|store|workbooks|imports|assessment|reports|documents)/` },
      'The ground does not stand on the house.',
    ),
    never(
      'features-are-strangers',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
      'What two features need lies in ui/ or api/.',
    ),
    never(
      'ui-is-dumb',
      { path: '^src-renderer/ui/' },
      { path: '^src-renderer/(features|app|prints|api)/' },
      'Widgets get values and give events.',
    ),
    never(
      'electron-has-one-home',
      { path: '.', pathNot: '^(src-main/hosts/electron/|tests/smoke/|scripts/)' },
      { path: 'node_modules/electron/' },
      'Only the Electron host knows Electron.',
    ),
    never(
      'sqlite-has-one-home',
      { path: '.', pathNot: '^(src-main/core/store/|tests/|scripts/)' },
      { path: 'node_modules/(better-sqlite3|drizzle-orm|drizzle-kit)/' },
      'One folder talks to SQLite.',
    ),
    never(
      'one-module-opens-the-database',
      { path: core, pathNot: '^src-main/core/store/(database|instance-lock|sqlite-errors)[.]ts$' },
      { path: 'node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
      'Every open makes the settings and reads them back.',
    ),
    never(
      'sheetjs-has-one-home',
      { path: '.', pathNot: '^(src-main/core/workbooks/|tests/)' },
      { path: 'node_modules/(@e965/xlsx|papaparse)/' },
      'Reading cells is done in one folder.',
    ),
    never(
      'exceljs-has-one-home',
      { path: '.', pathNot: '^(src-main/core/documents/|tests/|scripts/)' },
      { path: 'node_modules/exceljs/' },
      'exceljs writes; it never reads for us.',
    ),
    never(
      'react-has-one-home',
      {
        path: '.',
        pathNot:
          '^(src-renderer/|electron[.]vite|tests/e2e/grid/harness/|tests/helpers/paper-pdf[.]ts)',
      },
      { path: 'node_modules/(react|react-dom|antd|@ant-design|react-router|@tanstack)/' },
      'The page is the page.',
    ),
    never(
      'no-cycles',
      {},
      { circular: true },
      'Two modules that need each other are one, or three.',
    ),
    never('no-unresolvable', {}, { couldNotResolve: true }, 'An import must lead somewhere.'),
    never(
      'no-dev-dependency',
      { path: '^(shared|src-main|src-renderer)/', pathNot: '^src-main/hosts/(electron|common)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'What ships is a dependency.',
    ),
    never(
      'tests-stay-outside',
      { path: '^(shared|src-main|src-renderer|scripts)/' },
      { path: '^tests/' },
      'The program does not know its tests.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
