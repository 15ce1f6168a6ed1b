import {
  AccessibilityIcon, BabyIcon, FilesIcon, FlowerIcon, HandHeartIcon, HeartHandshakeIcon, HousePlusIcon, StoreIcon, TruckIcon,
  type IconComponent,
} from '#components/ui/icons.ts';
import type { LifeEvent } from '#lib/procedures/model.ts';

/** A picture for each life event. */
export const LIFE_EVENT_ICONS: Record<LifeEvent, IconComponent> = {
  'having-a-child': BabyIcon,
  marrying: HeartHandshakeIcon,
  moving: TruckIcon,
  'losing-someone': FlowerIcon,
  building: HousePlusIcon,
  'opening-a-shop': StoreIcon,
  'growing-old': HandHeartIcon,
  'disability-and-hardship': AccessibilityIcon,
  'papers-and-copies': FilesIcon,
};
