/** What the tests use of the package, which comes without types. */
declare module '@jsonresume/schema' {
  export const schema: object;
  export function validate(document: unknown, done: (faults: unknown, valid: boolean) => void): void;
}
