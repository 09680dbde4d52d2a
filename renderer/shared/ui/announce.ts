import { type NotificationData, notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says something beside the work; it goes by itself, or when it is closed. */
export function announce(message: NotificationData['message'], how: Partial<NotificationData> = {}): void {
  notifications.show({
    message,
    closeButtonProps: { 'aria-label': i18next.t('notice.close') },
    ...how,
  });
}
