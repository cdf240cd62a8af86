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

interface Holder {
  readonly event: RegExp;
  /** What the names of their products begin with, and those of whom they belong to. */
  readonly names: RegExp;
  /** What links to their pages are known by. */
  readonly vendor?: string;
}

const holders: readonly Holder[] = [
  { event: /^re:|^AWS/, names: /^(?:Amazon|AWS|Alexa)(?!\p{L})/iu, vendor: 'aws' },
  { event: /^Google/, names: /^Google(?!\p{L})/iu, vendor: 'google-cloud' },
  { event: /^Microsoft|^\.NET/, names: /^(?:Microsoft|Azure|GitHub)(?!\p{L})/iu, vendor: 'azure' },
  { event: /^GitHub/, names: /^(?:Microsoft|Azure|GitHub)(?!\p{L})/iu },
  { event: /^Cloudflare/, names: /^Cloudflare(?!\p{L})/iu },
];

/** What else names of products hold of those whose events these are. */
const brands: readonly (readonly [event: RegExp, brand: RegExp])[] = (
  [
    ['Apple', 'Apple'],
    ['Data \\+ AI', 'Databricks'],
    ['DockerCon', 'Docker'],
    ['Dreamforce', 'Salesforce|Einstein'],
    ['Facebook', 'Facebook'],
    ['GitLab', 'GitLab'],
    ['HashiConf', 'HashiCorp|Terraform|Consul|Nomad'],
    ['Meta', 'Meta|Oculus'],
    ['MongoDB', 'MongoDB'],
    ['NVIDIA', 'NVIDIA'],
    ['OpenAI', 'OpenAI'],
    ['Oracle', 'Oracle'],
    ['Red Hat', 'Red Hat|OpenShift'],
    ['SAP', 'SAP'],
    ['Snowflake', 'Snowflake'],
    ['VM[Ww]', 'VMware'],
  ] as const
).map(([event, brand]) => [
  new RegExp(`^${event}`, 'u'),
  new RegExp(`^(?:the\\s|new\\s)?(?:${brand})(?:['\u2019]s)?\\s`, 'iu'),
]);

/** Whether a title opens with the brand of those who hold an event, as their products do: "Plugh Caves" at PlughConf. */
export function isBranded(event: string, title: string): boolean {
  return brands.some(([held, brand]) => held.test(event) && brand.test(title));
}

function holderOf(event: string): Holder | undefined {
  return holders.find(({ event: held }) => held.test(event));
}

/** Whether a name that begins with a vendor's may be that of a product of those who hold the event: all may where nobody knows who does. */
export function isNameOfOwner(event: string, name: string): boolean {
  return holderOf(event)?.names.test(name) ?? true;
}

/** Whether a name that links pages of these vendors is that of another's thing: it does not begin with the name of who is known to hold the event. */
export function isOfOtherVendor(event: string, name: string, vendors: readonly string[]): boolean {
  const { names, vendor } = holderOf(event) ?? {};
  return vendor !== undefined && vendors.length > 0 && !vendors.includes(vendor) && !names?.test(name);
}
