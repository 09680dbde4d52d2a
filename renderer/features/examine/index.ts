export { ExaminationScreen } from './examination-screen.tsx';
