import { hostAndPath } from '../post/linkKind';

/** Where those who hold a conference have their pages. */
const owners: readonly (readonly [event: RegExp, hosts: RegExp])[] = [
  [/^Apple/, /(?:^|\.)apple\.com$/],
  [/^Cloudflare/, /(?:^|\.)cloudflare\.com$/],
  [/^Google/, /(?:^|\.)(?:google(?:blog)?\.com|withgoogle\.com|google\.dev|android\.com|flutter\.dev)$|\.google$/],
  [/^Microsoft|^\.NET/, /(?:^|\.)(?:microsoft\.com|azure\.com|windows\.com|visualstudio\.com|dot\.net)$/],
  [/^GitHub/, /(?:^|\.)(?:github\.blog|docs\.github\.com|githubnext\.com)$/],
  [/^GitLab/, /(?:^|\.)gitlab\.com$/],
  [/^HashiConf/, /(?:^|\.)(?:hashicorp\.com|terraform\.io|vaultproject\.io)$/],
  [/^Snowflake/, /(?:^|\.)snowflake\.com$/],
  [/^Data \+ AI/, /(?:^|\.)(?:databricks\.com|delta\.io|mlflow\.org)$/],
  [/^KubeCon/, /(?:^|\.)(?:kubernetes\.io|cncf\.io)$/],
  [/^DockerCon/, /(?:^|\.)docker\.com$/],
  [/^MongoDB/, /(?:^|\.)mongodb\.com$/],
  [/^VMw/i, /(?:^|\.)vmware\.com$/],
  [/^Red Hat/, /(?:^|\.)(?:redhat\.com|openshift\.com)$/],
  [/^Oracle/, /(?:^|\.)oracle\.com$/],
  [/^NVIDIA/, /(?:^|\.)nvidia\.com$/],
  [/^OpenAI/, /(?:^|\.)openai\.com$/],
  [/^Adobe/, /(?:^|\.)adobe\.com$/],
  [/^Cisco/, /(?:^|\.)cisco\.com$/],
  [/^Dreamforce/, /(?:^|\.)salesforce\.com$/],
  [/^SAP/, /(?:^|\.)sap\.com$/],
  [/^Meta/, /(?:^|\.)(?:meta|oculus|facebook)\.com$/],
];

/** Pages on who works there. */
const ofPeople = /\/(?:leadership|people|authors?|team)(?:\/|$)/i;

/** Whether a page is on a site of those who hold an event, and on no one of them. */
export function isOfOwner(event: string, url: string): boolean {
  const { host, path } = hostAndPath(url);
  return !ofPeople.test(path) && owners.some(([name, hosts]) => name.test(event) && hosts.test(host));
}

/** Whose names those who hold an event give their products, and whose names theirs begin with. */
const ownNames: readonly (readonly [event: RegExp, names: RegExp])[] = [
  [/^re:|^AWS/, /^(?:Amazon|AWS|Alexa)(?!\p{L})/iu],
  [/^Google/, /^Google(?!\p{L})/iu],
  [/^Microsoft|^\.NET/, /^(?:Microsoft|Azure|GitHub)(?!\p{L})/iu],
  [/^GitHub/, /^(?:Microsoft|Azure|GitHub)(?!\p{L})/iu],
  [/^Cloudflare/, /^Cloudflare(?!\p{L})/iu],
];

/** Whether a name that begins with a vendor's may be that of a product of those who hold the event: all may where nobody knows who does. */
export function isNameOfOwner(event: string, name: string): boolean {
  const owner = ownNames.find(([held]) => held.test(event));
  return owner === undefined || owner[1].test(name);
}

/** Whose pages are known by their vendor: links to any other's tell of what is not the event's own. */
const ownVendors: readonly (readonly [event: RegExp, vendor: string])[] = [
  [/^re:|^AWS/, 'aws'],
  [/^Google/, 'google-cloud'],
  [/^Microsoft|^\.NET/, 'azure'],
];

/** Whether links lead to pages of vendors, none of whom holds the event. False where nobody knows who does. */
export function areOfOthers(event: string, vendors: readonly string[]): boolean {
  const owner = ownVendors.find(([held]) => held.test(event))?.[1];
  return owner !== undefined && vendors.length > 0 && !vendors.includes(owner);
}
