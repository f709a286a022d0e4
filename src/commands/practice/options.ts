/** What a call of practice names. */
export interface PracticeOptions {
  readonly for?: string;
  readonly any?: true;
  readonly new?: number;
  readonly due?: true;
  readonly until?: string;
  readonly keep?: true;
  readonly mock?: true;
  readonly kind?: string;
  readonly minutes?: number;
  readonly interviewer?: true;
  readonly asked?: string;
  readonly drop?: string;
  readonly deck?: string;
  readonly output?: string;
  readonly force?: true;
}
