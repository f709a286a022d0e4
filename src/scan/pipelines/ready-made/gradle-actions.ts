const GRADLE =
  /^(?:gradle\/gradle-(?:build|command)-action|gradle\/actions\/setup-gradle|eskatos\/gradle-command-action|burrunan\/gradle-cache-action)@/;

/** The command that an action for Gradle runs by what it is given under a key; null for any other. */
export function gradleOf(action: string, key: string, value: string): string | null {
  if (key !== 'arguments' || !GRADLE.test(action) || /^(?:[|>]|$)/.test(value)) return null;
  return `./gradlew ${value.replaceAll(/^["']|["']$/g, '')}`;
}
