package org.orgo.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What requests do to the heap of the server in this process. Two measures: what the server's
 * threads allocated, which is never less than what they held at once and needs no collection; and
 * what was reachable at most, looked at by one collection after the other.
 */
public final class HeapMeter {

  private static final String SERVER_THREADS = "http-nio-";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A result and the bytes it cost. */
  public record Measured<T>(T result, long bytes) {}

  /** Bytes that the server's threads allocated meanwhile; garbage counts. */
  public <T> Measured<T> allocated(Supplier<T> work) {
    Map<Long, Long> before = byThread();
    T result = work.get();
    long bytes =
        byThread().entrySet().stream()
            .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
            .sum();
    return new Measured<>(result, bytes);
  }

  /** How much more was reachable at most, while it ran, than before. */
  public <T> Measured<T> reachable(Supplier<T> work) {
    long before = live();
    AtomicBoolean over = new AtomicBoolean();
    long[] most = {before};
    Thread sampler =
        new Thread(
            () -> {
              while (!over.get()) {
                long begin = System.nanoTime();
                most[0] = Math.max(most[0], live());
                // as long as it took: who is measured has to get on as well
                LockSupport.parkNanos(System.nanoTime() - begin);
              }
            });
    sampler.start();
    T result;
    try {
      result = work.get();
    } finally {
      over.set(true);
      join(sampler);
    }
    return new Measured<>(result, most[0] - before);
  }

  /** Bytes that are reachable now. */
  public long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private Map<Long, Long> byThread() {
    Map<Long, Long> bytes = new HashMap<>();
    Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith(SERVER_THREADS))
        .forEach(
            thread ->
                bytes.put(
                    thread.getThreadId(), threads.getThreadAllocatedBytes(thread.getThreadId())));
    return bytes;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
