import './app/schemas.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './app/theme/tokens.css';
import './app/theme/base.css';
import './app/theme/targets.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startTexts } from './app/i18n/index.ts';
import { adoptThemeSheet } from './app/theme/style-sheet.ts';
import { chooseClient } from './shared/client/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

adoptThemeSheet();
await startTexts();
createRoot(root).render(
  <StrictMode>
    <App client={chooseClient()} />
  </StrictMode>,
);
