import type { Role } from '#lib/identity/model.ts';
import type { Text } from '#lib/platform/text.ts';

/** Everybody in the simulator has this passcode. */
export const DEMO_PASSCODE = '123456';

export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly personalId: string;
  readonly passcode: string;
  /** who this is, in plain English words; the start script prints it */
  readonly role: string;
  /** the same in both languages, for the simulator's list */
  readonly label: Text;
  /** unit code of the office where an official works */
  readonly office?: string;
  readonly official?: { readonly role: Role; readonly title: Text };
};

function citizen(key: string, name: string, personalId: string, vi: string, en: string): DemoPerson {
  return { key, name, personalId, passcode: DEMO_PASSCODE, role: en, label: { vi, en } };
}

const TITLES: Record<Role, Text> = {
  receiver: { vi: 'Cán bộ tiếp nhận', en: 'Receiving official' },
  specialist: { vi: 'Cán bộ thụ lý', en: 'Specialist' },
  approver: { vi: 'Lãnh đạo phê duyệt', en: 'Approving leader' },
  'ward-administrator': { vi: 'Quản trị điểm phục vụ', en: 'Ward administrator' },
  'city-viewer': { vi: 'Cán bộ theo dõi toàn thành phố', en: 'City viewer' },
  'procedure-administrator': { vi: 'Quản trị danh mục thủ tục', en: 'Procedure administrator' },
};

type Place = { readonly unit: string; readonly vi: string; readonly en: string };
const HOAN_KIEM: Place = { unit: 'H26.004', vi: 'phường Hoàn Kiếm', en: 'Hoàn Kiếm ward' };
const CUA_NAM: Place = { unit: 'H26.005', vi: 'phường Cửa Nam', en: 'Cửa Nam ward' };
const BA_VI: Place = { unit: 'H26.080', vi: 'xã Ba Vì', en: 'Ba Vì commune' };

function official(key: string, name: string, personalId: string, role: Role, place?: Place): DemoPerson {
  const title = TITLES[role];
  const label = place ? { vi: `${title.vi}, ${place.vi}`, en: `${title.en}, ${place.en}` } : title;
  return {
    key, name, personalId, passcode: DEMO_PASSCODE, role: label.en, label,
    ...(place ? { office: place.unit } : {}),
    official: { role, title },
  };
}

/**
 * The people worth knowing by name. Their families, birth dates and addresses stand in population/demo-households.ts;
 * today they are as old as their role says (on 2026-11-21).
 */
export const demoPeople: readonly DemoPerson[] = [
  citizen('mother', 'Nguyễn Thị Thu Hà', '001197990001', 'Mẹ mới sinh con, 29 tuổi', 'Mother of a newborn, 29'),
  citizen('father', 'Trần Minh Đức', '001094990002', 'Cha của bé mới sinh, 32 tuổi', 'Father of the newborn, 32'),
  citizen('grandmother', 'Vũ Thị Nhàn', '036147990003', 'Cụ bà 79 tuổi', 'Grandmother, 79'),
  citizen('muong-farmer', 'Đinh Văn Thắng', '001092990004', 'Người Mường ở xã Ba Vì, 34 tuổi', 'Mường farmer in Ba Vì commune, 34'),
  citizen('disabled', 'Lê Quang Huy', '001085990005', 'Người khuyết tật nặng, 41 tuổi', 'Person with a severe disability, 41'),
  citizen('level-one', 'Phạm Thu Trang', '001301990006', 'Chỉ có tài khoản mức 1, 25 tuổi', 'Level 1 account only, 25'),
  citizen('teenager', 'Hoàng Gia Bảo', '001209990007', 'Thiếu niên 17 tuổi', 'Teenager, 17'),
  citizen('veteran', 'Đỗ Văn Chiến', '034050990008', 'Người có công, 75 tuổi', 'Person with merit to the revolution, 75'),

  official('hoan-kiem-receiver', 'Ngô Thị Minh Châu', '001190990011', 'receiver', HOAN_KIEM),
  official('hoan-kiem-receiver-2', 'Bùi Đức Anh', '001095990012', 'receiver', HOAN_KIEM),
  official('hoan-kiem-specialist', 'Đặng Hải Yến', '001188990013', 'specialist', HOAN_KIEM),
  official('hoan-kiem-approver', 'Trịnh Quốc Việt', '038076990014', 'approver', HOAN_KIEM),
  official('hoan-kiem-administrator', 'Phan Thùy Linh', '001184990015', 'ward-administrator', HOAN_KIEM),

  official('cua-nam-receiver', 'Mai Thị Hồng Nhung', '001193990016', 'receiver', CUA_NAM),
  official('cua-nam-specialist', 'Dương Tuấn Kiệt', '001091990017', 'specialist', CUA_NAM),
  official('cua-nam-approver', 'Lương Thị Bích Ngọc', '034178990018', 'approver', CUA_NAM),
  official('cua-nam-administrator', 'Hồ Anh Tuấn', '040082990019', 'ward-administrator', CUA_NAM),

  official('ba-vi-receiver', 'Phùng Thị Huệ', '001194990020', 'receiver', BA_VI),
  official('ba-vi-specialist', 'Bạch Công Thành', '001089990021', 'specialist', BA_VI),
  official('ba-vi-approver', 'Nguyễn Đình Khoa', '001075990022', 'approver', BA_VI),
  official('ba-vi-administrator', 'Triệu Thị Vân', '001187990023', 'ward-administrator', BA_VI),

  official('city-viewer', 'Vương Thị Kim Oanh', '001180990024', 'city-viewer'),
  official('procedure-administrator', 'Tạ Ngọc Lan', '001186990025', 'procedure-administrator'),
];

/**
 * The demo person of that key.
 * @throws Error when there is none
 */
export function demoPerson(key: string): DemoPerson {
  const found = demoPeople.find((person) => person.key === key);
  if (!found) throw new Error(`There is no demo person "${key}".`);
  return found;
}
