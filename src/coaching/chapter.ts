/** A number the guide quotes, with the day and place it holds for. */
export interface Figure {
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly place: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  /** Commands of this program to run next. */
  readonly next?: readonly string[] | undefined;
  readonly figures?: readonly Figure[] | undefined;
}

/** A part of the guide to the profession. */
export interface Chapter {
  readonly id: string;
  readonly part: number;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly source: string;
  readonly reviewed: string;
}
