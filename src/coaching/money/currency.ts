/** A currency by its ISO 4217 code, with how many decimals its amounts have. */
export interface Currency {
  readonly code: string;
  readonly digits: number;
}

/** The codes of ISO 4217 that people are paid in, as of 2026. */
const CODES = `
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD
IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG
XOF XPF YER ZAR ZMW ZWG`
  .trim()
  .split(/\s+/);

const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const WITH_THREE = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/** The currency of a code, in capitals or not; null for a code that ISO 4217 does not have. */
export function findCurrency(code: string): Currency | null {
  const known = CODES.find((one) => one === code.trim().toUpperCase());
  if (known === undefined) return null;
  return { code: known, digits: WITHOUT_DECIMALS.includes(known) ? 0 : WITH_THREE.includes(known) ? 3 : 2 };
}
