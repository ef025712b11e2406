const { appendFileSync, readFileSync } = require("node:fs");
const { TestEnvironment } = require("jest-environment-node");

/** Mutants between two runs of the tests without any: what a mutant left behind is seen by the next of them. */
const BETWEEN_CONTROLS = 25;
/** Module registries that are dropped, not freed: after so many the process is better replaced. */
const MOST_LOADS = 80;
/** How often a mutant may be met, beyond the times its code is met without it, until it counts as endless. */
const ENDLESS = { factor: 100, least: 10_000 };

/**
 * Runs the tests of a file once without mutants, to see which test meets which, then once more for each mutant: only the
 * tests that meet it, until one fails. Modules stay loaded, but for a mutant met while they load. Each outcome is a line
 * of JSON in the file of results, written at once: the caller ends a process that hangs.
 */
module.exports = class MutantsEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const job = JSON.parse(readFileSync(process.env.MUTATION_JOB, "utf8"));
    this.results = job.results;
    this.waiting = job.mutants;
    this.alone = new Set(job.alone);
    this.coverage = { static: {}, perTest: {} };
    // The names are those of Stryker's instrumented code; "" is no mutant.
    this.switch = this.global.__stryker__ = { mutantCoverage: this.coverage, activeMutant: "" };
    /** The runs of the tests, in order; more are added while they go. */
    this.runs = [];
    this.sinceControl = [];
    this.loads = 0;
  }

  tell(line) {
    appendFileSync(this.results, JSON.stringify(line) + "\n");
  }

  async handleTestEvent(event, state) {
    try {
      this.handle(event, state);
    } catch (error) {
      this.tell({ broken: error.stack });
      process.exit(1);
    }
  }

  handle(event, state) {
    switch (event.name) {
      case "run_start":
        return this.begin(state);
      case "run_describe_start":
        return this.starts(event.describeBlock);
      case "run_describe_finish":
        return this.finishes(event.describeBlock, state);
      case "test_start":
        return this.testStarts(event.test, state);
      case "test_done":
        return this.testDone(event.test);
      case "error":
        if (this.run) this.run.failed = true;
    }
  }

  begin(state) {
    const root = state.rootDescribeBlock;
    this.root = root;
    this.written = { children: root.children, hooks: root.hooks };
    this.loadedHits = this.coverage.static;
    this.coverage.static = {};
    root.children = [];
    root.hooks = [];
    this.addRun({ kind: "first" }, copyOf(this.written, root));
    // jest ends a file in which no test is left.
    if (this.written.children.length === 0) this.tell({ done: true });
  }

  addRun(run, block) {
    this.runs.push({ ...run, block, failed: false });
    this.root.children.push(block);
  }

  starts(block) {
    const run = this.runs.find((one) => one.block === block);
    if (!run) return;
    this.run = run;
    this.order = 0;
    if (run.mutant === undefined) return;
    this.tell({ start: run.mutant });
    this.switch.activeMutant = run.mutant;
    this.switch.hitCount = 0;
    this.switch.hitLimit = ENDLESS.least + ENDLESS.factor * (run.hits ?? 0);
  }

  /** A block whose first hook loads the test file once more: jest lets nothing be loaded but in a hook or a test. */
  loadingBlock(state) {
    const block = copyOf({ children: [], hooks: [] }, this.root);
    const inner = copyOf({ children: [], hooks: [] }, block);
    const asyncError = new Error("loading the test file again");
    const load = () => this.load(inner, state);
    block.hooks = [
      { type: "beforeAll", fn: load, asyncError, parent: block, seenDone: false, timeout: 60_000 },
    ];
    // Without a test of its own the block's hooks don't run.
    block.children = [
      { ...testsOf(this.written)[0], ...UNRUN, parent: block, mode: undefined, isOwn: true },
      inner,
    ];
    return block;
  }

  load(block, state) {
    const { run } = this;
    this.loads++;
    const { currentDescribeBlock } = state;
    state.hasStarted = false;
    state.currentDescribeBlock = block;
    try {
      this.global.loadTestFileAgain();
    } catch {
      run.failed = true;
    } finally {
      state.hasStarted = true;
      state.currentDescribeBlock = currentDescribeBlock;
    }
  }

  testStarts(test) {
    const { run } = this;
    if (!run) return;
    if (test.isOwn) {
      test.mode = "skip";
      return;
    }
    test.order = this.order++;
    if (run.kind === "first") {
      this.switch.currentTestId = String(test.order);
      return;
    }
    const first = this.first[test.order];
    const isAsked = first?.isGood === true && (run.tests === undefined || run.tests.has(test.order));
    if (run.failed || !isAsked) test.mode = "skip";
    else test.timeout = 5_000 + 10 * first.duration;
  }

  testDone(test) {
    const { run } = this;
    this.switch.currentTestId = undefined;
    if (!run) return;
    if (run.kind === "first") return;
    run.hasTested = true;
    if (test.errors.length > 0) {
      run.failed = true;
      run.timedOut ||= test.errors.some(isTimeout);
    }
  }

  finishes(block, state) {
    const { run } = this;
    if (run?.block !== block) return;
    this.run = undefined;
    if (state.unhandledErrors.length > 0) {
      run.failed = true;
      state.unhandledErrors.length = 0;
    }
    this.switch.activeMutant = "";
    if (run.kind === "first") this.plan(run, state);
    else if (run.kind === "control") this.control(run);
    else this.outcome(run);
    // What has run is not run again, nor reported.
    if (this.runs.every((one) => one.ended || one === run)) this.tell({ done: true });
    run.ended = true;
  }

  /** What the first run has seen becomes a run for each mutant that a test of this file meets. */
  plan(run, state) {
    const tests = testsOf(run.block);
    this.first = [];
    for (const test of tests) {
      const isGood = test.mode !== "skip" && test.mode !== "todo" && test.errors.length === 0;
      this.first[test.order] = { isGood, duration: test.duration ?? 0 };
      test.errors = [];
    }
    this.tell({
      tests: this.first.filter(({ isGood }) => isGood).length,
      duration: this.first.reduce((sum, { duration }) => sum + duration, 0),
    });
    const reloaded = [];
    for (const mutant of this.waiting) {
      const met = this.first.map((_, order) => this.coverage.perTest[order]?.[mutant] ?? 0);
      const hits = met.reduce((sum, count) => sum + count, 0) + (this.coverage.static[mutant] ?? 0);
      const isMetByHooks = this.coverage.static[mutant] > 0;
      const isMetByLoading = this.loadedHits[mutant] > 0;
      if (hits === 0 && !isMetByLoading) this.tell({ mutant, outcome: "not met" });
      else if (isMetByLoading || this.alone.has(mutant)) reloaded.push({ mutant, hits });
      else {
        const orders = met.flatMap((count, order) => (count > 0 || isMetByHooks ? [order] : []));
        this.addKept({ kind: "kept", mutant, hits, tests: new Set(orders) });
      }
    }
    if (this.runs.length > 1) this.addControl();
    for (const one of reloaded) this.addRun({ kind: "reloaded", ...one }, this.loadingBlock(state));
  }

  addKept(run) {
    this.addRun(run, copyOf(this.written, this.root));
    if (this.runs.filter(({ kind }) => kind === "kept").length % BETWEEN_CONTROLS === 0) this.addControl();
  }

  addControl() {
    this.addRun({ kind: "control" }, copyOf(this.written, this.root));
  }

  /** Kills stand when the tests still pass without a mutant; else each is asked again, with modules of its own. */
  control(run) {
    for (const mutant of this.sinceControl)
      this.tell({ mutant, outcome: run.failed ? "in doubt" : "killed" });
    this.sinceControl = [];
    if (run.failed) this.stop();
  }

  outcome({ mutant, kind, failed, timedOut, hasTested, hits }) {
    if (!failed && !hasTested) throw new Error(`no test has run for mutant ${mutant}`);
    if (failed && timedOut) {
      this.tell({ mutant, outcome: "timed out" });
      // Its work may go on behind the next mutant's back.
      return this.stop();
    }
    if (kind === "kept" && failed) this.sinceControl.push(mutant);
    else if (kind === "kept" && hits > 0 && this.switch.hitCount === 0)
      // Something keeps a value that was made without the mutant.
      this.tell({ mutant, outcome: "in doubt" });
    else this.tell({ mutant, outcome: failed ? "killed" : "survived" });
    if (this.loads >= MOST_LOADS) this.stop();
  }

  /** Ends the runs of this process; the caller asks the rest of another one. */
  stop() {
    for (const mutant of this.sinceControl) this.tell({ mutant, outcome: "in doubt" });
    this.tell({ stopped: true });
    process.exit(0);
  }
};

