import { c, clike, cpp, csharp, dart, java, kotlin, objectiveC, scala } from '@codemirror/legacy-modes/mode/clike';
import { css, less, sCSS } from '@codemirror/legacy-modes/mode/css';
import { diff } from '@codemirror/legacy-modes/mode/diff';
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile';
import { go } from '@codemirror/legacy-modes/mode/go';
import { groovy } from '@codemirror/legacy-modes/mode/groovy';
import { http } from '@codemirror/legacy-modes/mode/http';
import { javascript, json, typescript } from '@codemirror/legacy-modes/mode/javascript';
import { lua } from '@codemirror/legacy-modes/mode/lua';
import { nginx } from '@codemirror/legacy-modes/mode/nginx';
import { powerShell } from '@codemirror/legacy-modes/mode/powershell';
import { properties } from '@codemirror/legacy-modes/mode/properties';
import { protobuf } from '@codemirror/legacy-modes/mode/protobuf';
import { python } from '@codemirror/legacy-modes/mode/python';
import { r } from '@codemirror/legacy-modes/mode/r';
import { ruby } from '@codemirror/legacy-modes/mode/ruby';
import { rust } from '@codemirror/legacy-modes/mode/rust';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';
import { standardSQL } from '@codemirror/legacy-modes/mode/sql';
import { swift } from '@codemirror/legacy-modes/mode/swift';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { html, xml } from '@codemirror/legacy-modes/mode/xml';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import type { StreamParser } from '@codemirror/streamparser';

const words = (text: string): Readonly<Record<string, true>> =>
  Object.fromEntries(text.split(' ').map(word => [word, true] as const));

const php = clike({
  name: 'php',
  keywords: words(
    'abstract and array as break case catch class clone const continue declare default do echo else elseif enum extends final ' +
      'finally fn for foreach function global goto if implements include include_once instanceof insteadof interface isset list ' +
      'match namespace new or print private protected public readonly require require_once return static switch throw trait try ' +
      'unset use var while xor yield',
  ),
  types: words('bool float int iterable mixed never object self string void'),
  blockKeywords: words('catch do else elseif finally for foreach if switch try while'),
  atoms: words(
    'true false null TRUE FALSE NULL __CLASS__ __DIR__ __FILE__ __FUNCTION__ __LINE__ __METHOD__ __NAMESPACE__',
  ),
  multiLineStrings: true,
  hooks: {
    '#': (stream: { skipToEnd(): void; match(pattern: RegExp): unknown }) => {
      if (stream.match(/^\[/)) return 'meta';
      stream.skipToEnd();
      return 'comment';
    },
    $: (stream: { eatWhile(pattern: RegExp): boolean }) => {
      stream.eatWhile(/[\w$]/);
      return 'property';
    },
    '<': (stream: { match(pattern: RegExp): unknown }) => (stream.match(/^\?(?:php\b|=)?/) ? 'meta' : false),
    '?': (stream: { match(pattern: RegExp): unknown }) => (stream.match(/^>/) ? 'meta' : false),
  },
});

/** Terraform and its kin. */
const hcl = simpleMode({
  start: [
    { regex: /"/, token: 'string', push: 'string' },
    { regex: /#.*|\/\/.*/, token: 'comment' },
    { regex: /\/\*/, token: 'comment', push: 'comment' },
    { regex: /<<-?[A-Za-z_]\w*/, token: 'meta' },
    { regex: /(?:for|if|in|else|endif|endfor)\b/, token: 'keyword' },
    { regex: /(?:true|false|null)\b/, token: 'atom' },
    { regex: /\d+(?:\.\d+)?/, token: 'number' },
    { regex: /[A-Za-z_][\w-]*(?=\s*=(?![=>]))/, token: 'property' },
    { regex: /[A-Za-z_][\w-]*(?=\s*(?:"[^"]*"\s*){0,3}\{)/, token: 'keyword' },
    { regex: /[A-Za-z_][\w-]*(?=\()/, token: 'def' },
    { regex: /[A-Za-z_][\w-]*/, token: 'variable' },
  ],
  string: [
    { regex: /[^"\\]+/, token: 'string' },
    { regex: /\\./, token: 'string' },
    { regex: /"/, token: 'string', pop: true },
  ],
  comment: [
    { regex: /.*?\*\//, token: 'comment', pop: true },
    { regex: /.+/, token: 'comment' },
  ],
});

/** What a parser takes keys for, which are half of such a file. */
const keys: Readonly<Record<string, (style: string, rest: string) => string>> = {
  json: (style, rest) => (style.startsWith('string') && /^\s*:/.test(rest) ? 'property' : style),
  yaml: style => ({ atom: 'property', meta: 'punctuation' })[style] ?? style,
};

/** A parser, and what it calls a token put right; `rest` is what follows the token in its line. */
export interface Language {
  readonly parser: StreamParser<unknown>;
  readonly restyle: ((style: string, rest: string) => string) | undefined;
}

/** Languages with the names posts have for them. What is not here is shown plain. */
const table: readonly (readonly [names: string, parser: StreamParser<unknown>])[] = [
  ['c h', c],
  ['cpp c++ cc cxx hpp hxx arduino', cpp],
  ['csharp cs c# dotnet', csharp],
  ['css', css],
  ['dart', dart],
  ['diff patch udiff', diff],
  ['dockerfile docker containerfile', dockerFile],
  ['go golang', go],
  ['groovy gradle jenkinsfile', groovy],
  ['hcl terraform tf tfvars', hcl],
  ['html htm html5 xhtml vue svelte', html],
  ['http https', http],
  ['ini cfg conf config properties dotenv env', properties],
  ['java', java],
  ['javascript js jsx mjs cjs node', javascript],
  ['json json5 jsonc jsonl geojson webmanifest', json],
  ['kotlin kt kts', kotlin],
  ['less', less],
  ['lua', lua],
  ['nginx nginxconf', nginx],
  ['objectivec objective-c objc obj-c mm', objectiveC],
  ['php php3 php4 php5 php7 php8', php],
  ['powershell pwsh ps ps1 posh', powerShell],
  ['protobuf proto', protobuf],
  ['python py py3 python3 python2 gyp pycon ipython', python],
  ['r rscript splus', r],
  ['ruby rb gemspec podspec rake', ruby],
  ['rust rs', rust],
  ['scala', scala],
  ['scss sass', sCSS],
  ['shell sh bash zsh ksh console shellsession shell-session sh-session terminal', shell],
  ['sql mysql postgres postgresql pgsql plsql tsql sqlite partiql', standardSQL],
  ['swift', swift],
  ['toml', toml],
  ['typescript ts tsx mts cts', typescript],
  ['xml svg rss atom xsl xslt xsd wsdl plist csproj pom', xml],
  ['yaml yml cloudformation sam', yaml],
];

const byName: ReadonlyMap<string, Language> = new Map(
  table.flatMap(([names, parser]) => {
    const all = names.split(' ');
    const restyle = keys[all[0] ?? ''];
    return all.map(name => [name, { parser, restyle }] as const);
  }),
);

/** Every name of a language there is. */
export const languageNames: readonly string[] = [...byName.keys()];

/** A language by any of its names, whatever their case. */
export function languageOf(name: string): Language | undefined {
  return byName.get(name.toLowerCase());
}
