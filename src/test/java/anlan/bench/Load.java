package anlan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A bounded load from this program on loopback: either at a fixed rate, counting from when a call was due, or flat out. */
final class Load {

    /** Figures of one run: rate in calls a second, times in milliseconds; cpu is what this process, caller and program, spent on a call. */
    record Figures(int calls, double rate, double median, double p95, double p99, double cpu, int failures) {

        @Override
        public String toString() {
            return "%d calls, %.1f/s, median %.2f ms, p95 %.2f ms, p99 %.2f ms, cpu %.2f ms, %d failures"
                    .formatted(calls, rate, median, p95, p99, cpu, failures);
        }
    }

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Load() {}

    /** Calls at a fixed rate over so many workers; a call that starts late counts its waiting too. */
    static Figures atRate(int workers, double perSecond, int calls, Callable<Boolean> call) throws InterruptedException {
        long interval = (long) (1e9 / perSecond);
        return run(workers, calls, (index, start) -> {
            long due = start + index * interval;
            for (long left; (left = due - System.nanoTime()) > 0; ) {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            }
            return due;
        }, call);
    }

    static Figures flatOut(int workers, int calls, Callable<Boolean> call) throws InterruptedException {
        return run(workers, calls, (_, _) -> System.nanoTime(), call);
    }

    private interface Start {
        long when(int index, long start) throws InterruptedException;
    }

    private static Figures run(int workers, int calls, Start begin, Callable<Boolean> call) throws InterruptedException {
        long[] times = new long[calls];
        var next = new AtomicInteger();
        var failures = new AtomicInteger();
        var last = new AtomicLong();
        var done = new CountDownLatch(workers);
        long start = System.nanoTime() + 5_000_000;
        long spent = SYSTEM.getProcessCpuTime();
        for (int w = 0; w < workers; w++) {
            Thread.ofPlatform().start(() -> {
                try {
                    for (int i; (i = next.getAndIncrement()) < calls; ) {
                        long from = begin.when(i, start);
                        if (!attempt(call, failures.get() == 0)) {
                            failures.incrementAndGet();
                        }
                        long end = System.nanoTime();
                        times[i] = end - from;
                        last.accumulateAndGet(end, Math::max);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        double cpu = (SYSTEM.getProcessCpuTime() - spent) / 1e6 / calls;
        Arrays.sort(times);
        return new Figures(calls, calls / ((last.get() - start) / 1e9), at(times, 0.5), at(times, 0.95), at(times, 0.99), cpu,
                failures.get());
    }

    private static boolean attempt(Callable<Boolean> call, boolean told) {
        try {
            return call.call();
        } catch (Exception e) {
            if (told) {
                System.out.println("  first failure: " + e);
            }
            return false;
        }
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * quantile) - 1)] / 1e6;
    }
}
