export { handOver } from './choice.ts';
export { useComparison, useComparisonCall, useFrequencies, useKeptComparison } from './comparison-queries.ts';
export { ClientProvider, chooseClient, useClient } from './context.ts';
export { useDraft, useDraftCall, useDraftCheck, useDrafts } from './draft-queries.ts';
export { knownError, type LooseError, unwrap } from './envelope.ts';
export { sendFile } from './intake.ts';
export {
  useChosenCall,
  useFolderPreview,
  useLibraryWork,
  useLists,
  usePackPreview,
  usePublishers,
  useSteps,
  useTakeBack,
} from './library-change-queries.ts';
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
