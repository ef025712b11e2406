import { findMutants } from "../../../../tools/mutation/findMutants";

// In a process of its own: the instrumenter is an ES module, which jest's own loader doesn't take.
void findMutants(process.cwd(), process.argv.slice(2)).then(({ mutants, texts }) => {
  process.stdout.write(JSON.stringify({ mutants, texts: [...texts] }));
});
