import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option } from '../blocks.ts';
import { CONSENT, RESULT_NOTICE, consentsPage, ct01Document, householdPage, membersPage, personPage, requestPage, residenceContent, whoChoices } from './ct01.ts';

const newHead: Condition = { field: 'correctionKind', is: 'head' };
const isHead: Condition = { field: 'headRelation', is: 'head' };
const otherHead: Condition = { all: [newHead, { any: [isHead, { field: 'becomesHead', is: false }] }] };

export default {
  code: '1.010039',
  content: {
    ...residenceContent,
    name: t('Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú', 'Correction of residence data in the residence database'),
    lifeEvents: ['moving', 'papers-and-copies'],
    keywords: {
      vi: ['đổi chủ hộ', 'thay đổi chủ hộ', 'sửa hộ khẩu', 'sai thông tin hộ khẩu', 'điều chỉnh cư trú', 'sửa thông tin cư trú', 'đổi số nhà', 'đổi tên đường', 'sai địa chỉ trên VNeID', 'đính chính hộ khẩu', 'CT01'],
      en: ['correct residence data', 'change head of household', 'wrong address', 'wrong household data', 'new house number', 'street renamed'],
    },
    summary: t('Sửa thông tin cư trú bị sai hoặc đã thay đổi, như chủ hộ, hộ tịch hay số nhà.', 'Corrects residence data that are wrong or have changed, such as the head of the household, civil status or house number.'),
    workingDays: 3,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Không thu lệ phí, nộp tại quầy hay trực tuyến đều như nhau.', 'No fee, at the counter or online.') },
    documents: [
      ct01Document,
      {
        id: 'change-proof', name: t('Giấy tờ chứng minh việc điều chỉnh', 'Proof of the change'), form: 'copy', online: 'scan', required: false,
        note: t('Không cần nộp nếu Cơ sở dữ liệu hộ tịch điện tử đã có thông tin thay đổi.', 'Not needed when the electronic civil-status database already has the change.'),
      },
    ],
    conditions: [
      t('Không cần làm thủ tục này khi thay đổi hộ tịch đã được chia sẻ từ Cơ sở dữ liệu hộ tịch điện tử.', 'Not needed when a civil-status change has already been shared from the civil-status database.'),
    ],
    result: RESULT_NOTICE,
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      householdPage({ title: t('Hộ gia đình hiện nay', 'The present household'), relation: t('Hiện nay bạn là gì của chủ hộ?', 'What are you now to the head of the household?'), present: true }),
      {
        id: 'correction',
        title: t('Thông tin cần điều chỉnh', 'What to correct'),
        fields: [
          {
            key: 'correctionKind', type: 'select', label: t('Thông tin nào cần điều chỉnh?', 'What should be corrected?'), required: true,
            options: [
              option('head', 'Chủ hộ', 'The head of the household'),
              option('civil-status', 'Họ tên, ngày sinh và thông tin hộ tịch khác', 'Name, date of birth and other civil-status data'),
              option('address', 'Tên phường, xã, tên đường, số nhà', 'Name of the ward or commune, street, house number'),
              option('other', 'Thông tin cư trú khác', 'Other residence data'),
            ],
          },
          { key: 'becomesHead', type: 'boolean', label: t('Bạn sẽ là chủ hộ mới phải không?', 'Will you be the new head?'), required: true, showIf: { all: [newHead, { not: isHead }] } },
          { key: 'newHeadName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm và tên chủ hộ mới', 'Full name of the new head'), required: true, showIf: otherHead },
          { key: 'newHeadPersonalId', type: 'personal-id', label: t('Số định danh cá nhân của chủ hộ mới', 'Personal identification number of the new head'), required: true, showIf: otherHead },
        ],
      },
      membersPage({
        title: t('Người được điều chỉnh', 'Whose data'),
        question: t('Thông tin của ai cần điều chỉnh?', 'Whose data should be corrected?'),
        choices: whoChoices(
          t('Chỉ của tôi', 'Only mine'),
          t('Của tôi và người khác trong hộ', 'Mine and those of others in the household'),
          t('Của người khác, không có tôi', 'Those of others, not mine'),
        ),
        label: t('Những người cùng thay đổi (nếu đổi chủ hộ, ghi quan hệ với chủ hộ mới)', 'The people who change (for a new head, give the relation to the new head)'),
      }),
      consentsPage({
        showIf: newHead,
        roles: [CONSENT.head, CONSENT.member, CONSENT.owner, CONSENT.coOwner, CONSENT.parent],
        intro: t(
          'Ghi chủ hộ hiện nay và người khác đã đồng ý đổi chủ hộ. Nếu chủ hộ đã mất, ghi các thành viên khác.',
          'List the present head and others who agree to the new head. If the head has died, list the other members.',
        ),
        required: false,
      }),
      requestPage(t('Ví dụ: “Đổi số nhà từ 12 thành 12A theo biển số mới.”', 'For example: “Change house number 12 to 12A, as on the new plate.”')),
    ],
  },
} satisfies ProcedureSeed;
