/** The call that keeps the first day of a job: of an offer that is not kept yet it names the currency too. */
export function callToSetStart(id: string, isOffered: boolean, day: string): string {
  return `coach offer add ${id}${isOffered ? '' : ' --currency <code>'} --starts ${day}`;
}
