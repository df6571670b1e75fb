import ts from 'typescript';
import { readText } from '#test/support/repository.ts';

/** Parses one source file of the repository. */
export function parseFile(path: string): ts.SourceFile {
  return parse(path, readText(path));
}

/** Parses the text of a source file; its name tells whether it may hold markup. */
export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

/** Whether a file waits for something before it has run to its end: `await` outside of functions. */
export function waitsAtTop(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) {
    return true;
  }
  return ts.forEachChild(node, (child) => !ts.isFunctionLike(child) && waitsAtTop(child)) ?? false;
}

/** The titles of the tests in a file, as they are written. */
export function testTitles(file: ts.SourceFile): string[] {
  return nodesOf(file)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /^(?:test|it)\b/.test(expression.getText(file)))
    .flatMap(({ arguments: [title] }) =>
      title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))
        ? [title.getText(file)]
        : [],
    );
}

const DECLINES = /^(?:refusal|impossible|problem)$/;
const SAYS_WHY = /^(?:error|message|limit|NOT_A_FIELD)$/;

/** What a file says where it declines something or limits a field; `{}` where a value stands. */
export function reasonsGiven(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isCallExpression(node) && DECLINES.test(node.expression.getText(file))) {
      return node.arguments.slice(1).flatMap(textsOf);
    }
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node : null;
    const said = named?.initializer;
    return said !== undefined &&
      !ts.isObjectLiteralExpression(said) &&
      SAYS_WHY.test(named?.name.getText(file) ?? '')
      ? textsOf(said)
      : [];
  });
}

/** The texts in an expression; two that are added up are one. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return [[...textsOf(node.left), ...textsOf(node.right)].join('')];
  }
  const texts: string[] = [];
  ts.forEachChild(node, (child) => {
    texts.push(...textsOf(child));
  });
  return texts;
}

/** The names of exported declarations that have no docstring. */
export function undocumentedExports(file: ts.SourceFile): string[] {
  return file.statements.filter(isExported).flatMap((statement) => {
    const documented = ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc);
    return documented ? [] : [namesOf(statement, file)];
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesOf(statement: ts.Statement, file: ts.SourceFile): string {
  return ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText(file)).join(', ')
    : ((statement as ts.DeclarationStatement).name?.getText(file) ?? statement.getText(file));
}

/** The objects with a value and a unit that name no source, as text. */
export function unsourcedConstants(file: ts.SourceFile): string[] {
  return nodesOf(file)
    .filter(ts.isObjectLiteralExpression)
    .filter((object) => has(object, 'value') && has(object, 'unit') && !namesSource(object))
    .map((object) => object.getText(file));
}

function has(object: ts.ObjectLiteralExpression, key: string): boolean {
  return object.properties.some((property) => property.name?.getText() === key);
}

function namesSource(object: ts.ObjectLiteralExpression): boolean {
  const source = object.properties.find((property) => property.name?.getText() === 'source');
  if (source === undefined) {
    return false;
  }
  return !(
    ts.isPropertyAssignment(source) &&
    ts.isStringLiteralLike(source.initializer) &&
    source.initializer.text.trim() === ''
  );
}