/** Whether jest waited too long: what it then throws is a text. */
function isTimeout(error) {
  const thrown = Array.isArray(error) ? error[0] : error;
  return /Exceeded timeout of/.test(String(thrown?.message ?? thrown));
}

/** What jest notes of a test while it runs, before. */
const UNRUN = { invocations: 0, seenDone: false, startedAt: null, status: null, duration: null };

/** A describe block that runs the same tests again: the functions are shared, what jest notes of a run is not. */
function copyOf({ children, hooks }, parent, name = "") {
  const block = { type: "describeBlock", children: [], hooks: [], tests: [], mode: undefined, name, parent };
  block.hooks = hooks.map((hook) => ({ ...hook, parent: block, seenDone: false }));
  block.children = children.map((child) =>
    child.type === "describeBlock"
      ? { ...copyOf(child, block, child.name), mode: child.mode }
      : {
          ...child,
          ...UNRUN,
          parent: block,
          errors: [],
          retryReasons: [],
          unhandledRejectionErrorByPromise: new Map(),
        },
  );
  for (const child of block.children) child.parent = block;
  block.tests = block.children.filter(({ type }) => type === "test");
  return block;
}

function testsOf(block) {
  return block.children.flatMap((child) => (child.type === "test" ? [child] : testsOf(child)));
}
