import tseslint from 'typescript-eslint';

// Where the program meets the process, and so the only places that may touch it.
const BOUNDARY = [
  'src/main.ts',
  'src/environment.ts',
  'src/terminal/io.ts',
  'src/terminal/pager.ts',
  'src/terminal/prompts/screen-prompts.ts',
  'src/progress/disk/lock.ts',
  'src/scan/history/run-git.ts',
];

const AT_THE_BOUNDARY =
  'Only main, environment, io, the pager, prompts, the lock and run-git touch the process and the clock; take it from Context.';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'bin/', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      eqeqeq: 'error',
      // Prettier breaks code and leaves comments as long as they are.
      'max-len': ['error', { code: 1000, comments: 120, ignoreUrls: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: BOUNDARY,
    rules: {
      'no-restricted-globals': ['error', ...['process', 'console'].map((name) => ({ name, message: AT_THE_BOUNDARY }))],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: AT_THE_BOUNDARY },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: AT_THE_BOUNDARY,
        },
      ],
    },
  },
  {
    files: ['*.config.ts', 'tests/support/build.ts', 'scripts/left-out.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
  { files: ['eslint.config.js'], rules: { 'no-restricted-exports': 'off' } },
);
