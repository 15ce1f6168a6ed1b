import type { TFunction } from 'i18next';

/**
 * A time limit as the law counts it: `trong ngày làm việc` for 0, else `3 ngày làm việc` / `3 working days`.
 *
 * @param t translator of the namespace `common`
 */
export function formatDuration(t: TFunction<['common']>, workingDays: number): string {
  return workingDays === 0 ? t('duration.sameDay') : t('duration.workingDays', { count: workingDays });
}
