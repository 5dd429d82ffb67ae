import { GraphError } from "#tenant/graph/graph-error.ts";

/** A path into an entity, such as `start/dateTime`; the first part may be the variable of a lambda. */
export type PathOperand = { readonly kind: "path"; readonly parts: readonly string[] };
export type Operand =
  | PathOperand
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  /** An instant written without quotes, compared as time. */
  | { readonly kind: "instant"; readonly epochMs: number }
  | { readonly kind: "call"; readonly name: "tolower" | "toupper"; readonly of: Operand };

export type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

export type FilterExpression =
  | { readonly kind: "and" | "or"; readonly left: FilterExpression; readonly right: FilterExpression }
  | { readonly kind: "not"; readonly of: FilterExpression }
  | { readonly kind: "compare"; readonly by: Comparison; readonly left: Operand; readonly right: Operand }
  | {
      readonly kind: "text";
      readonly by: "startswith" | "endswith" | "contains";
      readonly in: Operand;
      readonly of: Operand;
    }
  | {
      readonly kind: "any" | "all";
      readonly path: PathOperand;
      readonly variable: string;
      readonly where: FilterExpression | undefined;
    };

type Token = { readonly kind: "word" | "string" | "symbol"; readonly text: string };

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|([()=,:])|([^\s()',:]+(?::\d\d[^\s()',]*)*))/y;
const comparisons: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge"]);
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;

/**
 * Reads the subset of `$filter` that the tenant models; anything else is 400, never ignored.
 *
 * @see https://learn.microsoft.com/graph/filter-query-parameter
 */
export function parseFilter(text: string): FilterExpression {
  const tokens = tokenize(text);
  let at = 0;

  const peek = () => tokens[at];
  const isWord = (word: string) => peek()?.kind === "word" && peek()?.text.toLowerCase() === word;
  const isSymbol = (symbol: string) => peek()?.kind === "symbol" && peek()?.text === symbol;
  const take = (): Token => tokens[at++] ?? refuse(text);
  const expectSymbol = (symbol: string) => (isSymbol(symbol) ? take() : refuse(text));

  const result = readOr();
  return at === tokens.length ? result : refuse(text);

  function readOr(): FilterExpression {
    let left = readAnd();
    while (isWord("or")) {
      take();
      left = { kind: "or", left, right: readAnd() };
    }
    return left;
  }

  function readAnd(): FilterExpression {
    let left = readNot();
    while (isWord("and")) {
      take();
      left = { kind: "and", left, right: readNot() };
    }
    return left;
  }

  function readNot(): FilterExpression {
    if (!isWord("not")) return readTerm();
    take();
    return { kind: "not", of: readNot() };
  }

  function readTerm(): FilterExpression {
    if (isSymbol("(")) {
      take();
      const inner = readOr();
      expectSymbol(")");
      return inner;
    }
    const name = peek()?.text.toLowerCase();
    if (name === "startswith" || name === "endswith" || name === "contains") return readTextFunction(name);
    if (name !== undefined && /\/(any|all)$/.test(name)) return readLambda();

    const left = readOperand();
    if (peek()?.kind !== "word" || !comparisons.has(peek()?.text.toLowerCase() ?? "")) {
      // A boolean property, or a boolean function compared with nothing.
      return { kind: "compare", by: "eq", left, right: { kind: "literal", value: true } };
    }
    const by = take().text.toLowerCase() as Comparison;
    return { kind: "compare", by, left, right: readOperand() };
  }

  function readTextFunction(by: "startswith" | "endswith" | "contains"): FilterExpression {
    take();
    expectSymbol("(");
    const container = readOperand();
    expectSymbol(",");
    const of = readOperand();
    expectSymbol(")");
    return { kind: "text", by, in: container, of };
  }

  function readLambda(): FilterExpression {
    const parts = take().text.split("/");
    const kind = parts.pop()?.toLowerCase() === "all" ? "all" : "any";
    expectSymbol("(");
    if (isSymbol(")")) {
      take();
      return { kind, path: { kind: "path", parts }, variable: "", where: undefined };
    }
    const variable = take().text;
    expectSymbol(":");
    const where = readOr();
    expectSymbol(")");
    return { kind, path: { kind: "path", parts }, variable, where };
  }

  function readOperand(): Operand {
    const token = take();
    if (token.kind === "string") return { kind: "literal", value: token.text };
    if (token.kind === "symbol") return refuse(text);
    const word = token.text.toLowerCase();
    if ((word === "tolower" || word === "toupper") && isSymbol("(")) {
      take();
      const of = readOperand();
      expectSymbol(")");
      return { kind: "call", name: word, of };
    }
    if (isSymbol("(")) return refuse(text, `The function '${token.text}' is not modelled.`);
    return readWord(token.text);
  }
}

function readWord(word: string): Operand {
  if (word === "true" || word === "false") return { kind: "literal", value: word === "true" };
  if (word === "null") return { kind: "literal", value: null };
  if (/^-?\d+(\.\d+)?$/.test(word)) return { kind: "literal", value: Number(word) };
  if (instantPattern.test(word)) return { kind: "instant", epochMs: Date.parse(word) };
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word)) return { kind: "literal", value: word };
  return /^[A-Za-z_@$][\w./@$]*$/.test(word) ? { kind: "path", parts: word.split("/") } : refuse(word);
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (text.slice(tokenPattern.lastIndex).trim() !== "") {
    const match = tokenPattern.exec(text);
    if (match === null) return refuse(text);
    const [, quoted, symbol, word] = match;
    if (quoted !== undefined) tokens.push({ kind: "string", text: quoted.replaceAll("''", "'") });
    else if (symbol !== undefined) tokens.push({ kind: "symbol", text: symbol });
    else tokens.push({ kind: "word", text: word ?? "" });
  }
  return tokens;
}

function refuse(text: string, why = "Syntax error."): never {
  throw new GraphError(400, "BadRequest", `Invalid filter clause: ${why} In '${text}'.`);
}
