/** Groups of people whom the state helps every month (Decree 20/2021/NĐ-CP, Decree 76/2024/NĐ-CP). */
import { option } from '../blocks.ts';

export const CHILD_GROUPS = [
  option('child-without-care', 'Trẻ em dưới 16 tuổi không có người nuôi (mồ côi, bị bỏ rơi…)', 'Child under 16 without anyone to raise them (orphan, abandoned…)'),
  option('young-person-in-education', 'Người từ 16 đến 22 tuổi thuộc diện trên, còn đang đi học', 'Person of 16 to 22 from that group who is still studying'),
  option('child-with-hiv', 'Trẻ em nhiễm HIV', 'Child with HIV'),
  option('young-child-hard-area', 'Trẻ em dưới 3 tuổi thuộc hộ nghèo, cận nghèo ở vùng khó khăn', 'Child under 3 of a poor or near-poor household in a hardship area'),
];
export const DISABILITY_GROUPS = [
  option('disability-extremely-severe', 'Người khuyết tật đặc biệt nặng', 'Person with an extremely severe disability'),
  option('disability-severe', 'Người khuyết tật nặng', 'Person with a severe disability'),
];
export const ADULT_GROUPS = [
  option('person-with-hiv', 'Người nhiễm HIV thuộc hộ nghèo, không có thu nhập ổn định', 'Person with HIV in a poor household without steady income'),
  option('single-parent-poor', 'Người đơn thân nghèo đang nuôi con', 'Poor single parent raising a child'),
  option('older-poor-alone', 'Người cao tuổi thuộc hộ nghèo, không có người phụng dưỡng', 'Older person of a poor household with nobody to support them'),
  option('older-in-foster-home', 'Người cao tuổi được người khác nhận chăm sóc tại cộng đồng', 'Older person taken in by someone in the community'),
];
export const OTHER_GROUP = option('other', 'Nhóm khác', 'Another group');

/** Groups of which the schooling matters. */
export const SCHOOL_GROUPS = [
  'child-without-care', 'young-person-in-education', 'child-with-hiv', 'disability-extremely-severe', 'disability-severe',
];
