/**
 * Checks every procedure file without a database: form definitions, unique codes, none of the 44 missing
 * (`node prisma/seed/procedures/check.ts`). Prints one line for each problem; exits with 1 if there is any.
 */
import { findProcedureProblems, loadProcedures } from '../load-procedures.ts';

/** The procedures that the wards of Hanoi offer here. */
const EXPECTED_CODES = [
  '1.001193', '3.000722', '1.000894', '1.004873', '1.000656', '2.002913', '2.000635', '1.004859',
  '1.004837', '1.001022', '1.004884', '2.000815', '2.000884', '2.000908', '2.001035', '1.004222',
  '1.004194', '1.002755', '1.003677', '2.001159', '1.010041', '1.010038', '1.003197', '1.010039',
  '1.012564', '1.014027', '1.014028', '1.001776', '1.001731', '1.001699', '1.001653', '1.011607',
  '1.010833', '1.010803', '1.014137', '1.001612', '2.000720', '1.001570', '1.001266', '1.013225',
  '1.013228', '1.013978', '1.012796', '1.013831',
];

const procedures = await loadProcedures();
const present = new Set(procedures.map(({ seed }) => seed.code));
const expected = new Set(EXPECTED_CODES);
const problems = [
  ...findProcedureProblems(procedures),
  ...EXPECTED_CODES.filter((code) => !present.has(code)).map((code) => `${code}: no file has it`),
  ...procedures.filter(({ seed }) => !expected.has(seed.code)).map(({ file, seed }) => `${file}: the code ${seed.code} is not among those expected`),
];
for (const problem of problems) console.error(problem);
console.log(`${present.size} of ${EXPECTED_CODES.length} procedures, ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
