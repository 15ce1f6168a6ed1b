import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option } from '../blocks.ts';
import {
  APPLICANT_MINOR, CONSENT, CONSENT_CONDITIONS, MINOR_ALONE, OTHERS, consentsPage, ct01Document, householdPage, membersTable, minorAlone, personPage, requestPage, residenceContent, whoChoices,
} from './ct01.ts';

const alive: Condition = { all: [{ field: 'ground', filled: true }, { not: { field: 'ground', in: ['died', 'declared-missing'] } }] };

export default {
  code: '1.003197',
  content: {
    ...residenceContent,
    name: t('Xóa đăng ký thường trú', 'Deletion of permanent residence'),
    lifeEvents: ['losing-someone', 'moving'],
    keywords: {
      vi: ['xóa thường trú', 'xóa đăng ký thường trú', 'cắt khẩu', 'cắt hộ khẩu', 'xóa khẩu', 'xóa tên trong hộ khẩu', 'cắt khẩu người chết', 'cắt khẩu cho người đã mất', 'đi định cư nước ngoài', 'CT01'],
      en: ['delete residence', 'remove from household', 'cancel registration', 'someone died', 'settling abroad', 'take a name off the household'],
    },
    summary: t(
      'Xóa tên người không còn thường trú tại chỗ ở, ví dụ người đã mất hoặc đã ra nước ngoài định cư.',
      'Takes off the register someone who no longer lives there for good, for example who has died or settled abroad.',
    ),
    workingDays: 5,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Miễn phí, nộp tại quầy hay trực tuyến đều như nhau.', 'Free of charge, at the counter and online.') },
    documents: [
      ct01Document,
      {
        id: 'ground-proof', name: t('Giấy tờ chứng minh trường hợp xóa', 'Proof of the ground for deletion'), form: 'copy', online: 'scan', required: true,
        note: t('Ví dụ: trích lục khai tử, giấy tờ định cư nước ngoài, giấy tờ bán nhà.', 'For example the death extract, papers of settling abroad, or of the sale of the home.'),
      },
    ],
    conditions: [
      t('Người đó hoặc hộ gia đình nộp hồ sơ trong 7 ngày kể từ khi có căn cứ xóa đăng ký.', 'The person or the household files within 7 days from the ground for deletion.'),
      ...CONSENT_CONDITIONS,
      t(
        'Nếu người mất chưa được khai tử, bạn có thể làm một lần khai tử và xóa thường trú bằng thủ tục liên thông.',
        'If the death is not registered yet, the linked procedure registers it and deletes the residence in one go.',
      ),
    ],
    result: t('Thông báo kết quả', 'Result notice'),
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      {
        id: 'ground',
        title: t('Lý do xóa đăng ký', 'The ground for deletion'),
        fields: [
          {
            key: 'ground', type: 'select', label: t('Vì sao cần xóa?', 'Why should it be deleted?'), required: true,
            options: [
              option('died', 'Người đó đã mất', 'The person has died'),
              option('declared-missing', 'Tòa án tuyên bố mất tích hoặc đã chết', 'A court declared the person missing or dead'),
              option('settled-abroad', 'Ra nước ngoài để định cư', 'Settled abroad'),
              option('nationality', 'Không còn quốc tịch Việt Nam', 'No longer of Vietnamese nationality'),
              option('absent', 'Vắng mặt từ 12 tháng, không tạm trú nơi khác, không khai tạm vắng', 'Absent 12 months or more without any declaration'),
              option('lease-ended', 'Hết thuê, mượn, ở nhờ mà chưa đăng ký nơi mới', 'No longer rents or lodges there, not yet registered elsewhere'),
              option('home-transferred', 'Đã bán, cho hoặc chuyển quyền sở hữu chỗ ở', 'The home was sold, given or transferred'),
              option('home-gone', 'Chỗ ở bị phá dỡ, thu hồi hoặc phương tiện bị xóa đăng ký', 'The home was pulled down or taken back, or the vehicle struck off'),
              option('other', 'Lý do khác', 'Another ground'),
            ],
          },
          { key: 'groundOther', type: 'text', label: t('Ghi rõ lý do', 'Say which'), required: true, showIf: { field: 'ground', is: 'other' } },
          {
            key: 'groundDate', type: 'date', notAfter: 'today', label: t('Việc đó xảy ra ngày nào?', 'On what day did it happen?'), required: true,
            help: t('Ví dụ: ngày mất, ngày ra nước ngoài, ngày bán nhà.', 'For example the day of death, of leaving the country, or of the sale.'),
          },
        ],
      },
      {
        id: 'members',
        title: t('Người được xóa đăng ký', 'Who is taken off'),
        fields: [
          {
            key: 'whoChanges', type: 'select', label: t('Xóa đăng ký cho ai?', 'Whose registration is deleted?'), required: true, showIf: alive,
            options: whoChoices(t('Chỉ mình tôi', 'Only mine'), t('Tôi và người khác trong hộ', 'Mine and that of others in the household'), t('Người khác, không có tôi', 'That of others, not mine')),
          },
          membersTable({ label: t('Những người được xóa', 'The people to take off'), showIf: { any: [{ field: 'ground', in: ['died', 'declared-missing'] }, OTHERS] }, idOptional: true }),
          minorAlone(
            t('Có ai dưới 18 tuổi (kể cả bạn) mà bạn không phải là cha, mẹ hoặc người giám hộ không?', 'Is anyone under 18 (you included) who is not your own child or ward?'),
            { all: [alive, { any: [OTHERS, APPLICANT_MINOR] }] },
          ),
        ],
      },
      householdPage({
        title: t('Hộ gia đình', 'The household'),
        relation: t('Bạn là gì của chủ hộ?', 'What are you to the head of the household?'),
        help: t('Hộ nơi có tên người được xóa.', 'The household in which the person is registered.'),
        present: true,
      }),
      consentsPage({
        showIf: MINOR_ALONE,
        roles: [CONSENT.parent, CONSENT.head, CONSENT.owner, CONSENT.coOwner],
        intro: t('Cha, mẹ hoặc người giám hộ của người dưới 18 tuổi phải đồng ý.', 'A parent or the guardian of the person under 18 must agree.'),
        required: true,
      }),
      requestPage(t('Ví dụ: “Xóa đăng ký thường trú của bố tôi, mất ngày 2 tháng 9.”', 'For example: “Delete the residence of my father, who died on 2 September.”')),
    ],
  },
} satisfies ProcedureSeed;
