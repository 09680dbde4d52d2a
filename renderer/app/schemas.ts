import { z } from 'zod';

/**
 * Schemas are not compiled: zod would try whether it may, and the content security policy refuses that. It tries when
 * the first schema is made, so this module is loaded before any other.
 */
z.config({ jitless: true });
