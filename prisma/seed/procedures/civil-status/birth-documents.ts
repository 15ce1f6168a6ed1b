import type { RequiredDocument } from '#lib/procedures/model.ts';
import { t } from '../blocks.ts';

/** Asked for by birth registration (1.001193) and the linked birth procedure (3.000722). */
export const birthNotificationDocument: RequiredDocument = {
  id: 'birth-notification',
  name: t('Giấy chứng sinh', 'Birth notification from the health facility'),
  form: 'original',
  online: 'shared-data',
  required: true,
  note: t(
    'Không cần nộp nếu bệnh viện đã gửi lên cơ sở dữ liệu chung. Nếu không có, nộp văn bản xác nhận của người làm chứng hoặc giấy cam đoan về việc sinh.',
    'Not needed if the hospital has sent it to the shared database. If there is none, hand in the statement of a witness or your own declaration of the birth.',
  ),
};
