/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import { APIResource } from '../runtime/class-client.js';
import { Jobs } from './fine-tuning/jobs.js';

/** Jobs that tailor a model to training data of your own. */
export class FineTuning extends APIResource {
  #jobs: Jobs | undefined;

  get jobs(): Jobs {
    return (this.#jobs ??= new Jobs(this.core));
  }
}
