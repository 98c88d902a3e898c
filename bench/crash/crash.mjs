// Kills the bot (-9) again and again, at every stage of an answer and of a digest, and counts what people would have seen: a
// single process with the embedded store, and one of three on PostgreSQL; with leave to read what was posted, and without.
// Slack is the built-in one, with its faults on. The last line is JSON; the exit code is 1 if anything was lost or came twice.
// Arguments: how often each stage of an answer is killed in each scenario, and each stage of a digest.
import { crashAnswers } from './answers.mjs';
import { crashDigests } from './digests.mjs';

const [answerKills, digestKills] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 5)];
const showKill = () => process.stderr.write('.');
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

if (process.env.TEST_DATABASE_URL === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL server.');
const scenarios = [1, 3].flatMap((replicas) => [true, false].map((mayLook) => ({ replicas, mayLook })));
// All at once: most of the time is spent waiting for processes to start and for holds to end.
const results = await Promise.all(
  scenarios.flatMap((scenario) => [
    crashAnswers(scenario, answerKills, showKill).then((result) => print('answers', scenario, result)),
    crashDigests(scenario, digestKills, showKill).then((result) => print('digests', scenario, result)),
  ]),
);
const total = {
  kills: sum(results.flatMap(({ kills }) => Object.values(kills))),
  twice: sum(results.map(({ twice }) => twice)),
  lost: sum(results.map(({ lost }) => lost)),
};
console.log(JSON.stringify({ ...total, results }));
process.exitCode = total.twice + total.lost > 0 ? 1 : 0;

function print(what, { replicas, mayLook }, result) {
  const { kills, wanted, twice, missing, reported, lost } = result;
  const place = replicas === 1 ? 'one process, embedded' : 'one of three, PostgreSQL';
  const leave = mayLook ? 'may read' : 'may not read';
  console.log(`\n${what}, ${place}, ${leave}: ${sum(Object.values(kills))} kills`);
  for (const [stage, number] of Object.entries(kills)) console.log(`  ${String(number).padStart(3)} ${stage}`);
  console.log(`  wanted ${wanted}, twice ${twice}, not sent ${missing}, reported ${reported}, lost ${lost}`);
  return { what, replicas, mayLook, ...result };
}
