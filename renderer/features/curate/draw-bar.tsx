import { Button } from '@mantine/core';
import { IconPlus, IconVectorBezier2 } from '@tabler/icons-react';
import panel from './draft-panel.module.css';
import { useLook } from './look-context.ts';

interface DrawBarProps {
  /** What will be drawn, in words. */
  draw: string;
  add: string;
  onAdd: () => void;
}

/** Over a list of what has a place on the page: its area is drawn on the picture, or it is added without one. */
export function DrawBar({ draw, add, onAdd }: DrawBarProps) {
  const { look, shown, change } = useLook();
  return (
    <div className={panel.bar}>
      <Button
        size="compact-sm"
        variant={look.drawing ? 'filled' : 'default'}
        disabled={!shown.picture}
        aria-pressed={look.drawing}
        leftSection={<IconVectorBezier2 size={14} aria-hidden="true" />}
        onClick={() => change({ drawing: !look.drawing })}
      >
        {draw}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={onAdd}
      >
        {add}
      </Button>
    </div>
  );
}
