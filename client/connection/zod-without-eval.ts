import { config } from 'zod';

// Zod would compile its schemas with `eval`, and asks for it when the first one is made. A content
// policy refuses that and reports it, so this module comes before every schema.
config({ jitless: true });
