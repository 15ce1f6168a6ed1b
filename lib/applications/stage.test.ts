import { expect, test } from 'vitest';
import { RUNNING_STAGES, stageOf } from './stage.ts';
import { RUNNING, STATUS } from './status.ts';

test('the clock runs in the running stages and in no others', () => {
  const yesOrNo = [true, false];
  for (const status of Object.values(STATUS)) {
    for (const accepted of yesOrNo) {
      for (const answered of yesOrNo) {
        for (const stepKind of ['process', 'approve', undefined]) {
          const stage = stageOf({ status, accepted, stepKind, answered });
          expect((RUNNING_STAGES as readonly string[]).includes(stage), `status ${status}, ${stage}`).toBe(RUNNING.has(status));
        }
      }
    }
  }
});
