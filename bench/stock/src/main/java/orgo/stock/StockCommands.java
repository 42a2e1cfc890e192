package orgo.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code run <threads> <millis>} starts instances for that long, {@code open <count>} starts so
 * many; both answer with a line {@code BENCH <count> <nanos>}.
 */
final class StockCommands {

  private StockCommands() {}

  static void obey(ConfigurableApplicationContext application) {
    RuntimeService runtime = application.getBean(RuntimeService.class);
    System.out.println("BENCH ready " + application.getEnvironment().getProperty("local.server.port"));
    Scanner lines = new Scanner(System.in);
    while (lines.hasNextLine()) {
      String[] words = lines.nextLine().split(" ");
      long begin = System.nanoTime();
      long done =
          switch (words[0]) {
            case "run" -> run(runtime, Integer.parseInt(words[1]), Long.parseLong(words[2]));
            case "open" -> open(runtime, Integer.parseInt(words[1]));
            default -> 0;
          };
      System.out.println("BENCH " + done + " " + (System.nanoTime() - begin));
    }
    application.close();
  }

  private static long run(RuntimeService runtime, int threads, long millis) {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    LongAdder done = new LongAdder();
    CountDownLatch left = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  start(runtime);
                  done.increment();
                }
                left.countDown();
              })
          .start();
    }
    try {
      left.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return done.sum();
  }

  private static long open(RuntimeService runtime, int count) {
    for (int i = 0; i < count; i++) {
      start(runtime);
    }
    return count;
  }

  private static void start(RuntimeService runtime) {
    runtime.startProcessInstanceByKey(
        "same-shape",
        UUID.randomUUID().toString(),
        Map.of(
            "escalateAt", Date.from(Instant.now().plus(Duration.ofDays(1))),
            "clockStopsOnHold", true,
            "title", "The tap in room 12 drips",
            "label", "1001.11.Ops.Maintenance",
            "severity", "MODERATE",
            "ownerRole", "Ops.Maintenance"));
  }
}
