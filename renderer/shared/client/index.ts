export { ClientProvider, chooseClient, useClient } from './context.ts';
export { knownError, type LooseError } from './envelope.ts';
export { sendFile } from './intake.ts';
export {
  useLibraryModel,
  useLibrarySearch,
  useLibrarySearches,
  useLibraryStatus,
  useLibraryVersions,
} from './library-queries.ts';
export {
  type Progress,
  useCoreEvents,
  useExamination,
  useExaminationCall,
  useExaminations,
  useLedger,
  useProgress,
  useStatus,
  useSystemCall,
  useVerifyLedger,
} from './queries.ts';
