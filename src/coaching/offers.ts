/** Offers by numbers: what each part pays in each year, what stays when one leaves, and two offers side by side. */
export * from './offers/compare.ts';
export * from './offers/grants.ts';
export * from './offers/leaving.ts';
export * from './offers/levers.ts';
export * from './offers/pay.ts';
export * from './offers/sheet.ts';
export * from './offers/terms.ts';
