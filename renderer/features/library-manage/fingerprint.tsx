import classes from './manage.module.css';

/** A key's fingerprint in sixteen groups of four, as people read it to each other: eight in a line. */
export const Fingerprint = ({ text }: { text: string }) => (
  <code className={classes.fingerprint}>{text}</code>
);
