/**
 * Which way imports run: routes → server → domain, routes → components → domain. Types count like values.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-only-itself',
      comment:
        'Rules are pure: no clock, no SQL, no framework, and no messages (a rule returns codes, app/format says them). The one package is a function of two texts.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { pathNot: '^(app/domain/|node_modules/fastest-levenshtein/)' },
    },
    {
      name: 'messages-stand-alone',
      comment:
        'What is said is said in one file; everything may read it, so it knows no more than how a locale counts.',
      severity: 'error',
      from: { path: '^app/(words|locale)/' },
      to: { pathNot: '^app/locale/' },
    },
    {
      name: 'format-turns-data-into-text',
      severity: 'error',
      from: { path: '^app/format/' },
      to: { pathNot: '^app/(format|domain|words|locale)/' },
    },
    {
      name: 'components-only-draw',
      comment: 'A component gets what it shows as props. Types it shares with the server live in app/domain.',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '^(app/(server|routes)|db|tests)/' },
    },
    {
      name: 'server-knows-no-pages',
      severity: 'error',
      from: { path: '^app/server/' },
      to: { path: ['^app/(routes|components)/', 'node_modules/(react|react-dom|@remix-run/react)/'] },
    },
    {
      name: 'services-stand-alone',
      comment: 'Trakt and TMDB know how to ask and how to read an answer, not what it is for.',
      severity: 'error',
      from: { path: '^app/server/(trakt|tmdb|upstream)/' },
      to: { path: '^app/server/(api|edge|history|import|import-pages|library|people|search|session|stats)/' },
    },
    {
      name: 'trakt-and-tmdb-apart',
      severity: 'error',
      from: { path: '^app/server/(trakt|tmdb)/' },
      to: { path: '^app/server/(trakt|tmdb)/', pathNot: '^app/server/$1/' },
    },
    {
      name: 'upstream-is-shared',
      severity: 'error',
      from: { path: '^app/server/upstream/' },
      to: { path: '^app/server/(trakt|tmdb)/' },
    },
    {
      name: 'only-routes-and-entries-reach-routes',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(routes/|routes\\.ts$)' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'app-knows-no-tests',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'no-circle-of-files',
      comment: 'A type two files share moves to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment: 'What two folders need moves to one below both.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(app|db)($|/)' },
      to: { circular: true },
    },
    {
      name: 'only-the-edge-knows-the-runtime',
      comment: 'A capability names the few parts it needs.',
      severity: 'error',
      from: {
        path: '^app/server/',
        pathNot: '^app/server/(api/|runtime\\.ts$|startup\\.ts$|viewer-of\\.ts$)',
      },
      to: { path: '^app/server/runtime\\.ts$' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      // The bare page that ours are held against is a project of its own, with the packages of this one.
      from: { path: '^(app|db|scripts|tests|bench)/', pathNot: '^bench/bare-remix/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-at-run-time',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/routes\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'resolvable',
      comment: 'The driver for Node-API 10 is optional: npm leaves it out on Node 20.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^better-sqlite3-13$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
}
