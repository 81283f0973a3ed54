/** The part of an API address up to and with the account id: whose models, and whose money. */
export function accountAddress(url: string): string {
  return /^.*?\/accounts\/[^/]*/.exec(url)?.[0] ?? url;
}
