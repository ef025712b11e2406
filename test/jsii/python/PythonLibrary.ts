import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compileJsii } from "../../../tools/jsii/compileJsii";
import { makeJsiiFolder } from "../../../tools/jsii/makeJsiiFolder";
import { packLanguages } from "../../../tools/jsii/packLanguages";
import { TemporaryFolder } from "../../TemporaryFolder";
import { PythonEnvironment, type PythonResult } from "./PythonEnvironment";

/** The wheel, made of the sources as they are, and installed beside what it needs. */
export class PythonLibrary {
  private constructor(
    private readonly environment: PythonEnvironment,
    private readonly temporary: TemporaryFolder,
    readonly wheel: string,
  ) {}

  static async build(): Promise<PythonLibrary> {
    const temporary = new TemporaryFolder();
    const folder = join(temporary.path, "package");
    makeJsiiFolder(folder);
    compileJsii(folder);
    await packLanguages({ folder, languages: ["python"], output: temporary.path });
    const wheels = join(temporary.path, "python");
    const wheel = readdirSync(wheels).find((name) => name.endsWith(".whl"));
    if (wheel === undefined) throw new Error("jsii-pacmak made no wheel");
    const environment = PythonEnvironment.prepare();
    const library = new PythonLibrary(environment, temporary, join(wheels, wheel));
    environment.install(library.wheel, library.installed);
    return library;
  }

  /** Runs a Python program that may import the library. */
  run(script: string, folder: string, ...args: string[]): PythonResult {
    return this.environment.run([script, ...args], { folder, library: this.installed });
  }

  /** What pip says about what the wheel asks for, where nothing can be fetched. */
  checkRequirements(): PythonResult {
    return this.environment.checkRequirements(this.wheel);
  }

  remove(): void {
    this.temporary.remove();
  }

  private get installed(): string {
    return join(this.temporary.path, "installed");
  }
}
