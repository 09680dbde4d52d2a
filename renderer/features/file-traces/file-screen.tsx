import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useExamination } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import { FileBench } from './file-bench.tsx';
import classes from './file-screen.module.css';
import type { FileView } from './file-view.ts';

interface ScreenProps {
  id: string;
  captureId: string;
  view: FileView;
  onView(view: FileView): void;
}

function Body({ id, captureId, view, onView }: ScreenProps) {
  const { t } = useTranslation();
  const { data, error } = useExamination(id);
  if (error) return <ThrownWords thrown={error} />;
  if (!data) return <p role="status">{t('examination.opening')}</p>;
  const capture = data.captures.find((each) => each.id === captureId);
  const frame = capture?.frames[view.frame ?? 0];
  if (!capture || !frame)
    return (
      <div className={classes.empty}>
        <p>{t('file.missing')}</p>
        <Link to="/examination/$id" params={{ id }}>
          {t('table.toExamination')}
        </Link>
      </div>
    );
  return (
    <FileBench key={`${captureId}/${frame.index}`} examinationId={id} {...{ capture, frame, view, onView }} />
  );
}

/** What tells of the file of a capture, and not of the document that its picture shows. */
export function FileScreen(props: ScreenProps) {
  const { t } = useTranslation();
  const { id, captureId, view } = props;
  const { data } = useExamination(id);
  const capture = data?.captures.find((each) => each.id === captureId);
  const page = (view.frame ?? 0) + 1;
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Link to="/examination/$id/table" params={{ id }} className={classes.back}>
          {`◂ ${t('table.title')}`}
        </Link>
        <h1>{t('file.title')}</h1>
        {capture && (
          <span className={classes.quiet}>
            {capture.frames.length > 1 ? t('capture.page', { name: capture.name, page }) : capture.name}
          </span>
        )}
      </header>
      <p className={classes.notice} role="note">
        {t('file.notice')}
      </p>
      <Body {...props} />
    </div>
  );
}
