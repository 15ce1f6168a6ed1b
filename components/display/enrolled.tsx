'use client';

import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { CircleXIcon, SmartphoneIcon, WifiOffIcon, type IconComponent } from '#components/ui/icons.ts';
import { Mark } from '#components/ui/mark.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useFailureText } from '#components/api/failure.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { DeviceSelf } from '#lib/queue/schema.ts';
import { useDevice } from './use-device.ts';

/**
 * Shows its children on a device that the office has let in, and else in plain words why not.
 *
 * @param kinds devices that may show this screen
 */
export function Enrolled({ kinds, children }: {
  kinds: readonly DeviceSelf['kind'][];
  children: (self: DeviceSelf, check: () => void) => ReactNode;
}) {
  const { t, locale } = useTranslation('display');
  const failureText = useFailureText();
  const { device, check } = useDevice();
  switch (device.state) {
    case 'loading':
      return <Message title={t('device.enrolling')} icon={Spinner} />;
    case 'not-enrolled':
      return <Message title={t('device.notEnrolledTitle')} icon={SmartphoneIcon}>{t('device.notEnrolledText')}</Message>;
    case 'revoked':
      return <Message title={t('device.revokedTitle')} icon={CircleXIcon}>{t('device.revokedText')}</Message>;
    case 'unreachable':
      return <Message title={t('device.unreachableTitle')} icon={WifiOffIcon}>{t('device.unreachableText')}</Message>;
    case 'failed':
      return <Message title={t('device.failedTitle')} icon={CircleXIcon}>{failureText(device.failure)}</Message>;
    default: {
      const { self } = device;
      if (kinds.includes(self.kind)) return children(self, check);
      return (
        <Message title={t('device.otherKindTitle')} icon={SmartphoneIcon}>
          <p>{t('device.otherKindText', { name: self.name, office: localText(self.office.name, locale) })}</p>
          {self.kind === 'board' && <p className="mt-6"><ButtonLink href={`/${locale}/display/board`} plain>{t('device.toBoard')}</ButtonLink></p>}
        </Message>
      );
    }
  }
}

function Message({ title, icon: Icon, children }: { title: string; icon: IconComponent | typeof Spinner; children?: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className="mx-auto flex min-h-dvh max-w-reading flex-col items-center justify-center gap-6 p-8 text-center">
      <Mark title={t('product.name')} />
      <Icon width="3rem" height="3rem" className="text-quiet" />
      <h1 className="text-2xl">{title}</h1>
      {children && <div className="text-lg text-quiet">{children}</div>}
    </div>
  );
}
