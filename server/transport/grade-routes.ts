import { Router } from 'express';
import { answerGradeRequest } from '#shared/grading/api.ts';
import { sendProblem } from './problem.ts';

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
