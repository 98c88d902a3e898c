// What is counted, for Prometheus: questions by how they ended, repetitions dropped, failures, and how long an answer took.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerKind } from '../answer/answer.js';

export type Via = 'mention' | 'direct_message' | 'kpi' | 'share' | 'candidate';
export type Outcome = AnswerKind | 'help' | 'failed';
export type Failure = 'answer' | 'post' | 'listener' | 'store';

export type Metrics = {
  readonly countQuestion: (via: Via, outcome: Outcome, tookMs: number) => void;
  readonly countDuplicate: () => void;
  /** An event was taken up that the store could not write down. */
  readonly countUnprotected: () => void;
  /** A question was given up: `unclear` where nobody can tell whether it was answered, `lapsed` where it was too late. */
  readonly countUnanswered: (why: 'unclear' | 'lapsed') => void;
  readonly countFailure: (where: Failure) => void;
  /** Prometheus text format. */
  readonly print: () => Promise<string>;
  readonly contentType: string;
};

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** A registry of its own, so that several bots can live in one process. The states are asked at each print. */
export function createMetrics(isConnected: () => boolean, isStoreReady: () => boolean): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'madoguchi_questions_total',
    help: 'Questions by the way they came and how they ended.',
    labelNames: ['via', 'outcome'],
    registers,
  });
  const duplicates = new Counter({
    name: 'madoguchi_duplicate_events_total',
    help: 'Events delivered again and not answered a second time.',
    registers,
  });
  const unprotected = new Counter({
    name: 'madoguchi_unprotected_events_total',
    help: 'Events taken up while the store was out of service: a crash would have lost them.',
    registers,
  });
  const unanswered = new Counter({
    name: 'madoguchi_unanswered_events_total',
    help: 'Questions given up after a crash, by why.',
    labelNames: ['why'],
    registers,
  });
  const failures = new Counter({
    name: 'madoguchi_errors_total',
    help: 'Failures by where they happened.',
    labelNames: ['where'],
    registers,
  });
  const duration = new Histogram({
    name: 'madoguchi_answer_duration_seconds',
    help: 'Time from reading a question to its rendered answer.',
    buckets: BUCKETS_SECONDS,
    registers,
  });
  new Gauge({
    name: 'madoguchi_slack_connected',
    help: '1 while Slack is connected, else 0.',
    registers,
    collect() {
      this.set(isConnected() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'madoguchi_store_ready',
    help: '1 while the store is in service, else 0.',
    registers,
    collect() {
      this.set(isStoreReady() ? 1 : 0);
    },
  });
  return {
    countQuestion: (via, outcome, tookMs) => {
      questions.inc({ via, outcome });
      duration.observe(tookMs / 1000);
    },
    countDuplicate: () => duplicates.inc(),
    countUnprotected: () => unprotected.inc(),
    countUnanswered: (why) => unanswered.inc({ why }),
    countFailure: (where) => failures.inc({ where }),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
