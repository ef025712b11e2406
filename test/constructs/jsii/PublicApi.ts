import * as ts from "typescript";

/**
 * What jsii asks of a public API, so that the library can be published for Python, Java, Go and C#.
 *
 * @see https://aws.github.io/jsii/user-guides/lib-author/typescript-restrictions/
 */
export class PublicApi {
  private readonly checker: ts.TypeChecker;
  readonly symbols: readonly ts.Symbol[];

  constructor(fileName: string) {
    const options: ts.CompilerOptions = {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
    };
    const program = ts.createProgram([fileName], options);
    const source = program.getSourceFile(fileName);
    this.checker = program.getTypeChecker();
    const module = source && this.checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${fileName} exports nothing`);
    this.symbols = this.checker.getExportsOfModule(module).map((symbol) => this.original(symbol));
  }

  /** Every broken rule, one sentence each. @param exceptOf what only users of TypeScript have @default none */
  violations(exceptOf: readonly string[] = []): string[] {
    return this.symbols
      .filter(({ name }) => !exceptOf.includes(name))
      .flatMap((symbol) => this.violationsOf(symbol));
  }

  /** Every class, interface, enum and member of theirs that has no comment. */
  undocumented(): string[] {
    return this.symbols.flatMap((symbol) =>
      (symbol.getDeclarations() ?? []).flatMap((declaration) => [
        ...withoutComment(symbol.name, declaration),
        ...membersOf(declaration).flatMap((member) =>
          withoutComment(`${symbol.name}.${member.name?.getText() ?? "constructor"}`, member),
        ),
      ]),
    );
  }

  /** The names of all types, and of their properties and methods, as TypeScript writes them. */
  names(): string[] {
    return this.symbols.flatMap((symbol) => [
      symbol.name,
      ...(symbol.getDeclarations() ?? [])
        .filter((declaration) => !ts.isEnumDeclaration(declaration))
        .flatMap((declaration) => membersOf(declaration).map((member) => member.name?.getText() ?? "")),
    ]);
  }

  /** The members of every enum with their values. */
  enumMembers(): [member: string, value: unknown][] {
    const declarations = this.symbols.flatMap((symbol) => symbol.getDeclarations() ?? []);
    return declarations
      .filter(ts.isEnumDeclaration)
      .flatMap(({ members }) => [...members])
      .map((member) => [member.name.getText(), this.checker.getConstantValue(member)]);
  }

  private original(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private violationsOf(symbol: ts.Symbol): string[] {
    const declarations = symbol.getDeclarations() ?? [];
    return declarations.flatMap((declaration) => {
      if (ts.isEnumDeclaration(declaration)) return [];
      if (ts.isClassDeclaration(declaration)) {
        return [
          ...badlyHiddenMembers(symbol.name, declaration),
          ...hiddenAbstractMembers(symbol.name, declaration),
          ...this.violationsOfMembers(symbol.name, declaration.members),
          ...this.changedOverrides(symbol.name, declaration),
        ];
      }
      if (ts.isInterfaceDeclaration(declaration)) {
        return [
          ...writableMembers(symbol.name, declaration),
          ...this.violationsOfMembers(symbol.name, declaration.members),
        ];
      }
      return [`${symbol.name} is neither a class nor an enum nor an interface`];
    });
  }

  private violationsOfMembers(
    owner: string,
    members: readonly (ts.ClassElement | ts.TypeElement)[],
  ): string[] {
    const visible = members.filter((member) => !isHidden(member));
    const names = visible.filter(isCallable).map((member) => member.name?.getText() ?? "constructor");
    const overloaded = names.filter((name, index) => names.indexOf(name) !== index);
    return [
      ...overloaded.map((name) => `${owner}.${name} is overloaded`),
      ...visible.flatMap((member) => this.violationsOfMember(owner, member)),
    ];
  }

  private violationsOfMember(owner: string, member: ts.ClassElement | ts.TypeElement): string[] {
    const name = `${owner}.${member.name?.getText() ?? "constructor"}`;
    if (isCallable(member)) {
      const result = ts.isConstructorDeclaration(member)
        ? []
        : this.violationsOfType(`${name}()`, member.type);
      return [
        ...(member.typeParameters ? [`${name} is generic`] : []),
        ...result,
        ...member.parameters.flatMap((each) =>
          this.violationsOfType(`${name}(${each.name.getText()})`, each.type),
        ),
      ];
    }
    if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member) || ts.isGetAccessor(member)) {
      return this.violationsOfType(name, member.type);
    }
    return [`${name} is of a kind that jsii does not know`];
  }

  private violationsOfType(where: string, node: ts.TypeNode | undefined): string[] {
    if (node === undefined) return [`${where} has no written type`];
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return [`${where} is a union`];
    if (ts.isTupleTypeNode(node) || ts.isFunctionTypeNode(node)) return [`${where} is a tuple or a function`];
    if (ts.isArrayTypeNode(node)) return this.violationsOfType(`${where}[]`, node.elementType);
    const type = this.checker.getTypeFromTypeNode(node);
    if (type.isUnion() && !(type.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.EnumLike))) {
      return [`${where} is a union by another name`];
    }
    return this.unexportedType(where, type);
  }

  /** A property may not be optional in a base class and required in a class made from it: Java could not say that. */
  private changedOverrides(owner: string, declaration: ts.ClassDeclaration): string[] {
    const type = this.checker.getTypeAtLocation(declaration);
    const bases = type.isClassOrInterface() ? this.checker.getBaseTypes(type) : [];
    return declaration.members.filter(ts.isPropertyDeclaration).flatMap((member) => {
      if (isHidden(member)) return [];
      const name = member.name.getText();
      const inherited = bases.map((base) => base.getProperty(name)).filter((each) => each !== undefined);
      const changed = inherited.some((base) => isOptional(base) !== (member.questionToken !== undefined));
      return changed ? [`${owner}.${name} is not as optional as what it overrides`] : [];
    });
  }

  /** A type of our own that a signature names has to be exported as well. */
  private unexportedType(where: string, type: ts.Type): string[] {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const file = symbol?.getDeclarations()?.[0]?.getSourceFile().fileName ?? "";
    const isOurs = symbol !== undefined && !file.includes("node_modules") && symbol.name !== "__type";
    return isOurs && !this.symbols.includes(symbol)
      ? [`${where} names ${symbol.name}, which is not exported`]
      : [];
  }
}

function membersOf(declaration: ts.Declaration): readonly ts.NamedDeclaration[] {
  if (ts.isEnumDeclaration(declaration)) return declaration.members;
  const members = ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration);
  return members ? declaration.members.filter((member) => !isHidden(member)) : [];
}

function withoutComment(name: string, node: ts.Node): string[] {
  return ts.getJSDocCommentsAndTags(node).length > 0 ? [] : [name];
}

type Callable = ts.MethodDeclaration | ts.MethodSignature | ts.ConstructorDeclaration;

function isCallable(member: ts.ClassElement | ts.TypeElement): member is Callable {
  return (
    ts.isMethodDeclaration(member) || ts.isMethodSignature(member) || ts.isConstructorDeclaration(member)
  );
}

/** Private, or left out of the published declarations by `stripInternal`. */
function isHidden(member: ts.ClassElement | ts.TypeElement): boolean {
  if (ts.getJSDocTags(member).some((tag) => tag.tagName.text === "internal")) return true;
  if (!ts.canHaveModifiers(member)) return false;
  if (member.name !== undefined && ts.isPrivateIdentifier(member.name)) return true;
  return (ts.getModifiers(member) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.PrivateKeyword);
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

/** What is `@internal` has to show it in its name, for languages without declarations of their own. */
function badlyHiddenMembers(owner: string, declaration: ts.ClassDeclaration): string[] {
  return declaration.members
    .filter((member) => ts.getJSDocTags(member).some((tag) => tag.tagName.text === "internal"))
    .map((member) => member.name?.getText() ?? "constructor")
    .filter((name) => !name.startsWith("_"))
    .map((name) => `${owner}.${name} is internal, and its name does not begin with _`);
}

/** Who makes a class from this one in another language is never told of the member, and can't bring it. */
function hiddenAbstractMembers(owner: string, declaration: ts.ClassDeclaration): string[] {
  return declaration.members
    .filter((member) => isHidden(member) && isAbstract(member))
    .map((member) => `${owner}.${member.name?.getText() ?? "constructor"} is internal and abstract`);
}

function isAbstract(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some((each) => each.kind === ts.SyntaxKind.AbstractKeyword)
  );
}

function writableMembers(owner: string, declaration: ts.InterfaceDeclaration): string[] {
  return declaration.members
    .filter(ts.isPropertySignature)
    .filter((each) => !each.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword))
    .map((each) => `${owner}.${each.name.getText()} is not readonly`);
}
