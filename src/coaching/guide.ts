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

/** A way into the profession, with what to weigh before paying for it. */
export interface Route {
  readonly id: string;
  readonly name: string;
  /** Other names that people type. */
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly time: string;
  readonly cost: string;
  readonly structure: string;
  readonly gives: readonly string[];
  readonly lacks: readonly string[];
  /** Whom it fits. */
  readonly fits: readonly string[];
  /** Questions to ask before paying. */
  readonly ask: readonly string[];
  /** What time, cost and outcome are read from. */
  readonly figures: readonly Figure[];
  /** The id of the checklist that goes with it. */
  readonly checklist: string;
  readonly source: string;
  readonly reviewed: string;
}
