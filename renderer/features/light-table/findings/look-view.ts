import type { StoredFinding } from '../../../../src/contract/findings.ts';
import type { TableView } from '../table-view.ts';

/** The address of the light table on which a finding is seen as it was. */
export const lookView = ({ id, look }: StoredFinding): TableView => ({
  ...{ page: look.page, light: look.exposure, mode: look.mode, finding: id },
  ...(look.below === null ? {} : { below: look.below }),
  ...(look.check === null ? {} : { check: look.check }),
  ...(look.tools === '' ? {} : { tools: look.tools }),
});
