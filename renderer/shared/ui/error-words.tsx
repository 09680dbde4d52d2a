import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { explain, toErrorData } from '../../../src/contract/errors.ts';
import { knownError, type LooseError } from '../client/index.ts';
import { announce } from './announce.ts';
import classes from './error-words.module.css';

function Sentences({ evidence, remedy }: { evidence: string; remedy: string }) {
  return (
    <>
      <div>{evidence}</div>
      <div>{remedy}</div>
    </>
  );
}

/** An error in its three sentences: what happened, what became of the evidence, what to do. */
export function ErrorWords({ error, children }: { error: LooseError; children?: ReactNode }) {
  const { title, evidence, remedy } = explain(knownError(error));
  return (
    <Alert
      variant="outline"
      color="red"
      role="alert"
      classNames={{ body: classes.body ?? '', title: classes.words ?? '', message: classes.words ?? '' }}
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={title}
    >
      <Sentences evidence={evidence} remedy={remedy} />
      {children}
    </Alert>
  );
}

/** The same for a thrown error. */
export function ThrownWords({ thrown, children }: { thrown: unknown; children?: ReactNode }) {
  return <ErrorWords error={toErrorData(thrown)}>{children}</ErrorWords>;
}

/** Shows a thrown error beside the work; it stays until it is closed. */
export function announceError(thrown: unknown) {
  const { title, evidence, remedy } = explain(toErrorData(thrown));
  announce(<Sentences evidence={evidence} remedy={remedy} />, {
    color: 'red',
    icon: <IconAlertTriangle size={16} aria-hidden="true" />,
    title,
    autoClose: false,
  });
}
