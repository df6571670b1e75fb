import { Router } from 'express';
import { sendProblem } from '#server/transport/problem.ts';
import { answerGradeRequest } from '#shared/grading/api.ts';

/** Point grades for other programs. */
export function gradeRoutes(): Router {
  const router = Router();
  router.post('/api/grade', (request, response) => {
    const answer = answerGradeRequest(request.body);
    if (answer.ok) {
      response.json(answer.value);
    } else {
      sendProblem(response, answer.error);
    }
  });
  return router;
}
