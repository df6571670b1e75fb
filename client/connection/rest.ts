import { z } from 'zod';
import type { crsSnapshotSchema, news2SnapshotSchema } from '#shared/contracts/grade.ts';
import {
  crsAnswerSchema,
  news2AnswerSchema,
  reasonedGradeSchema,
} from '#shared/contracts/grade-answer.ts';
import type { icansSnapshotSchema } from '#shared/contracts/icans-snapshot.ts';
import { REFUSAL_CODES, type Refusal, refusal } from '#shared/contracts/refusal.ts';
import {
  createdSessionSchema,
  type createSessionSchema,
  type createTokenSchema,
  scenarioListSchema,
  serverFactsSchema,
  sessionStateSchema,
} from '#shared/contracts/rest.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { type Scenario, scenarioSchema } from '#shared/contracts/scenario.ts';
import { tokenSchema } from '#shared/contracts/wire.ts';

/** Why a request brought nothing: the server declined, or did not answer at all. */
export type RestFailure =
  | { readonly kind: 'declined'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' };

/** An answer of the server, parsed. */
export type RestResult<Value> = Promise<Result<Value, RestFailure>>;

/** What the server answers before anyone joins. */
export type ServerFacts = z.infer<typeof serverFactsSchema>;
/** The library: cards, and the files that could not be read. */
export type ScenarioList = z.infer<typeof scenarioListSchema>;
/** Where a session stands. */
export type SessionStanding = z.infer<typeof sessionStateSchema>;
/** What a session is made from. */
export type NewSession = z.infer<typeof createSessionSchema>;
/** A made session: its code, and the token that leads it. */
export type CreatedSession = z.infer<typeof createdSessionSchema>;

type Fields<Schema extends z.ZodType> = { readonly [Field in keyof z.input<Schema>]?: unknown };

/** One snapshot to be graded, as people typed it; the server says what it cannot read. */
export interface GradeQuestion {
  readonly crs: Fields<typeof crsSnapshotSchema>;
  readonly icans: Fields<typeof icansSnapshotSchema>;
  readonly news2: Fields<typeof news2SnapshotSchema>;
}
/** The grades of one snapshot. */
export type SnapshotGrades = z.infer<typeof snapshotGradesSchema>;

/** The requests that pages make; see docs/architecture.md. */
export interface Rest {
  server(): RestResult<ServerFacts>;
  scenarios(): RestResult<ScenarioList>;
  /** One case, whole: for those who lead. */
  scenario(id: string, pin: string | null): RestResult<Scenario>;
  session(code: string): RestResult<SessionStanding>;
  createSession(session: NewSession, pin: string | null): RestResult<CreatedSession>;
  createToken(
    code: string,
    wanted: z.infer<typeof createTokenSchema>,
    pin: string | null,
  ): RestResult<{ token: string }>;
  /** The replay file of a session, as text. */
  replay(code: string, token: string): RestResult<string>;
  /** One snapshot by every scale. */
  grade(question: GradeQuestion): RestResult<SnapshotGrades>;
}

const snapshotGradesSchema = z.object({
  crs: crsAnswerSchema,
  icans: reasonedGradeSchema,
  news2: news2AnswerSchema,
});

const createdTokenSchema = z.object({ token: tokenSchema });
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  field: z.string().optional(),
  limit: z.string().optional(),
});

/**
 * The requests over the browser's fetch.
 *
 * @param send the browser's `fetch`
 */
export function createRest(send: typeof fetch): Rest {
  const get = (path: string) => () => send(path, { headers: { accept: 'application/json' } });
  const post = (path: string, body: unknown, pin: string | null) => () =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(pin === null ? {} : { 'x-pin': pin }) },
      body: JSON.stringify(body),
    });
  return {
    server: () => answer(get('/api/server'), serverFactsSchema),
    scenarios: () => answer(get('/api/scenarios'), scenarioListSchema),
    scenario: (id, pin) =>
      answer(
        () =>
          send(`/api/scenarios/${encodeURIComponent(id)}`, {
            headers: { accept: 'application/json', ...(pin === null ? {} : { 'x-pin': pin }) },
          }),
        scenarioSchema,
      ),
    session: (code) => answer(get(`/api/sessions/${encodeURIComponent(code)}`), sessionStateSchema),
    createSession: (session, pin) =>
      answer(post('/api/sessions', session, pin), createdSessionSchema),
    createToken: (code, wanted, pin) =>
      answer(
        post(`/api/sessions/${encodeURIComponent(code)}/tokens`, wanted, pin),
        createdTokenSchema,
      ),
    replay: (code, token) =>
      textAnswer(() =>
        send(`/api/sessions/${encodeURIComponent(code)}/export/json`, {
          headers: { authorization: `Bearer ${token}` },
        }),
      ),
    grade: (question) => answer(post('/api/grade', question, null), snapshotGradesSchema),
  };
}

async function answer<Schema extends z.ZodType>(
  request: () => Promise<Response>,
  schema: Schema,
): RestResult<z.output<Schema>> {
  const text = await textAnswer(request);
  if (!text.ok) {
    return text;
  }
  const parsed = schema.safeParse(jsonOf(text.value));
  return parsed.success ? ok(parsed.data) : err({ kind: 'unreachable' });
}

async function textAnswer(request: () => Promise<Response>): RestResult<string> {
  try {
    const response = await request();
    const text = await response.text();
    return response.ok ? ok(text) : err(failureOf(text));
  } catch {
    return err({ kind: 'unreachable' });
  }
}

/** Reads a problem document; anything else was not said by our server. */
function failureOf(text: string): RestFailure {
  const problem = problemSchema.safeParse(jsonOf(text));
  if (!problem.success) {
    return { kind: 'unreachable' };
  }
  const { type, title, detail, field, limit } = problem.data;
  const code = REFUSAL_CODES.find((known) => known === type);
  if (code === undefined) {
    return { kind: 'unreachable' };
  }
  const at = {
    ...(field === undefined ? {} : { field }),
    ...(limit === undefined ? {} : { limit }),
  };
  return { kind: 'declined', refusal: refusal(code, detail ?? title, at) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
