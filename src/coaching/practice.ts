/** Practice: questions and what a good answer holds, when each is asked, mock interviews, and stories. */
export * from './practice/ahead.ts';
export * from './practice/card.ts';
export * from './practice/card-state.ts';
export * from './practice/choose-cards.ts';
export * from './practice/grading.ts';
export * from './practice/mock.ts';
export * from './practice/own-cards.ts';
export * from './practice/rank-cards.ts';
export * from './practice/rank-for-day.ts';
export * from './practice/stories.ts';
export * from './practice/to-a-day.ts';
export * from './practice/told-story.ts';
