package org.burnish.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobRunnerTest {
    private final HandClock clock = new HandClock();
    private final JobRunner here = new JobRunner(Runnable::run, clock);

    @Test
    void aJobThatEndsWellHasAResult() {
        Job<String> job = here.submit("Try", _ -> {
            clock.advance(Duration.ofSeconds(3));
            return "done";
        });
        assertThat(job.state()).isEqualTo(new JobState.Succeeded(Duration.ofSeconds(3)));
        assertThat(job.result()).contains("done");
    }

    @Test
    void aJobThatFailsKeepsTheCause() {
        IOException cause = new IOException("no room");
        Job<String> job = here.submit("Try", _ -> {
            throw cause;
        });
        assertThat(job.state()).isEqualTo(new JobState.Failed(cause, Duration.ZERO));
        assertThat(job.result()).isEmpty();
    }

    @Test
    void aProgrammingErrorEndsTheJobToo() {
        Job<String> job = here.submit("Try", _ -> {
            throw new IllegalStateException("bug");
        });
        assertThat(job.state()).isInstanceOf(JobState.Failed.class);
    }

    @Test
    void aRunningJobStopsAtItsNextCheckpoint() {
        List<JobState> seen = new ArrayList<>();
        List<Job<Integer>> jobs = new ArrayList<>();
        here.submit(
                "Count",
                progress -> {
                    progress.begin(Phase.ofItems("Counting", 100));
                    for (int i = 0; i < 100; i++) {
                        progress.checkpoint();
                        progress.advance(1);
                        if (i == 41) {
                            jobs.getFirst().cancel();
                            seen.add(jobs.getFirst().state());
                        }
                    }
                    return 100;
                },
                jobs::add);
        assertThat(seen).singleElement().isInstanceOfSatisfying(JobState.Running.class, running -> {
            assertThat(running.done()).isEqualTo(42);
            assertThat(running.stopping()).isTrue();
        });
        assertThat(jobs.getFirst().state()).isEqualTo(new JobState.Cancelled(Duration.ZERO));
    }

    @Test
    void aWaitingJobThatIsCancelledNeverBegins() {
        ArrayDeque<Runnable> queue = new ArrayDeque<>();
        JobRunner later = new JobRunner(queue::add, clock);
        List<String> happened = new ArrayList<>();
        Job<String> job = later.submit("Try", _ -> {
            happened.add("began");
            return "";
        });
        assertThat(job.state()).isEqualTo(new JobState.Waiting());

        job.cancel();
        queue.forEach(Runnable::run);

        assertThat(job.state()).isEqualTo(new JobState.Cancelled(Duration.ZERO));
        assertThat(happened).isEmpty();
        assertThat(later.active()).isEmpty();
    }

    @Test
    void cancellingAfterTheEndChangesNothing() {
        Job<String> job = here.submit("Try", _ -> "done");
        job.cancel();
        assertThat(job.state()).isInstanceOf(JobState.Succeeded.class);
    }

    @Test
    void listenersHearOfBeginningAndEnd() {
        List<Boolean> ended = new ArrayList<>();
        here.submit(
                "Try",
                progress -> {
                    progress.begin(Phase.ofItems("One", 1));
                    progress.advance(1);
                    return "";
                },
                job -> job.onChange(() -> ended.add(job.state().ended())));
        assertThat(ended).containsExactly(false, true);
    }

    @Test
    void aLateListenerHearsOfTheEndAtOnce() {
        Job<String> job = here.submit("Try", _ -> "");
        List<JobState> heard = new ArrayList<>();
        job.onChange(() -> heard.add(job.state()));
        assertThat(heard).hasSize(1);
    }

    @Test
    void jobsRunSideBySideOnVirtualThreads() throws Exception {
        JobRunner runner = JobRunner.onVirtualThreads(clock);
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            runner.submit(
                    "Wait for the other",
                    _ -> {
                        both.countDown();
                        return both.await(20, TimeUnit.SECONDS) && Thread.currentThread().isVirtual();
                    },
                    job -> job.onChange(() -> {
                        if (job.result().orElse(false)) {
                            over.countDown();
                        }
                    }));
        }
        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingAsksAllJobsToStop() throws Exception {
        JobRunner runner = JobRunner.onVirtualThreads(clock);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Job<String> job = runner.submit("Go on for ever", progress -> {
            began.countDown();
            while (true) {
                progress.checkpoint();
                Thread.onSpinWait();
            }
        });
        job.onChange(() -> {
            if (job.state().ended()) {
                over.countDown();
            }
        });
        assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runner.active()).hasSize(1);

        runner.close();

        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(job.state()).isInstanceOf(JobState.Cancelled.class);
    }
}
