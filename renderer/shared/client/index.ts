export { ClientProvider, chooseClient, useClient } from './context.ts';
export { knownError, type LooseError } from './envelope.ts';
export { sendFile } from './intake.ts';
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
