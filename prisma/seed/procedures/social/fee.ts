import type { Fee } from '#lib/procedures/model.ts';
import { t } from '../blocks.ts';

/** No fee by law, whichever way one files. */
export const freeFee: Fee = {
  counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free',
  note: t('Miễn phí. Nộp trực tuyến hay tại quầy, bạn đều không phải trả tiền.', 'Free. You pay nothing, online or at the counter.'),
};
