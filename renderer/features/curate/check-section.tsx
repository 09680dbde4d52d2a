import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './check-section.module.css';
import panel from './draft-panel.module.css';
import { useDocument, useFaults } from './editing-context.ts';
import { byElement, type PlacedFault } from './fault-places.ts';
import { useElementName, useFieldName } from './field-names.ts';
import { useLook } from './look-context.ts';

function FaultRow({ fault }: { fault: PlacedFault }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const { goTo } = useLook();
  const isError = fault.severity === 'error';
  const Icon = fault.isMissing ? IconCircleDashed : IconAlertTriangle;
  const name = nameOf(fault.field);
  const words = fault.isMissing ? t('curate.isMissing', { what: name }) : fault.message;
  return (
    <li className={classes.fault} data-severity={fault.severity}>
      <Icon size={16} aria-hidden="true" />
      <button type="button" className={classes.way} onClick={() => goTo(fault.field)}>
        <span>
          {!isError && <b>{`${t('curate.warning')} `}</b>}
          {!fault.isMissing && name && <b>{`${name}: `}</b>}
          {words}
        </span>
        {!fault.isMissing && <span className={classes.remedy}>{fault.remedy}</span>}
      </button>
    </li>
  );
}

/** What keeps the draft from being published, and what is worth a look; each leads to its place. */
export function CheckSection() {
  const { t } = useTranslation();
  const document = useDocument();
  const faults = useFaults();
  const elementName = useElementName();
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return (
    <div className={classes.check}>
      <p className={classes.sum} data-fine={errors === 0} role="status">
        {errors === 0 && <IconCheck size={16} aria-hidden="true" />}
        {errors === 0 ? t('curate.nothingMissing') : t('curate.beforePublishing', { count: errors })}
      </p>
      {byElement(faults).map(([element, found]) => (
        <section key={element} aria-label={elementName(document, element)}>
          <h2 className={panel.group}>
            {elementName(document, element)}
            <span>{found.length}</span>
          </h2>
          <ul className={classes.faults}>
            {found.map((fault) => (
              <FaultRow key={`${fault.path} ${fault.message}`} fault={fault} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
