import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option } from '../blocks.ts';
import {
  CONSENT, CONSENT_CONDITIONS, MINOR_ALONE, MOVERS, consentsPage, ct01Document, dwellingDocument, householdPage, membersPage, personPage, requestPage, residenceContent,
} from './ct01.ts';

const needsConsent: Condition = {
  any: [{ field: 'dwellingCase', in: ['family', 'rented', 'religious', 'social-support', 'vehicle', 'other'] }, { field: 'coOwned', is: true }, MINOR_ALONE],
};

export default {
  code: '1.004222',
  content: {
    ...residenceContent,
    name: t('Đăng ký thường trú', 'Permanent residence registration'),
    lifeEvents: ['moving', 'marrying', 'having-a-child'],
    keywords: {
      vi: [
        'nhập khẩu', 'nhập hộ khẩu', 'làm hộ khẩu', 'chuyển hộ khẩu', 'đăng ký hộ khẩu', 'thường trú', 'nhập khẩu cho con', 'nhập khẩu cho vợ',
        'nhập khẩu về nhà chồng', 'nhập khẩu Hà Nội', 'sổ hộ khẩu', 'CT01',
      ],
      en: ['permanent residence', 'register my address', 'household registration', 'ho khau', 'register my child at home', 'moving house', 'new home'],
    },
    summary: t(
      'Đăng ký nơi ở lâu dài của bạn và gia đình khi chuyển đến chỗ ở mới hoặc nhập vào hộ của người thân.',
      'Registers where you and your family live for good, when you move to a new home or join the household of a relative.',
    ),
    workingDays: 7,
    fee: {
      counterVnd: 20000, onlineVnd: 10000, unit: 'dossier', onlineReason: 'central-rule',
      note: t('Nộp tại quầy 20.000 đồng, nộp trực tuyến 10.000 đồng, theo mức thu của Bộ Tài chính.', '20,000 đồng at the counter, 10,000 đồng online, as set by the Ministry of Finance.'),
    },
    documents: [
      ct01Document,
      dwellingDocument,
      {
        id: 'consents', name: t('Ý kiến đồng ý của chủ hộ, chủ sở hữu chỗ ở (ghi trong CT01)', 'Consent of the head of the household and the owner of the home (in CT01)'),
        form: 'eform', online: 'eform', required: false,
        note: t('Chỉ cần trong trường hợp phải có người đồng ý. Tờ khai sẽ hỏi bạn.', 'Only when someone has to agree. The form asks you.'),
      },
    ],
    conditions: [
      ...CONSENT_CONDITIONS,
      t(
        'Nếu con dưới 6 tuổi chưa khai sinh, bạn có thể làm một lần khai sinh, thường trú và thẻ bảo hiểm y tế bằng thủ tục liên thông.',
        'If your child under 6 has no birth registration yet, the linked procedure does birth, residence and health-insurance card in one go.',
      ),
    ],
    result: t('Thông báo kết quả giải quyết (mẫu CT08); thông tin mới có trong Cơ sở dữ liệu về cư trú', 'Result notice (form CT08); the residence database is updated'),
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      {
        id: 'new-home',
        title: t('Chỗ ở mới', 'The new home'),
        fields: [
          { key: 'newAddress', type: 'address', detailRequired: true, label: t('Địa chỉ đăng ký thường trú', 'Address to register'), required: true },
          {
            key: 'dwellingCase', type: 'select', label: t('Chỗ ở này thuộc trường hợp nào?', 'What kind of home is it?'), required: true,
            options: [
              option('own', 'Nhà của người chuyển đến', 'It belongs to those who move in'),
              option('family', 'Nhà của người thân, về ở cùng', 'It belongs to relatives, to live with them'),
              option('rented', 'Nhà thuê, mượn hoặc ở nhờ', 'It is rented, borrowed, or they lodge there'),
              option('religious', 'Cơ sở tôn giáo, tín ngưỡng', 'A place of religion or worship'),
              option('social-support', 'Cơ sở trợ giúp xã hội, hoặc nhà người nhận chăm sóc, nuôi dưỡng', 'A social support centre, or the home of a carer'),
              option('vehicle', 'Tàu, thuyền hoặc phương tiện dùng để ở', 'A boat or other vehicle lived in'),
              option('other', 'Trường hợp khác', 'Another case'),
            ],
          },
          { key: 'dwellingOther', type: 'text', label: t('Ghi rõ chỗ ở', 'Describe the home'), required: true, showIf: { field: 'dwellingCase', is: 'other' } },
          {
            key: 'coOwned', type: 'boolean', label: t('Nhà có đồng chủ sở hữu khác không?', 'Does anyone else own the home too?'), required: true, showIf: { field: 'dwellingCase', is: 'own' },
            help: t('Đồng chủ sở hữu là người cùng đứng tên nhà. Mọi đồng chủ sở hữu phải đồng ý.', 'A co-owner is someone else named as owner of the home. Every co-owner has to agree.'),
          },
        ],
      },
      householdPage({
        title: t('Hộ gia đình tại chỗ ở mới', 'The household at the new home'),
        relation: t('Tại đó, bạn là gì của chủ hộ?', 'What are you to the head of that household?'),
        help: t('Nếu bạn lập hộ mới và đứng đầu hộ, hãy chọn “Chủ hộ”.', 'If you start a new household and lead it, choose “Head of the household”.'),
        present: false,
      }),
      membersPage({
        title: t('Người chuyển đến', 'Who is moving'),
        question: t('Ai đăng ký thường trú tại đây?', 'Who registers here?'),
        choices: MOVERS,
        label: t('Những người cùng đăng ký', 'The others who register'),
        minors: t('Có người dưới 18 tuổi đăng ký mà cha, mẹ hoặc người giám hộ không cùng đăng ký không?', 'Is anyone under 18 registering without their parents or guardian?'),
      }),
      consentsPage({
        showIf: needsConsent,
        roles: [
          CONSENT.head, CONSENT.owner, CONSENT.coOwner, CONSENT.parent,
          option('facility-head', 'Người đại diện, đứng đầu cơ sở', 'Representative or head of the facility'),
          option('vehicle-owner', 'Chủ phương tiện', 'Owner of the vehicle'),
        ],
        intro: t(
          'Ghi những người phải đồng ý: chủ hộ, chủ nhà, mọi đồng chủ sở hữu, và cha mẹ hoặc người giám hộ của người dưới 18 tuổi.',
          'List those who must agree: the head of the household, the owner and every co-owner, and the parents or guardian of anyone under 18.',
        ),
        required: true,
      }),
      requestPage(t('Ví dụ: “Đăng ký thường trú cho tôi và con gái vào hộ của mẹ tôi.”', 'For example: “Register me and my daughter in my mother’s household.”')),
    ],
  },
} satisfies ProcedureSeed;
