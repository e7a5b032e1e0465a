/**
 * Measures what we wrote: lines of files, lines and parameters of functions, import cycles. Prints a row a folder and then what exceeds
 * the house's measures. A file over 300 lines, a barrel or an import cycle fails; a long function is only named.
 */
import { relative } from 'node:path';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';

interface Measured {
  where: string;
  lines: number;
}
interface MeasuredFunction extends Measured {
  parameters: number;
}
interface MeasuredFile extends Measured {
  isBarrel: boolean;
  functions: MeasuredFunction[];
}

const longestFile = 300;
const longestFunction = 50;
const mostParameters = 4;

const files = sourceFiles().map(measureFile);
const folders = Object.entries(Object.groupBy(files, ({ where }) => where.split('/', 1)[0] ?? ''));
console.table(Object.fromEntries(folders.map(([folder, members = []]) => [folder, summary(members)])));

const functions = files.flatMap((file) => file.functions);
for (const { where, lines } of functions.filter((one) => one.lines > longestFunction)) console.log(`long: ${where} has ${lines} lines`);
for (const { where, parameters } of functions.filter((one) => one.parameters > mostParameters)) {
  console.log(`wide: ${where} has ${parameters} parameters`);
}

const faults = [
  ...files.filter((file) => file.lines > longestFile).map(({ where, lines }) => `${where} has ${lines} lines; ${longestFile} are the most`),
  ...files.filter((file) => file.isBarrel).map(({ where }) => `${where} only passes exports on: import from where they are`),
  ...(await importCycles()),
];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Everything that is type-checked and not generated. */
function sourceFiles(): ts.SourceFile[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  return ts
    .parseJsonConfigFileContent(config, ts.sys, process.cwd())
    .fileNames.filter((path) => !path.includes('/generated/'))
    .map((path) => ts.createSourceFile(relative(process.cwd(), path), ts.sys.readFile(path) ?? '', ts.ScriptTarget.Latest, true));
}

function measureFile(file: ts.SourceFile): MeasuredFile {
  return {
    where: file.fileName.replaceAll('\\', '/'),
    lines: file.text.trimEnd().split('\n').length,
    isBarrel: file.statements.length > 0 && file.statements.every((line) => ts.isExportDeclaration(line) && line.moduleSpecifier !== undefined),
    // In a test, the function around all tests of a topic is as long as the file.
    functions: file.fileName.endsWith('.test.ts') ? [] : functionsIn(file, file),
  };
}

function functionsIn(file: ts.SourceFile, node: ts.Node): MeasuredFunction[] {
  const inside: MeasuredFunction[] = [];
  ts.forEachChild(node, (child) => void inside.push(...functionsIn(file, child)));
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return inside;
  const line = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const start = line(node.getStart(file));
  return [{ where: `${file.fileName}:${start}`, lines: line(node.end) - start + 1, parameters: node.parameters.length }, ...inside];
}

function summary(members: MeasuredFile[]): Record<string, number> {
  const fileLines = members.map((file) => file.lines);
  const its = members.flatMap((file) => file.functions);
  const functionLines = its.map((one) => one.lines);
  return {
    files: members.length,
    lines: fileLines.reduce((sum, lines) => sum + lines, 0),
    'file median': quantile(fileLines, 0.5),
    'file p90': quantile(fileLines, 0.9),
    'file max': quantile(fileLines, 1),
    functions: its.length,
    'function p90': quantile(functionLines, 0.9),
    'function max': quantile(functionLines, 1),
    'parameters max': quantile(its.map((one) => one.parameters), 1),
  };
}

/** The nearest-rank quantile; 0 of nothing. */
function quantile(values: number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}

async function importCycles(): Promise<string[]> {
  const { output } = await cruise(['src', 'seeds', 'test', 'scripts'], {
    ruleSet: { forbidden: [{ name: 'cycle', from: {}, to: { circular: true } }] },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output.summary.violations.map(({ cycle = [] }) => `import cycle: ${cycle.map(({ name }) => name).join(' → ')}`);
}
