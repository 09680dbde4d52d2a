import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './manage.module.css';

/** Says what is being done, for as long as that takes. */
export function Working({ children }: { children: ReactNode }) {
  return (
    <span className={classes.working} role="status">
      <Loader size={14} aria-hidden="true" />
      {children}
    </span>
  );
}
