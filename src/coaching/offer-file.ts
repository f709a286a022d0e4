/** An offer as people write it: in a file, or in words. */
export * from './offer-file/read-offer.ts';
export * from './offer-file/read-words.ts';
export * from './offer-file/write-offer.ts';
