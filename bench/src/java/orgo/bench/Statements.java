package orgo.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what an application sends to the database for one request. */
final class Statements {

  private static final int REQUESTS = 20;
  private static final int MAX_SHOWN = 90;

  private Statements() {}

  static void note(Lab lab, Report report, String database, String who, Runnable request) {
    List<String> seen =
        lab.statements(
            database,
            () -> {
              for (int i = 0; i < REQUESTS; i++) {
                request.run();
              }
            });
    report.note(
        "%s: %.1f statements per request (with what runs beside it)"
            .formatted(who, seen.size() / (double) REQUESTS));
    if (Lab.PROFILING) {
      seen.stream()
          .map(text -> text.strip().replaceAll("\\s+", " "))
          .map(text -> text.substring(0, Math.min(text.length(), MAX_SHOWN)))
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
          .entrySet()
          .stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .limit(40)
          .forEach(each -> System.out.println("    " + each.getValue() + " × " + each.getKey()));
    }
  }
}
