import type { ProcedureSeed } from '#lib/procedures/model.ts';
import type { FormField, FormPage } from '#lib/procedures/form.ts';
import { t, copiesFields, eformDocument } from '../blocks.ts';
import { FOR_SELF, FOR_SOMEONE_ELSE, relationFields } from './applicant-relation.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';
import { FATHER_NAMED, birthPlacePage, childPage, fatherKnownField, fatherPage, motherPage } from './family-pages.ts';

const changeFields = (page: FormPage, change: (field: FormField) => FormField): FormPage => ({ ...page, fields: page.fields.map(change) });

/** People who register their own birth again gave these facts on the first page. */
const GIVEN_BY_APPLICANT: readonly string[] = ['childName', 'childDob', 'childDobWords'];
const person = changeFields(childPage({ adult: true }), (field) => (GIVEN_BY_APPLICANT.includes(field.key) ? { ...field, showIf: FOR_SOMEONE_ELSE } : field));

/** Of parents born long ago often only the year is known. */
const yearIsEnough = (page: FormPage): FormPage => changeFields(page, (field) => (
  field.key.endsWith('Dob')
    ? { ...field, help: t('Nếu chỉ biết năm, chọn ngày 01/01 của năm đó. Cán bộ sẽ kiểm tra lại.', 'If you know only the year, choose 1 January of that year. The official will check it.') }
    : field));

export default {
  code: '1.004884',
  content: {
    name: t('Đăng ký lại khai sinh', 'Re-registration of birth'),
    field: 'civil-status',
    lifeEvents: ['papers-and-copies'],
    keywords: {
      vi: ['đăng ký lại khai sinh', 'làm lại giấy khai sinh', 'mất giấy khai sinh', 'mất khai sinh gốc', 'mất sổ khai sinh', 'khai sinh cho người già', 'không còn bản gốc khai sinh', 'cấp lại giấy khai sinh'],
      en: ['re-register birth', 'lost birth certificate', 'birth register lost', 'replace birth certificate', 'birth certificate for an old person'],
    },
    summary: t('Làm lại Giấy khai sinh khi việc sinh đã đăng ký trước đây nhưng cả sổ và bản chính đều không còn.', 'Gives a new birth certificate when the birth was registered before but both the register and the original are gone.'),
    level: 'full',
    workingDays: 5,
    verificationExtraWorkingDays: 10,
    timeNote: t('Nếu phải xác minh ở nơi đăng ký cũ thì tối đa thêm 10 ngày làm việc.', 'If facts must be verified where the birth was first registered, up to 10 more working days.'),
    fee: {
      counterVnd: 5000,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'city-pays',
      note: t(
        'Tại quầy: 5.000 đồng. Nộp trực tuyến: 0 đồng theo quy định của Hà Nội (Nghị quyết 77/2025/NQ-HĐND). Gia đình có công, hộ nghèo, người khuyết tật được miễn.',
        'At the counter: 5,000 đồng. Online: 0 đồng by decision of Hanoi (Resolution 77/2025/NQ-HĐND). Families of meritorious persons, poor households and persons with disabilities are exempt.',
      ),
    },
    documents: [
      eformDocument('Tờ khai đăng ký lại khai sinh', 'Re-registration form'),
      { id: 'birth-data', name: t('Giấy tờ, tài liệu có thông tin khai sinh còn lưu', 'Papers that still carry the birth data'), form: 'copy', online: 'scan', required: true, note: t('Ví dụ: bản sao giấy khai sinh cũ, học bạ, lý lịch, thẻ căn cước.', 'For example: an old copy of the birth certificate, school record, personal record, identity card.') },
    ],
    conditions: [
      t('Việc sinh đã được đăng ký trước đây, nhưng cả sổ đăng ký và bản chính Giấy khai sinh đều bị mất.', 'The birth was registered before, but both the register and the original birth certificate are lost.'),
      t('Nếu sổ đăng ký vẫn còn, chỉ cần xin bản sao trích lục (mã 2.000635).', 'If the register still exists, just ask for an extract copy (procedure 2.000635).'),
    ],
    result: t('Giấy khai sinh', 'Birth certificate'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: CIVIL_STATUS_ACTS,
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      {
        id: 'relation',
        title: t('Làm lại cho ai', 'Whose birth certificate'),
        fields: [
          ...relationFields(t('người được đăng ký lại khai sinh', 'the person whose birth is registered again')),
          fatherKnownField({ all: [{ field: 'relation', filled: true }, { not: { field: 'relation', is: 'father' } }] }),
        ],
      },
      {
        ...person,
        fields: [
          ...person.fields,
          { key: 'requesterDobWords', type: 'text', label: t('Ngày sinh của bạn ghi bằng chữ', 'Your date of birth in words'), required: true, computed: { fn: 'date-in-words', of: 'requesterDob' }, showIf: FOR_SELF },
        ],
      },
      birthPlacePage({ hometownFrom: 'person.origin' }),
      yearIsEnough(motherPage({ facts: 'own', bornBefore: 'today', mayLackId: true })),
      yearIsEnough(fatherPage({ facts: 'own', bornBefore: 'today', mayLackId: true, nameOnly: true, showIf: FATHER_NAMED })),
      {
        id: 'old-papers',
        title: t('Lần đăng ký trước', 'The earlier registration'),
        fields: [
          { key: 'registryOffice', type: 'text', label: t('Trước đây đăng ký khai sinh ở đâu?', 'Where was the birth first registered?'), help: t('Ghi tên xã, huyện, tỉnh như hồi đó. Không nhớ rõ thì ghi những gì bạn biết.', 'Write the commune, district and province of that time. If unsure, write what you know.'), required: true },
          { key: 'marriageCertificate', type: 'text', maxLength: 300, label: t('Giấy chứng nhận kết hôn của cha mẹ: số, quyển, ngày, nơi đăng ký', 'Marriage certificate of the parents: number, book, date and office'), help: t('Nếu không có hoặc không nhớ, hãy để trống.', 'Leave it empty if there is none or you do not remember.'), required: false, showIf: FATHER_NAMED },
        ],
      },
      { id: 'copies', title: t('Bản sao', 'Copies'), fields: copiesFields() },
    ],
  },
} satisfies ProcedureSeed;
